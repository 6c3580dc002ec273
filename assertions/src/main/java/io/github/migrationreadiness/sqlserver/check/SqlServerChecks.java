package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.code.ErrorsOfChecks;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.RegisteredChecks;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import io.github.migrationreadiness.sqlserver.backup.check.ContainerName;
import io.github.migrationreadiness.sqlserver.backup.check.FlatFolders;
import io.github.migrationreadiness.sqlserver.backup.check.FullBackups;
import io.github.migrationreadiness.sqlserver.backup.check.NonEmptyFiles;
import io.github.migrationreadiness.sqlserver.backup.check.OneFolderPerDatabase;
import io.github.migrationreadiness.sqlserver.backup.check.OnlyBackupFiles;
import io.github.migrationreadiness.sqlserver.backup.check.PageBlobs;
import io.github.migrationreadiness.sqlserver.backup.check.ReadableFileNames;
import java.util.List;
import java.util.Set;

/** Every built-in check. A new one is registered here, and only here; the rest it says about itself. */
public final class SqlServerChecks implements RegisteredChecks, ErrorsOfChecks {

    private static final List<SqlServerCheck<?>> ALL = List.of(
            new Reachable(),
            new OfItsKind(),
            new Logins(),
            new AgentJobs(),
            new Credentials(),
            new SsisPackages(),
            new SsisCatalog(),
            new ServerRoles(),
            new ServerAudits(),
            new OldestSource(),
            new AvailabilityGroups(),
            new DatabaseMirroring(),
            new SingleLogFile(),
            new OnlineFiles(),
            new TableLimit(),
            new ManyTables(),
            new DoubleByteTableNames(),
            new LargeBlobColumns(),
            new ReservedDatabaseName(),
            new SemicolonInDatabaseName(),
            new ComputedColumns(),
            new NullBecomesDefault(),
            new ComputedIndexOwners(),
            UndeployableObjects.filestream(),
            UndeployableObjects.crossDatabaseReferences(),
            UndeployableObjects.assemblies(),
            UndeployableObjects.queues(),
            new MachineVersion(),
            new PageBlobTarget(),
            new SingleUserMode(),
            new AnyTableInTarget(),
            new ServerStatePermission(),
            new SqlLoginsPermission(),
            CanceledMigration.afterCopy(),
            CanceledMigration.beforeCopy(),
            new StorageLimit(),
            new DatabasesPerInstance(),
            new DatabasesPerMachine(),
            new TdeCertificates(),
            new EngineVersion(),
            new AbsentFromAzureSql(),
            new ContainedDatabases(),
            new MemoryOptimizedFilegroups(),
            new FullTextFiles(),
            new SameDatabaseCollation(),
            new SameColumnCollations(),
            new RoomInTarget(),
            new TablesInTarget(),
            new AlteredForeignKeys(),
            new AlteredTemporalTables(),
            new OneFolderPerDatabase(),
            new FlatFolders(),
            new PageBlobs(),
            new FullBackups(),
            new OnlyBackupFiles(),
            new NonEmptyFiles(),
            new ContainerName(AzureSqlTargetKind.MANAGED_INSTANCE),
            new ReadableFileNames(),
            new LogicalFileNames("data"),
            ChainCheck.FULL_BACKUP,
            ChainCheck.DIFFERENTIAL_BASE,
            ChainCheck.LOG_CHAIN,
            ChainCheck.LOG_GAPS,
            ChainCheck.ONE_HISTORY,
            ChainCheck.STRIPES,
            ChainCheck.LOGS_IN_ONE_FILE,
            ChainCheck.ALONE_IN_FILE,
            ChainCheck.FULL_RECOVERY,
            ChainCheck.USABLE,
            ChainCheck.CHECKSUMS,
            ChainCheck.COPIED,
            ChainCheck.NOTHING_ELSE_COPIED);

    /** Made by the service loader. */
    public SqlServerChecks() {}

    /** {@return all of them} */
    public static List<SqlServerCheck<?>> all() {
        return ALL;
    }

    /**
     * {@return those that the ready-made suites ask whichever of some targets the migration goes to}
     *
     * @param kinds what the migration may go to
     */
    public static List<SqlServerCheck<?>> ofSuites(Set<AzureSqlTargetKind> kinds) {
        return ALL.stream()
                .filter(check -> check.isInSuites() && check.targets().containsAll(kinds))
                .toList();
    }

    @Override
    public List<SqlServerCheck<?>> checks() {
        return ALL;
    }

    @Override
    public List<MigrationError> errors() {
        return ALL.stream().map(SqlServerCheck::error).toList();
    }
}
