package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.MigrationError;
import java.util.Set;

/** What an error asks for, whatever it says. */
final class Severities {

    private static final Set<MigrationError> RETRY = Set.of(
            AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT,
            AzureSqlError.STORAGE_FIREWALL,
            AzureSqlError.TEST_CONNECTION_FAILED,
            AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE,
            AzureSqlError.MANAGED_INSTANCE_NOT_READY,
            AzureSqlError.CREATE_CONTAINER_FAILED);

    private static final Set<MigrationError> NO_ACTION = Set.of(
            AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL,
            AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED,
            AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY);

    private Severities() {}

    static Severity of(MigrationError error) {
        MigrationError asking = error instanceof Cutover cutover ? cutover.reason() : error;
        if (RETRY.contains(asking)) {
            return Severity.RETRY;
        }
        return NO_ACTION.contains(asking) ? Severity.NO_ACTION : Severity.ERROR;
    }
}
