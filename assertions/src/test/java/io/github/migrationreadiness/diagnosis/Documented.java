package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlRestError;
import io.github.migrationreadiness.code.MessageTemplate;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A documented message with its blanks filled.
 *
 * @param error the error that it stands for
 * @param text the message
 * @param values what its blanks are filled with
 */
record Documented(MigrationError error, String text, Map<String, String> values) {

    /** Nobody says these, or only where the text is about a migration. */
    private static final Set<MigrationError> SILENT = Set.of(
            PostgresError.TCP_KEEPALIVES,
            PostgresError.IDLE_IN_TRANSACTION,
            PostgresError.LOCK_TABLE,
            PostgresError.BASE_TYPES,
            PostgresError.TARGET_BELOW_SOURCE,
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            // Too common without its number, or without the first sentence.
            PostgresError.MIGRATION_SETUP_FAILED,
            RecentAzureSqlError.LOGIN_MIGRATION_BY_POWERSHELL,
            RecentAzureSqlError.LOGIN_MIGRATION_BY_CLI,
            RecentAzureSqlError.SERVICE_NAME_INVALID,
            AzureSqlRestError.FULL_BACKUP_NOT_FOUND,
            AzureSqlRestError.OPERATION_NOT_FOUND);

    private static final Map<String, String> REALISTIC = Map.ofEntries(
            Map.entry("serverName", "src-1.example.net:5432"),
            Map.entry("server", "src-1.example.net"),
            Map.entry("roleNames", "app@contoso.com, bi@contoso.com"),
            Map.entry("user", "migration_user"),
            Map.entry("requiredSlots", "12"),
            Map.entry("walSenders", "2"),
            Map.entry("walLevel", "replica"),
            Map.entry("extensions", "hstore, uuid-ossp"),
            Map.entry("languages", "plperl, pltcl"),
            Map.entry("minimumVersion", "9.5"),
            Map.entry("collation", "de_DE.utf8"),
            Map.entry("table", "public.orders"),
            Map.entry("column", "customer_name"),
            Map.entry("targetVersion", "15.00.4312"),
            Map.entry("sourceVersion", "16.00.1000"),
            Map.entry("postgisVersion", "2.5.5"),
            Map.entry("firstLsn", "46000000012800001"),
            Map.entry("lastLsn", "46000000009600001"),
            Map.entry("logBackupUrl", "https://acct.blob.core.windows.net/backups/orders/log_0002.trn"),
            Map.entry("fullBackupUrl", "https://acct.blob.core.windows.net/backups/orders/full.bak"),
            Map.entry("databaseGuid", "6F9619FF-8B86-D011-B42D-00C04FC964FF"),
            Map.entry("subscriptionId", "3fa85f64-5717-4562-b3fc-2c963f66afa6"),
            Map.entry("url", "https://acct.blob.core.windows.net/backups"),
            Map.entry("sharePath", "\\\\nas01\\backup"),
            Map.entry("fileShare", "\\\\nas01\\backup"),
            Map.entry("ipAddress", "10.0.0.4"),
            Map.entry("tables", "[dbo].[Orders], [dbo].[Lines]"),
            Map.entry("sourceSize", "512000"),
            Map.entry("targetSize", "256000"),
            Map.entry("failure", "Incorrect syntax near BULK"),
            Map.entry("objectElement", "[dbo].[Load]"),
            Map.entry("file", "F:\\data\\orders.mdf"),
            Map.entry("restoreId", "1111111-aaaa-bbbb-cccc-dddddddd"),
            Map.entry("operationId", "2222222-aaaa-bbbb-cccc-dddddddd"),
            Map.entry("address", "11.111.11.111:443"));

    static Stream<Documented> all() {
        return Stream.<MigrationError[]>of(
                        PostgresError.values(),
                        AzureSqlError.values(),
                        RecentAzureSqlError.values(),
                        AzureSqlRestError.values())
                .flatMap(Arrays::stream)
                .filter(error -> !SILENT.contains(error))
                .map(Documented::filled);
    }

    private static Documented filled(MigrationError error) {
        MessageTemplate message = error.message();
        Map<String, String> values = new HashMap<>();
        message.blanks().forEach(blank -> values.put(blank, REALISTIC.getOrDefault(blank, "my_" + blank)));
        return new Documented(error, message.fill(values), values);
    }
}
