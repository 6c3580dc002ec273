/** The servers of a migration from SQL Server to Azure SQL: source, target, their databases, and the sessions on them. */
@NullMarked
package io.github.migrationreadiness.sqlserver;

import org.jspecify.annotations.NullMarked;
