package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.config.BaselineSettings;
import io.github.migrationreadiness.config.ReportSettings;
import java.util.List;

/** The migration that results belong to, as it is known when it is asked. */
public interface JudgedMigration {

    /** {@return what is to be migrated, and how strictly it is judged} */
    Plan plan();

    /** {@return its servers as they are known by now; asking opens none} */
    MigrationSummary summary();

    /** {@return what is reported, and where} */
    ReportSettings report();

    /** {@return the findings that were there when the team began to look} */
    BaselineSettings baseline();

    /** {@return what is to be said of the configuration, one line each} */
    List<String> notices();
}
