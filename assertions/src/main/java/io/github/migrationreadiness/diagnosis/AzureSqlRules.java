package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.diagnosis.Rule.says;
import static io.github.migrationreadiness.diagnosis.Severity.NO_ACTION;
import static io.github.migrationreadiness.diagnosis.Severity.RETRY;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.AzureSqlRestError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.diagnosis.Rule.Role;
import java.util.List;
import java.util.Map;

/** The sentences of Azure Database Migration Service, of what it is wrapped around, and of the restore on the target. */
final class AzureSqlRules {

    private static final String SERVER_AND_DATABASE = " target server {targetServer} target database {targetDatabase}";
    private static final String NO_BLOBS = "unable to read blob in storage container exception ";

    /** The special before the general; where two fit at one place, the first counts. */
    static final List<Rule> ALL = List.of(
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
                    "non retriable error occurred while restoring backup | with index #backupIndex #sqlError"),
            Rule.of(
                    Role.MESSAGE,
                    List.of(),
                    "msg #sqlError level",
                    "msg #sqlError severity",
                    "error number #sqlError state #state"),
            // Restores, with or without a cutover around them.
            says(
                    List.of(AzureSqlError.LOG_CHAIN_BROKEN, AzureSqlError.CUTOVER_FAILED_OR_CANCELLED),
                    "restore plan is broken because firstlsn {firstLsn} of log backup {logBackupUrl} is not lastlsn {lastLsn} of full backup | {fullBackupUrl} restore to point in time",
                    "restore plan is broken because firstlsn {firstLsn} of log backup | {logBackupUrl} is not lastlsn {lastLsn} of full backup"),
            says(
                    AzureSqlError.TDE_CERTIFICATE_MISSING,
                    "can not find server certificate | with thumbprint {thumbprint}"),
            says(
                    AzureSqlError.SERVER_VERSION_INCOMPATIBLE,
                    "database is backed up on server running version {sourceVersion} | that version is incompatible with this server which is running version {targetVersion} either restore database"),
            says(
                    AzureSqlError.STORAGE_LIMIT_REACHED,
                    "managed instance have reached its storage limit | storage usage for managed instance can not exceed #storageLimitMb"),
            says(AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT, "operating system returned error 1450")
                    .asking(RETRY),
            says(
                    AzureSqlError.BACKUP_CHECKSUM_MISSING,
                    "provided full backup is missing checksum",
                    "full backup {fullBackupUrl} is missing checksum"),
            says(
                    AzureSqlError.LOGICAL_FILE_UNKNOWN,
                    "logical file {logicalFile} is not part of database | {databaseGuid} use restore filelistonly"),
            says(AzureSqlError.STORAGE_FIREWALL, "azure sql target resource failed to connect to storage account")
                    .asking(RETRY),
            says(
                    RecentAzureSqlError.FULL_TEXT_CATALOGS,
                    "incompatible physical layout too many full text catalog file"),
            says(
                    List.of(
                            RecentAzureSqlError.LAST_BACKUP_NOT_SPECIFIED,
                            RecentAzureSqlError.CUTOVER_BEFORE_LAST_BACKUP),
                    "provided backup file name {providedFileName} should be last restore/restored backup file | {lastRestoredFileName}",
                    "provided backup file name is not name of last backup file that is restored"),
            says(
                    RecentAzureSqlError.SEVERAL_DATABASES_IN_FOLDER,
                    "there is backup from multiple database in container folder"),
            says(
                    RecentAzureSqlError.CONTAINED_DATABASE_AUTHENTICATION,
                    "sp_configure value contained database authentication must be set to 1"),
            says(RecentAzureSqlError.MANAGED_IDENTITY, "managed identity is not set up properly"),
            says(RecentAzureSqlError.MEMORY_OPTIMIZED_FILEGROUP, "memory optimized filegroup must be empty"),
            says(AzureSqlRestError.NO_FULL_BACKUP, "restore plan is broken because there is no full backup"),
            says(AzureSqlRestError.FULL_BACKUP_NOT_FOUND, "full backup can not be found")
                    .as(Role.COMMON_SENTENCE),
            says(
                    AzureSqlRestError.LOG_BACKUP_AFTER_GAP,
                    "restore plan is broken because firstlsn of current log backup is not lastlsn of next log backup"),
            says(
                    AzureSqlRestError.GAP_IN_LOG_BACKUPS,
                    "restore plan is broken because firstlsn of current log backup is not equal to lastlsn of prev/previou log backup"),
            says(
                    AzureSqlRestError.DIFFERENTIAL_BACKUP_TOO_OLD,
                    "restore plan is broken because firstlsn of diff/differential backup is not firstlsn of full backup"),
            says(
                    AzureSqlRestError.DIFFERENTIAL_BASE_MISMATCH,
                    "differentialbaseguid of diff/differential backup do not match backupsetguid of full backup"),
            says(AzureSqlRestError.FULL_BACKUP_DAMAGED, "provided full backup is damaged"),
            says(AzureSqlRestError.STRIPES_MISSING, "provided backup set have one or more missing stripe"),
            says(
                    AzureSqlRestError.CORRUPTED_PAGES,
                    "operation is aborted because restore detected one or more corrupted page in backup set"),
            says(
                    AzureSqlRestError.PARTIALLY_CONTAINED_DATABASE,
                    "backup for partially contained database is not supported"),
            says(AzureSqlRestError.NO_DATA_FILES, "incompatible physical layout no data file is found"),
            says(AzureSqlRestError.DATA_FILES_OFFLINE, "incompatible physical layout non online data file exist"),
            says(AzureSqlRestError.LOG_FILES_OFFLINE, "incompatible physical layout non online log file exist"),
            says(
                    AzureSqlRestError.MULTIPLE_LOG_FILES,
                    "incompatible physical layout multiple log file is not supported"),
            says(AzureSqlRestError.TOO_MANY_OTHER_FILES, "incompatible physical layout too many non data log file"),
            says(
                    AzureSqlRestError.MULTIPLE_MEMORY_OPTIMIZED_FILES,
                    "multiple file found in filegroup that contain memory_optimized_data"),
            says(RecentAzureSqlError.BLOBS_FORBIDDEN, NO_BLOBS + "... 403 forbidden"),
            says(RecentAzureSqlError.BLOB_HOST_NOT_RESOLVED, NO_BLOBS + "remote name could not be resolved"),
            says(RecentAzureSqlError.BLOB_HOST_UNREACHABLE, NO_BLOBS + "unable to connect to remote server"),
            says(RecentAzureSqlError.FILE_EXISTS, "can not create file {file} because it already exist")
                    .as(Role.COMMON_SENTENCE),
            // The integration runtime.
            says(
                    RecentAzureSqlError.REMOTE_NAME_NOT_RESOLVED,
                    "failed to test connection using provided integration runtime error detail remote name could not be resolved",
                    "failed to test connection using provided integration runtime remote name could not be resolved"),
            says(
                    RecentAzureSqlError.FILE_SHARE_UNKNOWN,
                    "failed to test connection using provided integration runtime error? detail? can not connect to {fileShare} detail message system could not find environment option"),
            says(
                    RecentAzureSqlError.FILE_SHARE_NAME_ILLEGAL,
                    "failed to test connection using provided integration runtime ... illegal character in path"),
            says(AzureSqlError.TEST_CONNECTION_FAILED, "failed to test connection using provided integration runtime")
                    .asking(RETRY),
            says(
                            AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE,
                            "integration runtime {integrationRuntime} in resource group {resourceGroup} subscription {subscriptionId} is not online",
                            "integration runtime {integrationRuntime} is not online for resource group | {resourceGroup} subscription {subscriptionId}")
                    .asking(RETRY),
            says(
                    RecentAzureSqlError.FILE_SHARE_ON_RUNTIME_HOST,
                    "access to {sharePath} is denied resolved ip address is {ipAddress} | network type is onpremise"),
            // States of the migration.
            says(AzureSqlError.MANAGED_INSTANCE_NOT_READY, "azure sql managed instance {instanceName} is not ready")
                    .asking(RETRY),
            says(AzureSqlError.SQL_DATA_COPY_FAILED, "migration for database {databaseName} failed in state | {state}"),
            says(
                            AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL,
                            "migration can not be canceled as migration/restore job? is completed during cancel process |"
                                    + SERVER_AND_DATABASE)
                    .asking(NO_ACTION),
            says(
                            AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED,
                            "migration is not in retriable state | migration must be in state waitforretry current state {state}"
                                    + SERVER_AND_DATABASE)
                    .asking(NO_ACTION),
            says(
                            AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY,
                            "migration retry time out limit of #hours hour reached |" + SERVER_AND_DATABASE)
                    .asking(NO_ACTION),
            says(
                    AzureSqlError.DATA_COPY_COMPLETED_DURING_CANCEL,
                    "data copy finished successfully before canceling completed | target schema is in bad state"
                            + SERVER_AND_DATABASE),
            says(
                    AzureSqlError.PRE_COPY_STEPS_COMPLETED_DURING_CANCEL,
                    "pre copy step finished successfully before canceling completed | ..." + SERVER_AND_DATABASE),
            says(
                            AzureSqlError.CREATE_CONTAINER_FAILED,
                            "create container {containerName} failed with error error? calling endpoint | {url} response status code")
                    .asking(RETRY),
            says(
                    AzureSqlLimitation.EXISTING_TARGET_DATABASE,
                    "destination database name {databaseName} already exist on/in server | {server}"),
            // Servers that do not go together, and schemas.
            says(
                    RecentAzureSqlError.SERVER_STATE_DENIED,
                    "database operation failed with following error view server performance? state permission is denied"),
            says(RecentAzureSqlError.SERVER_STATE_DENIED, "view server performance? state permission is denied")
                    .as(Role.COMMON_SENTENCE),
            says(
                    RecentAzureSqlError.DATABASE_COLLATION_MISMATCH,
                    "source database collation {sourceCollation} is not same as target database {targetCollation} | source database {sourceDatabase} target database {targetDatabase}"),
            says(
                    RecentAzureSqlError.COLUMN_COLLATION_MISMATCH,
                    "table {table} with column {column} have collation {sourceCollation} on source but have collation {targetCollation} on target table"),
            says(RecentAzureSqlError.NO_TABLES_IN_TARGET, "no table is found in target azure sql database"),
            says(
                    RecentAzureSqlError.DATABASE_TOO_LARGE,
                    "source database size {sourceSize} exceed maximum allowed size of target database | {targetSize} check if target database"),
            says(
                    RecentAzureSqlError.NO_SUCH_TABLES,
                    "notablesfound some of source table do not exist in target database | missing table {tables,}"),
            says(
                    RecentAzureSqlError.TABLE_MAPPING_MISMATCH,
                    "tablemappingmismatch some of source table do not exist in target database | missing table {tables,}",
                    "some of source table do not exist in target database | missing table {tables,}"),
            says(
                    RecentAzureSqlError.SOURCE_TOO_OLD,
                    "source instance version is lower than 2008 | which is not supported to migrate source instance {instanceName}"),
            says(RecentAzureSqlError.SQL_LOGINS_DENIED, "select permission is denied on object sql_logins"),
            says(RecentAzureSqlError.SERVICE_TOKEN_MISSING, "failed to get service token from adf service"),
            says(RecentAzureSqlError.RUNTIME_NODES_OFFLINE, "ir node is offline"),
            says(
                    RecentAzureSqlError.INDEX_ON_COMPUTED_COLUMN,
                    "deployed failure index can not be created on computed column {column} of table {table} because underlying object {object} have different owner | object element {objectElement}"),
            says(
                    RecentAzureSqlError.OBJECT_NOT_DEPLOYED,
                    "deployed failure {failure*} object element | {objectElement}"),
            // What the pages have beside the numbers, and the interfaces.
            says(
                    RecentAzureSqlError.TARGET_IN_SINGLE_USER_MODE,
                    "login failed for user nt service sqliaasextensionquery"),
            says(RecentAzureSqlError.LOGIN_MIGRATION_BY_POWERSHELL, "no such host is known")
                    .as(Role.SENTENCE_IN_CONTEXT),
            says(RecentAzureSqlError.LOGIN_MIGRATION_BY_CLI, "urlopen error errno 11001 getaddrinfo failed")
                    .as(Role.SENTENCE_IN_CONTEXT),
            says(
                    RecentAzureSqlError.CONTAINER_LISTING_DENIED,
                    "error listing content of container this request is not authorized"),
            says(RecentAzureSqlError.SERVICE_NAME_INVALID, "service name {serviceName} is not valid")
                    .as(Role.SENTENCE_IN_CONTEXT),
            says(
                    AzureSqlRestError.CONTAINER_NAME_UNSUPPORTED,
                    "invalid storage account container name {containerName} container name backup is not supported in sql managed instance",
                    "container name backup is not supported in sql managed instance"),
            says(
                    AzureSqlRestError.STORAGE_ACCOUNT_UNSUPPORTED,
                    "invalid storage account {storageAccount} only blockblobstorage kind is supported for premium tier",
                    "only blockblobstorage kind is supported for premium tier"),
            says(AzureSqlRestError.OPERATION_NOT_FOUND, "operation id {operationId} is? not found")
                    .as(Role.SENTENCE_IN_CONTEXT));

    /** What the engine's own numbers mean, where nothing else is said. */
    static final Map<String, MigrationError> BY_ENGINE_NUMBER = Map.of(
            "33111", AzureSqlError.TDE_CERTIFICATE_MISSING,
            "3169", AzureSqlError.SERVER_VERSION_INCOMPATIBLE,
            "1133", AzureSqlError.STORAGE_LIMIT_REACHED,
            "3234", AzureSqlError.LOGICAL_FILE_UNKNOWN,
            "12824", RecentAzureSqlError.CONTAINED_DATABASE_AUTHENTICATION,
            "41915", RecentAzureSqlError.MEMORY_OPTIMIZED_FILEGROUP);

    private AzureSqlRules() {}
}
