package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.ManagedInstanceCheck;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.List;
import java.util.OptionalInt;

/**
 * Verifies that the managed instance takes tables in memory where the database has a filegroup for them. That such a filegroup
 * counts as soon as it has a container, with or without tables, is inferred.
 */
public final class MemoryOptimizedFilegroups implements ManagedInstanceCheck<MigratedSqlDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("memory-optimized-filegroups", RecentAzureSqlError.MEMORY_OPTIMIZED_FILEGROUP)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CONFIGURATION)
                .readingOn(Side.SOURCE, MemoryOptimizedFilegroup.ALL)
                .assertedBy("acceptsMemoryOptimizedFilegroupsOf")
                .graded("D; that a container without tables counts: I");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase database) {
        Applicable.require(targets(), database.target());
        List<MemoryOptimizedFilegroup> filegroups = database.source().read(MemoryOptimizedFilegroup.ALL).stream()
                .filter(it -> it.containers() > 0)
                .toList();
        return filegroups.isEmpty() ? Outcome.passed() : judge(database, filegroups);
    }

    private static Outcome judge(MigratedSqlDatabase database, List<MemoryOptimizedFilegroup> filegroups) {
        OptionalInt supported = database.target().identity().memoryOptimized();
        if (supported.isEmpty()) {
            return Outcome.inconclusive("the target does not tell whether it takes tables in memory", "");
        }
        return supported.getAsInt() == 1
                ? Outcome.passed()
                : Findings.in(database).outcome(filegroups, MemoryOptimizedFilegroups::finding);
    }

    private static Finding finding(MemoryOptimizedFilegroup filegroup) {
        return Finding.of("filegroup " + Tsql.quote(filegroup.name()))
                .with(Counted.of(filegroup.containers(), "container"))
                .fixedBy(Remediation.azureCli("az sql mi update --resource-group " + Remediation.RESOURCE_GROUP
                        + " --name " + Remediation.SERVER + " --edition BusinessCritical"));
    }

    /**
     * A filegroup for tables in memory.
     *
     * @param name its exact name
     * @param containers how many folders it has
     */
    record MemoryOptimizedFilegroup(String name, long containers) {

        /** Those of a database. */
        static final TsqlQuery<MemoryOptimizedFilegroup> ALL = TsqlQuery.ofDatabase(
                        "memory-optimized filegroups", """
                SELECT g.name, COUNT(f.file_id) AS containers
                FROM sys.filegroups AS g
                LEFT JOIN sys.database_files AS f ON f.data_space_id = g.data_space_id
                WHERE g.type = 'FX'
                GROUP BY g.name
                ORDER BY g.name""", MemoryOptimizedFilegroup.class)
                .requiring(Visibility.DEFINITION);
    }
}
