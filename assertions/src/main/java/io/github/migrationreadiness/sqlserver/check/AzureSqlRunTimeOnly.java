package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.code.AzureSqlError.CREATE_CONTAINER_FAILED;
import static io.github.migrationreadiness.code.AzureSqlError.CUTOVER_FAILED_OR_CANCELLED;
import static io.github.migrationreadiness.code.AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE;
import static io.github.migrationreadiness.code.AzureSqlError.MANAGED_INSTANCE_NOT_READY;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED;
import static io.github.migrationreadiness.code.AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY;
import static io.github.migrationreadiness.code.AzureSqlError.SQL_DATA_COPY_FAILED;
import static io.github.migrationreadiness.code.AzureSqlError.STORAGE_FIREWALL;
import static io.github.migrationreadiness.code.AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT;
import static io.github.migrationreadiness.code.AzureSqlError.TEST_CONNECTION_FAILED;
import static io.github.migrationreadiness.code.AzureSqlLimitation.CONCURRENT_MIGRATIONS;
import static io.github.migrationreadiness.code.AzureSqlLimitation.FOREIGN_INTEGRATION_RUNTIME;
import static io.github.migrationreadiness.code.AzureSqlLimitation.LOG_REPLAY_PERIOD;
import static io.github.migrationreadiness.code.AzureSqlLimitation.MACHINE_SET_UP;
import static io.github.migrationreadiness.code.AzureSqlLimitation.MIGRATION_SPEED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.BLOBS_FORBIDDEN;
import static io.github.migrationreadiness.code.RecentAzureSqlError.BLOB_HOST_NOT_RESOLVED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.BLOB_HOST_UNREACHABLE;
import static io.github.migrationreadiness.code.RecentAzureSqlError.CONTAINER_LISTING_DENIED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.CUTOVER_BEFORE_LAST_BACKUP;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FILE_EXISTS;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FILE_SHARE_NAME_ILLEGAL;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FILE_SHARE_ON_RUNTIME_HOST;
import static io.github.migrationreadiness.code.RecentAzureSqlError.FILE_SHARE_UNKNOWN;
import static io.github.migrationreadiness.code.RecentAzureSqlError.LAST_BACKUP_NOT_SPECIFIED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.LOGIN_MIGRATION_BY_CLI;
import static io.github.migrationreadiness.code.RecentAzureSqlError.LOGIN_MIGRATION_BY_POWERSHELL;
import static io.github.migrationreadiness.code.RecentAzureSqlError.MANAGED_IDENTITY;
import static io.github.migrationreadiness.code.RecentAzureSqlError.REMOTE_NAME_NOT_RESOLVED;
import static io.github.migrationreadiness.code.RecentAzureSqlError.RUNTIME_NODES_OFFLINE;
import static io.github.migrationreadiness.code.RecentAzureSqlError.SERVICE_NAME_INVALID;
import static io.github.migrationreadiness.code.RecentAzureSqlError.SERVICE_TOKEN_MISSING;
import static io.github.migrationreadiness.code.RecentAzureSqlError.SEVERAL_DATABASES_IN_FOLDER;
import static io.github.migrationreadiness.code.RecentAzureSqlError.TABLE_MAPPING_MISMATCH;
import static io.github.migrationreadiness.sqlserver.AzureSqlTargetKind.DATABASE;
import static io.github.migrationreadiness.sqlserver.AzureSqlTargetKind.MANAGED_INSTANCE;
import static io.github.migrationreadiness.sqlserver.AzureSqlTargetKind.VIRTUAL_MACHINE;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An error or a limitation of the migration to Azure SQL that no check of a server or of backups can know ahead, or that
 * another code's check finds.
 *
 * @param error the error
 * @param targets the kinds of targets whose migrations may run into it
 * @param reason why no check can know it ahead
 * @param hint what makes it likely, or where it shows
 */
public record AzureSqlRunTimeOnly(MigrationError error, Set<AzureSqlTargetKind> targets, String reason, String hint) {

    /** All of them, in the order of the documentation. Every other error has a check. */
    public static final List<AzureSqlRunTimeOnly> ALL = List.of(
            restoring(
                    CUTOVER_FAILED_OR_CANCELLED,
                    "It is the broken chain of log backups that 2009 reports too, found at the cutover.",
                    "`assertThat(history).hasLogChain()` and `isRestorableOn(kind)` find it in advance; what is copied "
                            + "afterwards, `assertThatMigration(status).hasNoKnownErrors()`."),
            restoring(
                    SYSTEM_RESOURCES_INSUFFICIENT,
                    "It depends on the disks of the machine that restores.",
                    "Sparse and heavily fragmented files make it likely: `SELECT name, is_sparse FROM "
                            + "sys.master_files;`"),
            restoring(
                    STORAGE_FIREWALL,
                    "No session shows whether the target reaches the storage account.",
                    "`az storage account show --query networkRuleSet` has to allow the subnet of the target; "
                            + "on the target, `RESTORE FILELISTONLY FROM URL` shows whether it does."),
            toAny(
                    TEST_CONNECTION_FAILED,
                    "The integration runtime connects, from a host of its own.",
                    "From that host, `Test-NetConnection` has to reach source, share and Azure."),
            toAny(
                    INTEGRATION_RUNTIME_NOT_ONLINE,
                    "The state of an integration runtime is known to its service only.",
                    "`az datamigration sql-service list-integration-runtime-metric` has to list a node that "
                            + "is online."),
            toInstance(
                    MANAGED_INSTANCE_NOT_READY,
                    "The state of an instance is known to Azure only.",
                    "`az sql mi show --query state` has to say `Ready`; `assertThat(target).isReachable()` "
                            + "fails while nobody gets in."),
            copying(
                    SQL_DATA_COPY_FAILED,
                    "A pipeline fails while it copies.",
                    "`assertThatMigration(status).hasNoFailedTables()` names the tables."),
            toAny(
                    MIGRATION_COMPLETED_DURING_CANCEL,
                    "It depends on the moment of the cancel request.",
                    "No action is required: `assertThatMigration(status).succeeded()`."),
            toAny(
                    MIGRATION_RETRY_NOT_ALLOWED,
                    "It depends on the state of the migration when a retry is asked for.",
                    "No action is required; the state has to be `WaitForRetry`."),
            toAny(
                    MIGRATION_TIMEOUT_WAITING_FOR_RETRY,
                    "A failed migration waits for a retry, and time passes.",
                    "No action is required; begin a new migration."),
            restoring(
                    CREATE_CONTAINER_FAILED,
                    "The service creates the container, through a network of its own.",
                    "`assertThat(listing).hasContainerNameFor(kind)` finds names that no container can have."),
            copying(
                    CONCURRENT_MIGRATIONS,
                    "Only the service knows the migrations that it runs.",
                    "`az datamigration sql-service list-migration` counts them."),
            copying(
                    MIGRATION_SPEED,
                    "It is no condition: the speed depends on the tier of the target and the host of the "
                            + "integration runtime.",
                    "A trial migration of the largest database shows it."),
            toAny(
                    FOREIGN_INTEGRATION_RUNTIME,
                    "No server shows who created an integration runtime.",
                    "`az datamigration sql-service list-integration-runtime-metric` has to list its nodes."),
            toInstance(
                    LOG_REPLAY_PERIOD,
                    "The time begins with the migration.",
                    "`assertThatMigration(status).canRunUntil(end)` shows whether it suffices."),
            toMachine(
                    MACHINE_SET_UP,
                    "The agent extension and the power of the machine are known to Azure only.",
                    "`az sql vm show --query sqlManagement` has to say `Full`."),
            toInstance(
                    CUTOVER_BEFORE_LAST_BACKUP,
                    "It depends on the name that is given at the cutover.",
                    "`history.chain().lastBackupName()` is the name to give."),
            toInstance(
                    SEVERAL_DATABASES_IN_FOLDER,
                    "The limitation R014 speaks of the same folders.",
                    "`assertThat(listing).hasOneFolderPerDatabase()` finds them in advance."),
            toInstance(
                    MANAGED_IDENTITY,
                    "No session shows the roles of an identity.",
                    "`az role assignment list --assignee <identity>` has to list Storage Blob Data Reader."),
            toAny(
                    REMOTE_NAME_NOT_RESOLVED,
                    "The integration runtime resolves names, on a host of its own.",
                    "From that host, `Resolve-DnsName` has to know them."),
            restoring(
                    FILE_SHARE_UNKNOWN,
                    "The integration runtime reads the share, from a host of its own.",
                    "From that host, `Test-Path` has to find it."),
            restoring(
                    FILE_SHARE_NAME_ILLEGAL,
                    "The name of the share is a setting of the migration.",
                    "It has to be of the form `\\\\server\\share\\folder`."),
            restoring(
                    FILE_SHARE_ON_RUNTIME_HOST,
                    "The integration runtime compares the addresses of the share and of its host.",
                    "Keep the share on another machine."),
            copying(
                    TABLE_MAPPING_MISMATCH,
                    "It says of the tables in the migration's settings what another message of 2056 says of " + "all.",
                    "`assertThat(source).hasTablesIn(target)` finds in advance what is missing."),
            copying(
                    SERVICE_TOKEN_MISSING,
                    "The integration runtime asks the data factory, from a host of its own.",
                    "From that host, `Test-NetConnection` has to reach the data factory."),
            copying(
                    RUNTIME_NODES_OFFLINE,
                    "The state of the nodes is known to their service only.",
                    "`az datamigration sql-service list-integration-runtime-metric` has to list a node that "
                            + "is online."),
            restoring(
                    BLOBS_FORBIDDEN,
                    "No session shows the rights of the target on the storage account.",
                    "On the target, `RESTORE FILELISTONLY FROM URL` shows whether they suffice."),
            restoring(
                    BLOB_HOST_NOT_RESOLVED,
                    "The target resolves names.",
                    "On the target machine, `Resolve-DnsName` has to know the storage account."),
            toInstance(
                    LAST_BACKUP_NOT_SPECIFIED,
                    "It depends on a setting of the migration.",
                    "`history.chain().lastBackupName()` is the name to give."),
            restoring(
                    BLOB_HOST_UNREACHABLE,
                    "No session shows whether the target reaches the storage account.",
                    "On the target machine, `Test-NetConnection` has to reach it on port 443."),
            toMachine(
                    FILE_EXISTS,
                    "The service decides where the files of a database go.",
                    "Files of earlier attempts are in the data and log folders of the target machine."),
            toAny(
                    LOGIN_MIGRATION_BY_POWERSHELL,
                    "It is a fault of an old tool.",
                    "`Get-InstalledModule Az.DataMigration` has to be later than 0.14.5."),
            toAny(
                    LOGIN_MIGRATION_BY_CLI,
                    "It is a fault of an old tool.",
                    "`az extension show --name datamigration --query version` has to be at least 1.0.0b1."),
            toInstance(
                    CONTAINER_LISTING_DENIED,
                    "No session shows the roles of who is signed in to the portal.",
                    "`az role assignment list --assignee <user>` has to list Storage Blob Data Reader."),
            toAny(
                    SERVICE_NAME_INVALID,
                    "The name is a setting of the service.",
                    "It is 3 to 63 letters, digits and single hyphens between them."));

    /**
     * {@return why no check can know an error ahead, if that is so}
     *
     * @param error the error
     */
    public static Optional<AzureSqlRunTimeOnly> of(MigrationError error) {
        return ALL.stream().filter(it -> it.error() == error).findFirst();
    }

    private static AzureSqlRunTimeOnly toAny(MigrationError error, String reason, String hint) {
        return new AzureSqlRunTimeOnly(error, Set.of(AzureSqlTargetKind.values()), reason, hint);
    }

    private static AzureSqlRunTimeOnly restoring(MigrationError error, String reason, String hint) {
        return new AzureSqlRunTimeOnly(error, Set.of(MANAGED_INSTANCE, VIRTUAL_MACHINE), reason, hint);
    }

    private static AzureSqlRunTimeOnly toInstance(MigrationError error, String reason, String hint) {
        return new AzureSqlRunTimeOnly(error, Set.of(MANAGED_INSTANCE), reason, hint);
    }

    private static AzureSqlRunTimeOnly toMachine(MigrationError error, String reason, String hint) {
        return new AzureSqlRunTimeOnly(error, Set.of(VIRTUAL_MACHINE), reason, hint);
    }

    private static AzureSqlRunTimeOnly copying(MigrationError error, String reason, String hint) {
        return new AzureSqlRunTimeOnly(error, Set.of(DATABASE), reason, hint);
    }
}
