package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.jupiter.MigrationReadiness;

/**
 * Every test of a migration from SQL Server to SQL Server on an Azure virtual machine: the servers, and the backups that it
 * restores.
 *
 * <pre>{@code
 * @MigrationReadiness(databases = {"orders", "billing"})
 * class OrdersReadinessTest implements SqlServerOnVmReadiness {}
 * }</pre>
 *
 * <p>It sets the kind of the target, which the configuration need not repeat. A class can override a test, with {@code @Test}
 * again, and leave it out with {@code @Test @Disabled("the reason")}.
 */
@MigrationReadiness(properties = "readiness.sqlserver.target.kind=virtual-machine")
public interface SqlServerOnVmReadiness
        extends SqlServerConnectionChecks,
                AzureSqlConnectionChecks,
                SqlServerObjectChecks,
                SqlServerRestoreChecks,
                BackupChainChecks,
                BackupFileChecks,
                SqlServerOnVmChecks {}
