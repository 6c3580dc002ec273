package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import java.util.List;
import java.util.stream.Stream;

/** Every built-in check, by what it looks at. A new one is registered here, and only here. */
public final class SqlServerChecks {

    /** The checks of either server. */
    public static final List<Check<SqlServer>> OF_SERVERS = List.of(new Reachable());

    /** The checks of the source. */
    public static final List<Check<SqlServerSource>> OF_SOURCE = List.of(
            new Logins(),
            new AgentJobs(),
            new Credentials(),
            new SsisPackages(),
            new SsisCatalog(),
            new ServerRoles(),
            new ServerAudits(),
            new OldestSource());

    /** The checks of each database of the source. */
    public static final List<Check<SqlServerDatabase>> OF_DATABASE = List.of(
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
            UndeployableObjects.queues());

    /** The checks of the target alone. */
    public static final List<Check<AzureSqlTarget>> OF_TARGET = List.of(
            new OfItsKind(),
            new MachineVersion(),
            new PageBlobTarget(),
            new SingleUserMode(),
            new AnyTableInTarget(),
            new ServerStatePermission(),
            new SqlLoginsPermission(),
            CanceledMigration.afterCopy(),
            CanceledMigration.beforeCopy());

    /** The checks that compare source and target. */
    public static final List<Check<AzureSqlMigration>> OF_MIGRATION =
            List.of(new StorageLimit(), new DatabasesPerInstance(), new DatabasesPerMachine());

    /** The checks that compare each database of the source with the target. */
    public static final List<Check<MigratedSqlDatabase>> OF_MIGRATED_DATABASE = List.of(
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
            new AlteredTemporalTables());

    private SqlServerChecks() {}

    /**
     * {@return those that matter to a target and that a ready-made suite asks}
     *
     * @param kind what the migration goes to
     */
    public static List<Check<?>> of(AzureSqlTargetKind kind) {
        return ChecksByTarget.of(kind);
    }

    /** {@return all of them} */
    public static List<Check<?>> all() {
        return Stream.of(OF_SERVERS, OF_SOURCE, OF_DATABASE, OF_TARGET, OF_MIGRATION, OF_MIGRATED_DATABASE)
                .<Check<?>>flatMap(List::stream)
                .toList();
    }
}
