package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.config.BaselineSettings;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.report.JudgedMigration;
import io.github.migrationreadiness.report.MigrationSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The servers of one migration, shared by all test classes with the same configuration. */
abstract class SharedMigration implements JudgedMigration {

    private final ReadinessSettings settings;
    private volatile @Nullable MigrationSummary atTheEnd;

    SharedMigration(ReadinessSettings settings) {
        this.settings = settings;
    }

    @Override
    public final Plan plan() {
        return settings.plan();
    }

    @Override
    public final ReportSettings report() {
        return settings.report();
    }

    @Override
    public final BaselineSettings baseline() {
        return settings.baseline();
    }

    @Override
    public final List<String> notices() {
        return settings.notices();
    }

    @Override
    public final MigrationSummary summary() {
        MigrationSummary last = atTheEnd;
        return last == null ? known() : last;
    }

    /** Reports are written after the servers were closed, which know nothing any more. */
    final void remember() {
        atTheEnd = summary();
    }

    final ReadinessSettings settings() {
        return settings;
    }

    /** {@return what is known of the servers by now; asking opens none} */
    abstract MigrationSummary known();

    /** Ends what the servers are doing. */
    abstract void interrupt();
}
