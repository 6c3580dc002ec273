package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.ManagedInstanceCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.Comparator;
import java.util.List;

/**
 * Verifies that the files of the databases to migrate fit into the storage that the managed instance reserves, besides what
 * is there. The 32768 MB of the documented message are those of one instance: each has a limit of its own.
 */
public final class StorageLimit implements ManagedInstanceCheck<AzureSqlMigration> {

    /** Storage of an instance is sold in steps of so many gigabytes. */
    private static final long STEP = 32;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("storage-limit", AzureSqlError.STORAGE_LIMIT_REACHED)
                .lookingAt(Scope.MIGRATION, Group.CONFIGURATION)
                .readingOn(Side.SOURCE, DatabaseSize.ALL)
                .readingOn(Side.TARGET, InstanceStorage.LATEST)
                .assertedBy("hasStorageFor")
                .graded("D; that 32768 MB are the limit of one instance and not of all: I")
                .advising(
                        "The number in the message is that of the documentation: the limit is what this instance reserves.");
    }

    @Override
    public Outcome judge(AzureSqlMigration migration) {
        Applicable.require(targets(), migration.target());
        List<DatabaseSize> sizes =
                migration.source().databases().stream().map(StorageLimit::size).toList();
        InstanceStorage storage = storage(migration.target());
        long needed = sizes.stream().mapToLong(DatabaseSize::allocatedMb).sum();
        return needed <= storage.freeMegabytes() ? Outcome.passed() : violation(sizes, needed, storage);
    }

    private static DatabaseSize size(SqlServerDatabase database) {
        return database.read(DatabaseSize.ALL).stream()
                .filter(it -> it.databaseName().equals(database.name()))
                .findFirst()
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the source shows no files of database " + Tsql.quote(database.name()),
                        "Name the databases of the plan as sys.databases does: readiness.databases"));
    }

    private static InstanceStorage storage(AzureSqlTarget target) {
        return target.read(InstanceStorage.LATEST).stream()
                .findFirst()
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the instance has no figures of its storage yet", "Wait some minutes and ask again"));
    }

    private static Violation violation(List<DatabaseSize> sizes, long needed, InstanceStorage storage) {
        DatabaseSize largest = sizes.stream()
                .max(Comparator.comparingLong(DatabaseSize::allocatedMb))
                .orElseThrow();
        Finding finding = Finding.of("storage of the managed instance")
                .with("reserves " + storage.reservedStorageMb() + " MB and uses " + storage.storageSpaceUsedMb()
                        + " MB; the databases need " + needed + " MB, " + Tsql.quote(largest.databaseName())
                        + " most with " + largest.allocatedMb() + " MB")
                .fixedBy(enlarge(storage.storageSpaceUsedMb() + needed));
        return Violation.of(finding)
                .because(needed + " MB needed, " + storage.freeMegabytes() + " MB free of "
                        + storage.reservedStorageMb() + " MB")
                .fill("databaseName", largest.databaseName());
    }

    private static Remediation enlarge(long megabytes) {
        long steps = (megabytes + STEP * 1024 - 1) / (STEP * 1024);
        return Remediation.azureCli("az sql mi update --resource-group " + Remediation.RESOURCE_GROUP + " --name "
                + Remediation.SERVER + " --storage " + steps * STEP + "GB");
    }

    /**
     * The storage of a managed instance.
     *
     * @param sku its service tier
     * @param reservedStorageMb what its databases may take
     * @param storageSpaceUsedMb what they take
     */
    record InstanceStorage(String sku, long reservedStorageMb, long storageSpaceUsedMb) {

        /** The newest figures, if there are any yet; the instance writes them every few minutes. */
        static final TsqlQuery<InstanceStorage> LATEST =
                TsqlQuery.ofServer("storage of the instance", """
                SELECT TOP (1) r.sku, r.reserved_storage_mb, r.storage_space_used_mb
                FROM master.sys.server_resource_stats AS r
                ORDER BY r.end_time DESC""", InstanceStorage.class);

        /** {@return what is left for further databases} */
        long freeMegabytes() {
            return reservedStorageMb - storageSpaceUsedMb;
        }
    }

    /**
     * What a database occupies.
     *
     * @param databaseName its exact name
     * @param allocatedMb the size of its data and log files, which a restore allocates again
     */
    record DatabaseSize(String databaseName, long allocatedMb) {

        /** Those of user databases. */
        static final TsqlQuery<DatabaseSize> ALL = TsqlQuery.ofServer("sizes of databases", """
                SELECT d.name AS database_name, SUM(CAST(f.size AS bigint)) * 8 / 1024 AS allocated_mb
                FROM sys.master_files AS f
                JOIN sys.databases AS d ON d.database_id = f.database_id
                WHERE d.database_id > 4
                GROUP BY d.name
                ORDER BY d.name""", DatabaseSize.class)
                .requiring(Visibility.ANY_DEFINITION);
    }
}
