package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Plan;
import java.util.List;

/**
 * What was to be migrated.
 *
 * @param mode online or offline
 * @param databases the databases of the plan; empty for all user databases
 * @param overwriteTarget whether databases on the target may be overwritten
 * @param onWarning what the verdict does with warnings
 */
public record PlanSummary(Mode mode, List<String> databases, boolean overwriteTarget, OnWarning onWarning) {

    /**
     * Takes a copy.
     *
     * @param mode as above
     * @param databases as above
     * @param overwriteTarget as above
     * @param onWarning as above
     */
    public PlanSummary {
        databases = List.copyOf(databases);
    }

    /**
     * {@return what a report says about a plan}
     *
     * @param plan the plan
     */
    public static PlanSummary of(Plan plan) {
        return new PlanSummary(plan.mode(), plan.databases(), plan.overwriteTarget(), plan.onWarning());
    }
}
