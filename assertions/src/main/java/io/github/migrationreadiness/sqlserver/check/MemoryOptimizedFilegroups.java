package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.MemoryOptimizedFilegroup;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;
import java.util.OptionalInt;

/**
 * Verifies that the managed instance takes tables in memory where the database has a filegroup for them. That such a filegroup
 * counts as soon as it has a container, with or without tables, is inferred.
 */
public final class MemoryOptimizedFilegroups implements Check<MigratedSqlDatabase> {

    @Override
    public String name() {
        return "memory-optimized-filegroups";
    }

    @Override
    public MigrationError error() {
        return RecentAzureSqlError.MEMORY_OPTIMIZED_FILEGROUP;
    }

    @Override
    public Outcome judge(MigratedSqlDatabase database) {
        Applicable.requireKind(database.target(), AzureSqlTargetKind.MANAGED_INSTANCE);
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
                .with(filegroup.containers() == 1 ? "1 container" : filegroup.containers() + " containers")
                .fixedBy(Remediation.azureCli("az sql mi update --resource-group " + Remediation.RESOURCE_GROUP
                        + " --name " + Remediation.SERVER + " --edition BusinessCritical"));
    }
}
