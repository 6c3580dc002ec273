/** The checks of a migration from SQL Server to Azure SQL, one class per check. */
@NullMarked
package io.github.migrationreadiness.sqlserver.check;

import org.jspecify.annotations.NullMarked;
