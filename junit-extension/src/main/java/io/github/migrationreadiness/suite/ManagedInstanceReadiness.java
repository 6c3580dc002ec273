package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.jupiter.MigrationReadiness;

/**
 * Every test of a migration from SQL Server to Azure SQL Managed Instance: the servers, and the backups that it restores.
 *
 * <pre>{@code
 * @MigrationReadiness(databases = {"orders", "billing"})
 * class OrdersReadinessTest implements ManagedInstanceReadiness {}
 * }</pre>
 *
 * <p>It sets the kind of the target, which the configuration need not repeat. A class can override a test, with {@code @Test}
 * again, and leave it out with {@code @Test @Disabled("the reason")}.
 */
@MigrationReadiness(properties = "readiness.sqlserver.target.kind=managed-instance")
public interface ManagedInstanceReadiness
        extends SqlServerConnectionChecks,
                AzureSqlConnectionChecks,
                SqlServerObjectChecks,
                SqlServerRestoreChecks,
                BackupChainChecks,
                BackupFileChecks,
                ManagedInstanceChecks {}
