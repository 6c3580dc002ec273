package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
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

    private static final Set<AzureSqlTargetKind> EVERY = Set.of(AzureSqlTargetKind.values());
    private static final Set<AzureSqlTargetKind> RESTORED =
            Set.of(AzureSqlTargetKind.MANAGED_INSTANCE, AzureSqlTargetKind.VIRTUAL_MACHINE);
    private static final Set<AzureSqlTargetKind> INSTANCE = Set.of(AzureSqlTargetKind.MANAGED_INSTANCE);
    private static final Set<AzureSqlTargetKind> MACHINE = Set.of(AzureSqlTargetKind.VIRTUAL_MACHINE);
    private static final Set<AzureSqlTargetKind> COPIED = Set.of(AzureSqlTargetKind.DATABASE);

    /** All of them, in the order of the documentation. Every other error has a check. */
    public static final List<AzureSqlRunTimeOnly> ALL = List.of(
            new AzureSqlRunTimeOnly(
                    AzureSqlError.CUTOVER_FAILED_OR_CANCELLED,
                    RESTORED,
                    "It is the broken chain of log backups that 2009 reports too, found at the cutover.",
                    "`assertThat(history).hasLogChain()` and `isRestorableOn(kind)` find it in advance; what is copied "
                            + "afterwards, `assertThatMigration(status).hasNoKnownErrors()`."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.SYSTEM_RESOURCES_INSUFFICIENT,
                    RESTORED,
                    "It depends on the disks of the machine that restores.",
                    "Sparse and heavily fragmented files make it likely: `SELECT name, is_sparse FROM "
                            + "sys.master_files;`"),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.STORAGE_FIREWALL,
                    RESTORED,
                    "No session shows whether the target reaches the storage account.",
                    "`az storage account show --query networkRuleSet` has to allow the subnet of the target; "
                            + "on the target, `RESTORE FILELISTONLY FROM URL` shows whether it does."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.TEST_CONNECTION_FAILED,
                    EVERY,
                    "The integration runtime connects, from a host of its own.",
                    "From that host, `Test-NetConnection` has to reach source, share and Azure."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.INTEGRATION_RUNTIME_NOT_ONLINE,
                    EVERY,
                    "The state of an integration runtime is known to its service only.",
                    "`az datamigration sql-service list-integration-runtime-metric` has to list a node that "
                            + "is online."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.MANAGED_INSTANCE_NOT_READY,
                    INSTANCE,
                    "The state of an instance is known to Azure only.",
                    "`az sql mi show --query state` has to say `Ready`; `assertThat(target).isReachable()` "
                            + "fails while nobody gets in."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.SQL_DATA_COPY_FAILED,
                    COPIED,
                    "A pipeline fails while it copies.",
                    "`assertThatMigration(status).hasNoFailedTables()` names the tables."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.MIGRATION_COMPLETED_DURING_CANCEL,
                    EVERY,
                    "It depends on the moment of the cancel request.",
                    "No action is required: `assertThatMigration(status).succeeded()`."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.MIGRATION_RETRY_NOT_ALLOWED,
                    EVERY,
                    "It depends on the state of the migration when a retry is asked for.",
                    "No action is required; the state has to be `WaitForRetry`."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.MIGRATION_TIMEOUT_WAITING_FOR_RETRY,
                    EVERY,
                    "A failed migration waits for a retry, and time passes.",
                    "No action is required; begin a new migration."),
            new AzureSqlRunTimeOnly(
                    AzureSqlError.CREATE_CONTAINER_FAILED,
                    RESTORED,
                    "The service creates the container, through a network of its own.",
                    "`assertThat(listing).hasContainerNameFor(kind)` finds names that no container can have."),
            new AzureSqlRunTimeOnly(
                    AzureSqlLimitation.CONCURRENT_MIGRATIONS,
                    COPIED,
                    "Only the service knows the migrations that it runs.",
                    "`az datamigration sql-service list-migration` counts them."),
            new AzureSqlRunTimeOnly(
                    AzureSqlLimitation.MIGRATION_SPEED,
                    COPIED,
                    "It is no condition: the speed depends on the tier of the target and the host of the "
                            + "integration runtime.",
                    "A trial migration of the largest database shows it."),
            new AzureSqlRunTimeOnly(
                    AzureSqlLimitation.FOREIGN_INTEGRATION_RUNTIME,
                    EVERY,
                    "No server shows who created an integration runtime.",
                    "`az datamigration sql-service list-integration-runtime-metric` has to list its nodes."),
            new AzureSqlRunTimeOnly(
                    AzureSqlLimitation.LOG_REPLAY_PERIOD,
                    INSTANCE,
                    "The time begins with the migration.",
                    "`assertThatMigration(status).canRunUntil(end)` shows whether it suffices."),
            new AzureSqlRunTimeOnly(
                    AzureSqlLimitation.MACHINE_SET_UP,
                    MACHINE,
                    "The agent extension and the power of the machine are known to Azure only.",
                    "`az sql vm show --query sqlManagement` has to say `Full`."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.CUTOVER_BEFORE_LAST_BACKUP,
                    INSTANCE,
                    "It depends on the name that is given at the cutover.",
                    "`history.chain().lastBackupName()` is the name to give."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.SEVERAL_DATABASES_IN_FOLDER,
                    INSTANCE,
                    "The limitation R014 speaks of the same folders.",
                    "`assertThat(listing).hasOneFolderPerDatabase()` finds them in advance."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.MANAGED_IDENTITY,
                    INSTANCE,
                    "No session shows the roles of an identity.",
                    "`az role assignment list --assignee <identity>` has to list Storage Blob Data Reader."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.REMOTE_NAME_NOT_RESOLVED,
                    EVERY,
                    "The integration runtime resolves names, on a host of its own.",
                    "From that host, `Resolve-DnsName` has to know them."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.FILE_SHARE_UNKNOWN,
                    RESTORED,
                    "The integration runtime reads the share, from a host of its own.",
                    "From that host, `Test-Path` has to find it."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.FILE_SHARE_NAME_ILLEGAL,
                    RESTORED,
                    "The name of the share is a setting of the migration.",
                    "It has to be of the form `\\\\server\\share\\folder`."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.FILE_SHARE_ON_RUNTIME_HOST,
                    RESTORED,
                    "The integration runtime compares the addresses of the share and of its host.",
                    "Keep the share on another machine."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.TABLE_MAPPING_MISMATCH,
                    COPIED,
                    "It says of the tables in the migration's settings what another message of 2056 says of " + "all.",
                    "`assertThat(source).hasTablesIn(target)` finds in advance what is missing."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.SERVICE_TOKEN_MISSING,
                    COPIED,
                    "The integration runtime asks the data factory, from a host of its own.",
                    "From that host, `Test-NetConnection` has to reach the data factory."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.RUNTIME_NODES_OFFLINE,
                    COPIED,
                    "The state of the nodes is known to their service only.",
                    "`az datamigration sql-service list-integration-runtime-metric` has to list a node that "
                            + "is online."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.BLOBS_FORBIDDEN,
                    RESTORED,
                    "No session shows the rights of the target on the storage account.",
                    "On the target, `RESTORE FILELISTONLY FROM URL` shows whether they suffice."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.BLOB_HOST_NOT_RESOLVED,
                    RESTORED,
                    "The target resolves names.",
                    "On the target machine, `Resolve-DnsName` has to know the storage account."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.LAST_BACKUP_NOT_SPECIFIED,
                    INSTANCE,
                    "It depends on a setting of the migration.",
                    "`history.chain().lastBackupName()` is the name to give."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.BLOB_HOST_UNREACHABLE,
                    RESTORED,
                    "No session shows whether the target reaches the storage account.",
                    "On the target machine, `Test-NetConnection` has to reach it on port 443."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.FILE_EXISTS,
                    MACHINE,
                    "The service decides where the files of a database go.",
                    "Files of earlier attempts are in the data and log folders of the target machine."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.LOGIN_MIGRATION_BY_POWERSHELL,
                    EVERY,
                    "It is a fault of an old tool.",
                    "`Get-InstalledModule Az.DataMigration` has to be later than 0.14.5."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.LOGIN_MIGRATION_BY_CLI,
                    EVERY,
                    "It is a fault of an old tool.",
                    "`az extension show --name datamigration --query version` has to be at least 1.0.0b1."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.CONTAINER_LISTING_DENIED,
                    INSTANCE,
                    "No session shows the roles of who is signed in to the portal.",
                    "`az role assignment list --assignee <user>` has to list Storage Blob Data Reader."),
            new AzureSqlRunTimeOnly(
                    RecentAzureSqlError.SERVICE_NAME_INVALID,
                    EVERY,
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
}
