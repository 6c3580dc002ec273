/** The checks of a migration from SQL Server to Azure SQL, one class each. */
@NullMarked
package io.github.migrationreadiness.sqlserver.check;

import org.jspecify.annotations.NullMarked;
