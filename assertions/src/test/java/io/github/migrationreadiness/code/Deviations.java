package io.github.migrationreadiness.code;

import static io.github.migrationreadiness.code.AzureSqlError.CREATE_CONTAINER_FAILED;
import static io.github.migrationreadiness.code.AzureSqlError.CUTOVER_FAILED_OR_CANCELLED;
import static io.github.migrationreadiness.code.AzureSqlError.LOG_CHAIN_BROKEN;
import static io.github.migrationreadiness.code.AzureSqlError.SERVER_VERSION_INCOMPATIBLE;
import static io.github.migrationreadiness.code.AzureSqlError.STORAGE_LIMIT_REACHED;
import static io.github.migrationreadiness.code.AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT;
import static io.github.migrationreadiness.code.PostgresError.BASE_TYPES;
import static io.github.migrationreadiness.code.PostgresError.IDLE_IN_TRANSACTION;
import static io.github.migrationreadiness.code.PostgresError.INSUFFICIENT_REPLICATION_SLOTS;
import static io.github.migrationreadiness.code.PostgresError.LOCK_TABLE;
import static io.github.migrationreadiness.code.PostgresError.READ_ONLY_TRANSACTIONS;

import java.util.List;

/** Every place where the kit does not repeat a slip of the page; package-info.java lists the same for readers. */
final class Deviations {

    private static final String BACKUP = "<URL of backup in Azure Storage container>";

    static final List<Deviation> ALL = List.of(
            new Deviation(
                    INSUFFICIENT_REPLICATION_SLOTS,
                    "`max_replication_slots' parameter`.",
                    "`max_replication_slots` parameter."),
            new Deviation(READ_ONLY_TRANSACTIONS, "psql command(for example", "psql command (for example"),
            // No version of PostgreSQL has the parameter that the page names.
            new Deviation(IDLE_IN_TRANSACTION, "idle_in_transaction_timeout", "idle_in_transaction_session_timeout"),
            new Deviation(IDLE_IN_TRANSACTION, "```azurecli-interactive", "```sql"),
            new Deviation(LOCK_TABLE, "the another locks", "the other locks"),
            new Deviation(BASE_TYPES, "base type `", "base type`"),
            new Deviation(CUTOVER_FAILED_OR_CANCELLED, "log backup " + BACKUP + "'", "log backup '" + BACKUP + "'"),
            new Deviation(CUTOVER_FAILED_OR_CANCELLED, "Full backup " + BACKUP + "'", "Full backup '" + BACKUP + "'"),
            new Deviation(SERVER_VERSION_INCOMPATIBLE, "compatible with this server.", "compatible with this server.'"),
            new Deviation(STORAGE_LIMIT_REACHED, "exceed 32768 MBs.", "exceed 32768 MBs.'"),
            new Deviation(SYSTEM_RESOURCES_INSUFFICIENT, "requested service.)", "requested service.)''"),
            new Deviation(LOG_CHAIN_BROKEN, "log backup " + BACKUP + "'", "log backup '" + BACKUP + "'"),
            new Deviation(LOG_CHAIN_BROKEN, "Full backup " + BACKUP + "'", "Full backup '" + BACKUP + "'"),
            new Deviation(CREATE_CONTAINER_FAILED, "Invalid Url:<URL>.", "Invalid Url:<URL>.'"));

    private Deviations() {}

    /**
     * One corrected slip.
     *
     * @param error where it stands
     * @param slip the page's words
     * @param correction the kit's words
     */
    record Deviation(MigrationError error, String slip, String correction) {}

    static String apply(MigrationError error, String text) {
        String corrected = text;
        for (Deviation deviation : of(error)) {
            corrected = corrected.replace(deviation.slip(), deviation.correction());
        }
        return corrected;
    }

    private static List<Deviation> of(MigrationError error) {
        return ALL.stream().filter(deviation -> deviation.error().equals(error)).toList();
    }
}
