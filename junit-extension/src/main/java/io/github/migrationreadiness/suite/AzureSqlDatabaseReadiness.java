package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.jupiter.MigrationReadiness;

/**
 * Every test of a migration of one database from SQL Server to Azure SQL Database.
 *
 * <pre>{@code
 * @MigrationReadiness(databases = "orders")
 * class OrdersReadinessTest implements AzureSqlDatabaseReadiness {}
 * }</pre>
 *
 * <p>It sets the kind of the target, which the configuration need not repeat. A class can override a test, with {@code @Test}
 * again, and leave it out with {@code @Test @Disabled("the reason")}.
 */
@MigrationReadiness(properties = "readiness.sqlserver.target.kind=database")
public interface AzureSqlDatabaseReadiness
        extends SqlServerConnectionChecks, AzureSqlConnectionChecks, SqlServerTableChecks, AzureSqlDatabaseChecks {}
