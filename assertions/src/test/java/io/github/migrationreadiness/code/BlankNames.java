package io.github.migrationreadiness.code;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that the kit gives to the blanks that a page numbers, brackets or leaves to {@code printf}. */
final class BlankNames {

    static final List<BlankName> ALL = List.of(
            new BlankName(PostgresError.MISSING_REPLICATION_ROLE, "{0}", "user"),
            new BlankName(PostgresError.MISSING_REPLICATION_ROLE, "{1}", "server"),
            new BlankName(PostgresError.INSUFFICIENT_REPLICATION_SLOTS, "{0}", "requiredSlots"),
            new BlankName(PostgresError.WAL_SENDERS_BELOW_REPLICATION_SLOTS, "{0}", "walSenders"),
            new BlankName(PostgresError.WAL_LEVEL_NOT_LOGICAL, "{0}", "walLevel"),
            new BlankName(PostgresError.EXTENSIONS_NOT_ALLOWLISTED, "{0}", "extensions"),
            new BlankName(PostgresError.SHARED_PRELOAD_LIBRARIES, "{0}", "extensions"),
            new BlankName(PostgresError.NOT_A_MEMBER_OF_AZURE_PG_ADMIN, "{0}", "user"),
            new BlankName(PostgresError.NO_CREATEROLE, "{0}", "user"),
            new BlankName(PostgresError.CANNOT_DELETE_TARGET_DATABASE, "{0}", "user"),
            new BlankName(PostgresError.UNSUPPORTED_SOURCE_VERSION, "{0}", "minimumVersion"),
            new BlankName(PostgresError.DATABASE_COLLATION_MISSING, "{0}", "collation"),
            new BlankName(PostgresError.DATABASE_COLLATION_MISSING, "{1}", "dbName"),
            new BlankName(PostgresError.COLUMN_COLLATION_MISSING, "{0}", "collation"),
            new BlankName(PostgresError.COLUMN_COLLATION_MISSING, "{1}", "table"),
            new BlankName(PostgresError.COLUMN_COLLATION_MISSING, "{2}", "column"),
            new BlankName(PostgresError.TABLES_WITH_OIDS, "{0}", "dbName"),
            new BlankName(PostgresError.UNSUPPORTED_EXTENSIONS, "{0}", "extensions"),
            new BlankName(PostgresError.INCOMPATIBLE_POSTGIS, "{0}", "targetVersion"),
            new BlankName(PostgresError.INCOMPATIBLE_POSTGIS, "{1}", "postgisVersion"),
            new BlankName(PostgresError.EXTENSIONS_IN_SYSTEM_SCHEMA, "{0}", "extensions"),
            new BlankName(PostgresError.EXTENSIONS_NOT_IN_VERSION_16, "{0}", "extensions"),
            new BlankName(PostgresError.USER_DEFINED_CASTS, "{0}", "dbName"),
            new BlankName(PostgresError.SYSTEM_TABLE_PERMISSIONS, "{1}", "user"),
            new BlankName(PostgresError.SYSTEM_TABLE_PERMISSIONS, "{2}", "permissions"),
            new BlankName(PostgresError.SYSTEM_TABLE_PERMISSIONS, "{3}", "otherUser"),
            new BlankName(PostgresError.SYSTEM_TABLE_PERMISSIONS, "{4}", "otherPermissions"),
            new BlankName(PostgresError.UNSUPPORTED_LANGUAGES, "{0}", "languages"),
            new BlankName(AzureSqlError.CUTOVER_FAILED_OR_CANCELLED, "<DatabaseName>", "databaseName"),
            new BlankName(AzureSqlError.CUTOVER_FAILED_OR_CANCELLED, "<First LSN>", "firstLsn"),
            new BlankName(
                    AzureSqlError.CUTOVER_FAILED_OR_CANCELLED,
                    "<URL of backup in Azure Storage container>",
                    "logBackupUrl",
                    "fullBackupUrl"),
            new BlankName(AzureSqlError.CUTOVER_FAILED_OR_CANCELLED, "<last LSN>", "lastLsn"),
            new BlankName(AzureSqlError.TDE_CERTIFICATE_MISSING, "DatabaseName", "databaseName"),
            new BlankName(AzureSqlError.SERVER_VERSION_INCOMPATIBLE, "<DatabaseName>", "databaseName"),
            new BlankName(AzureSqlError.SERVER_VERSION_INCOMPATIBLE, "%ls", "sourceVersion", "targetVersion"),
            new BlankName(AzureSqlError.STORAGE_LIMIT_REACHED, "<DatabaseName>", "databaseName"),
            new BlankName(AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT, "<DatabaseName>", "databaseName"),
            new BlankName(AzureSqlError.LOG_CHAIN_BROKEN, "<First LSN>", "firstLsn"),
            new BlankName(
                    AzureSqlError.LOG_CHAIN_BROKEN,
                    "<URL of backup in Azure Storage container>",
                    "logBackupUrl",
                    "fullBackupUrl"),
            new BlankName(AzureSqlError.LOG_CHAIN_BROKEN, "<last LSN>", "lastLsn"),
            new BlankName(AzureSqlError.BACKUP_CHECKSUM_MISSING, "<DatabaseName>", "databaseName"),
            new BlankName(
                    AzureSqlError.BACKUP_CHECKSUM_MISSING,
                    "<URL of backup in Azure Storage container>",
                    "fullBackupUrl"),
            new BlankName(AzureSqlError.LOGICAL_FILE_UNKNOWN, "<Database Name>", "databaseName"),
            new BlankName(AzureSqlError.LOGICAL_FILE_UNKNOWN, "<Name>", "logicalFile"),
            new BlankName(AzureSqlError.LOGICAL_FILE_UNKNOWN, "<Database GUID>", "databaseGuid"),
            new BlankName(AzureSqlError.STORAGE_FIREWALL, "<Database Name>", "databaseName"),
            new BlankName(AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE, "<IR Name>", "integrationRuntime"),
            new BlankName(AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE, "<Resource Group Name>", "resourceGroup"),
            new BlankName(AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE, "<SubscriptionID>", "subscriptionId"),
            new BlankName(AzureSqlError.MANAGED_INSTANCE_NOT_READY, "<Instance Name>", "instanceName"),
            new BlankName(AzureSqlError.SQL_DATA_COPY_FAILED, "<Database>", "databaseName"),
            new BlankName(AzureSqlError.SQL_DATA_COPY_FAILED, "<state>", "state"),
            new BlankName(AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL, "<Target server>", "targetServer"),
            new BlankName(AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL, "<Target database>", "targetDatabase"),
            new BlankName(AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED, "<State>", "state"),
            new BlankName(AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED, "<Target Server>", "targetServer"),
            new BlankName(AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED, "<Target database>", "targetDatabase"),
            new BlankName(AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY, "<Target Server>", "targetServer"),
            new BlankName(AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY, "<Target Database>", "targetDatabase"),
            new BlankName(AzureSqlError.DATA_COPY_COMPLETED_DURING_CANCEL, "<Target Server>", "targetServer"),
            new BlankName(AzureSqlError.DATA_COPY_COMPLETED_DURING_CANCEL, "<Target Database>", "targetDatabase"),
            new BlankName(AzureSqlError.PRE_COPY_STEPS_COMPLETED_DURING_CANCEL, "<Target Server>", "targetServer"),
            new BlankName(AzureSqlError.PRE_COPY_STEPS_COMPLETED_DURING_CANCEL, "<Target Database>", "targetDatabase"),
            new BlankName(AzureSqlError.CREATE_CONTAINER_FAILED, "<ContainerName>", "containerName"),
            new BlankName(AzureSqlError.CREATE_CONTAINER_FAILED, "<URL>", "url"));

    private BlankNames() {}

    /**
     * One blank.
     *
     * @param error where it stands
     * @param blank how the page writes it
     * @param names the kit's name; where the page writes different things alike, their names in order
     */
    record BlankName(MigrationError error, String blank, List<String> names) {

        BlankName(MigrationError error, String blank, String... names) {
            this(error, blank, List.of(names));
        }

        String fillIn(String text) {
            String named = text;
            for (String name : names.subList(0, names.size() - 1)) {
                named = named.replaceFirst(Pattern.quote(blank), Matcher.quoteReplacement("{" + name + "}"));
            }
            return named.replace(blank, "{" + names.get(names.size() - 1) + "}");
        }
    }

    static String apply(MigrationError error, String text) {
        String named = text;
        for (BlankName blank : ALL) {
            named = blank.error().equals(error) ? blank.fillIn(named) : named;
        }
        return named;
    }
}
