package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.code.AzureSqlError.BACKUP_CHECKSUM_MISSING;
import static io.github.migrationreadiness.code.AzureSqlError.CREATE_CONTAINER_FAILED;
import static io.github.migrationreadiness.code.AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE;
import static io.github.migrationreadiness.code.AzureSqlError.LOGICAL_FILE_UNKNOWN;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY;
import static io.github.migrationreadiness.code.AzureSqlError.SERVER_VERSION_INCOMPATIBLE;
import static io.github.migrationreadiness.code.AzureSqlError.STORAGE_LIMIT_REACHED;
import static io.github.migrationreadiness.code.AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT;
import static io.github.migrationreadiness.code.AzureSqlError.TDE_CERTIFICATE_MISSING;
import static io.github.migrationreadiness.code.AzureSqlLimitation.EXISTING_TARGET_DATABASE;
import static io.github.migrationreadiness.code.AzureSqlRestError.CONTAINER_NAME_UNSUPPORTED;
import static io.github.migrationreadiness.code.AzureSqlRestError.FULL_BACKUP_NOT_FOUND;
import static io.github.migrationreadiness.code.AzureSqlRestError.MULTIPLE_MEMORY_OPTIMIZED_FILES;
import static io.github.migrationreadiness.code.AzureSqlRestError.OPERATION_NOT_FOUND;
import static io.github.migrationreadiness.code.AzureSqlRestError.STORAGE_ACCOUNT_UNSUPPORTED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.CONTAINED_DATABASE_AUTHENTICATION;
import static io.github.migrationreadiness.code.RecentAzureSqlError.CUTOVER_BEFORE_LAST_BACKUP;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FILE_EXISTS;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FILE_SHARE_NAME_ILLEGAL;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FILE_SHARE_UNKNOWN;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FULL_TEXT_CATALOGS;
import static io.github.migrationreadiness.code.RecentAzureSqlError.LAST_BACKUP_NOT_SPECIFIED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.LOGIN_MIGRATION_BY_CLI;
import static io.github.migrationreadiness.code.RecentAzureSqlError.LOGIN_MIGRATION_BY_POWERSHELL;
import static io.github.migrationreadiness.code.RecentAzureSqlError.MEMORY_OPTIMIZED_FILEGROUP;
import static io.github.migrationreadiness.code.RecentAzureSqlError.NO_SUCH_TABLES;
import static io.github.migrationreadiness.code.RecentAzureSqlError.OBJECT_NOT_DEPLOYED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.REMOTE_NAME_NOT_RESOLVED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.SERVER_STATE_DENIED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.SERVICE_NAME_INVALID;
import static io.github.migrationreadiness.code.RecentAzureSqlError.TABLE_MAPPING_MISMATCH;
import static io.github.migrationreadiness.diagnosis.Rule.says;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.diagnosis.Rule.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the documented texts of Azure Database Migration Service leave out, see {@link DocumentedPhrases}, and what it is
 * wrapped around.
 */
final class AzureSqlRules {

    /** What stands around the reason of a failure. */
    static final List<Rule> WRAPPERS = List.of(
            Rule.of(Role.RESTORE, List.of(), "migration for database {databaseName} failed with error"),
            Rule.of(Role.CUTOVER, List.of(), "cutover failed or canceled for database {databaseName} | error detail"),
            Rule.of(
                    Role.EXTENSION,
                    List.of(),
                    "ext_restoresettingserror message restoreid {restoreId} operationid {operationId} detail",
                    "ext_restoresettingserror"),
            Rule.of(
                    Role.ENGINE,
                    List.of(),
                    "non retriable error occurred while restoring backup | with index #backupIndex #sqlError"));

    /** Texts that others say too. */
    static final Map<MigrationError, Role> ROLES = Map.of(
            FULL_BACKUP_NOT_FOUND, Role.COMMON_SENTENCE,
            FILE_EXISTS, Role.COMMON_SENTENCE,
            LOGIN_MIGRATION_BY_POWERSHELL, Role.SENTENCE_IN_CONTEXT,
            LOGIN_MIGRATION_BY_CLI, Role.SENTENCE_IN_CONTEXT,
            SERVICE_NAME_INVALID, Role.SENTENCE_IN_CONTEXT,
            OPERATION_NOT_FOUND, Role.SENTENCE_IN_CONTEXT);

    private static final Rule MESSAGE_OF_SQL_SERVER = Rule.of(
            Role.MESSAGE,
            List.of(),
            "msg #sqlError level",
            "msg #sqlError severity",
            "error number #sqlError state #state");

    /** Other words for the documented texts, as in other interfaces and versions of the service. */
    private static final List<Rule> OTHER_WORDS = List.of(
            says(BACKUP_CHECKSUM_MISSING, "provided full backup is missing checksum"),
            says(
                    List.of(LAST_BACKUP_NOT_SPECIFIED, CUTOVER_BEFORE_LAST_BACKUP),
                    "provided backup file name {providedFileName} should be last restored backup file | {lastRestoredFileName}",
                    "provided backup file name is not name of last backup file that is restored"),
            says(
                    REMOTE_NAME_NOT_RESOLVED,
                    "failed to test connection using provided integration runtime remote name could not be resolved"),
            says(
                    FILE_SHARE_UNKNOWN,
                    "failed to test connection using provided integration runtime error detail can not connect to {fileShare} detail message system could not find environment option"),
            says(
                    FILE_SHARE_NAME_ILLEGAL,
                    "failed to test connection using provided integration runtime ... illegal character in path"),
            says(
                    INTEGRATION_RUNTIME_NOT_ONLINE,
                    "integration runtime {integrationRuntime} is not online for resource group | {resourceGroup} subscription {subscriptionId}"),
            says(
                    MIGRATION_COMPLETED_DURING_CANCEL,
                    "migration can not be canceled as restore job? is completed during cancel process | target server {targetServer} target database {targetDatabase}"),
            says(CONTAINER_NAME_UNSUPPORTED, "container name backup is not supported in sql managed instance"),
            says(STORAGE_ACCOUNT_UNSUPPORTED, "only blockblobstorage kind is supported for premium tier"),
            says(OPERATION_NOT_FOUND, "operation id {operationId} is not found"),
            says(
                    EXISTING_TARGET_DATABASE,
                    "destination database name {databaseName} already exist on/in server | {server}"));

    /** What is said instead of a documented text, because that lacks a value or differs from what is printed. */
    static final List<Rule> INSTEAD = List.of(
            says(TDE_CERTIFICATE_MISSING, "can not find server certificate | with thumbprint {thumbprint}"),
            says(
                    STORAGE_LIMIT_REACHED,
                    "managed instance have reached its storage limit | storage usage for managed instance can not exceed #storageLimitMb"),
            says(SYSTEM_RESOURCES_INSUFFICIENT, "operating system returned error 1450"),
            says(
                    MIGRATION_TIMEOUT_WAITING_FOR_RETRY,
                    "migration retry time out limit of #hours hour reached | target server {targetServer} target database {targetDatabase}"),
            says(
                    CREATE_CONTAINER_FAILED,
                    "create container {containerName} failed with error error? calling endpoint | {url} response status code"),
            says(FULL_TEXT_CATALOGS, "incompatible physical layout too many full text catalog file"),
            says(
                    SERVER_STATE_DENIED,
                    "database operation failed with following error view server performance? state permission is denied"),
            Rule.of(
                    Role.COMMON_SENTENCE,
                    List.of(SERVER_STATE_DENIED),
                    "view server performance? state permission is denied"),
            says(
                    NO_SUCH_TABLES,
                    "notablesfound some of source table do not exist in target database | missing table {tables,}"),
            says(
                    TABLE_MAPPING_MISMATCH,
                    "tablemappingmismatch some of source table do not exist in target database | missing table {tables,}",
                    "some of source table do not exist in target database | missing table {tables,}"),
            says(
                    MULTIPLE_MEMORY_OPTIMIZED_FILES,
                    "multiple file found in filegroup that contain memory_optimized_data"),
            says(OBJECT_NOT_DEPLOYED, "deployed failure {failure*} object element | {objectElement}"));

    static final List<Rule> ALL = Stream.of(WRAPPERS, List.of(MESSAGE_OF_SQL_SERVER), INSTEAD, OTHER_WORDS)
            .flatMap(List::stream)
            .toList();

    /** What the engine's own numbers mean, where nothing else is said. */
    static final Map<String, MigrationError> BY_ENGINE_NUMBER = Map.of(
            "33111", TDE_CERTIFICATE_MISSING,
            "3169", SERVER_VERSION_INCOMPATIBLE,
            "1133", STORAGE_LIMIT_REACHED,
            "3234", LOGICAL_FILE_UNKNOWN,
            "12824", CONTAINED_DATABASE_AUTHENTICATION,
            "41915", MEMORY_OPTIMIZED_FILEGROUP);

    private AzureSqlRules() {}
}
