package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.code.AzureSqlError.CREATE_CONTAINER_FAILED;
import static io.github.migrationreadiness.code.AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE;
import static io.github.migrationreadiness.code.AzureSqlError.MANAGED_INSTANCE_NOT_READY;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY;
import static io.github.migrationreadiness.code.AzureSqlError.STORAGE_FIREWALL;
import static io.github.migrationreadiness.code.AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT;
import static io.github.migrationreadiness.code.AzureSqlError.TEST_CONNECTION_FAILED;

import io.github.migrationreadiness.code.MigrationError;
import java.util.Set;

/** What an error asks for, whatever it says. */
final class Severities {

    private static final Set<MigrationError> RETRY = Set.of(
            SYSTEM_RESOURCES_INSUFFICIENT,
            STORAGE_FIREWALL,
            TEST_CONNECTION_FAILED,
            INTEGRATION_RUNTIME_NOT_ONLINE,
            MANAGED_INSTANCE_NOT_READY,
            CREATE_CONTAINER_FAILED);

    private static final Set<MigrationError> NO_ACTION =
            Set.of(MIGRATION_COMPLETED_DURING_CANCEL, MIGRATION_RETRY_NOT_ALLOWED, MIGRATION_TIMEOUT_WAITING_FOR_RETRY);

    private Severities() {}

    static Severity of(MigrationError error) {
        MigrationError asking = error instanceof Cutover cutover ? cutover.reason() : error;
        if (RETRY.contains(asking)) {
            return Severity.RETRY;
        }
        return NO_ACTION.contains(asking) ? Severity.NO_ACTION : Severity.ERROR;
    }
}
