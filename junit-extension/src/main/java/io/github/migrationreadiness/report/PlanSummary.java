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
 * @param leftOut what a plan without names leaves out although it is no template, as far as it became known
 */
public record PlanSummary(
        Mode mode, List<String> databases, boolean overwriteTarget, OnWarning onWarning, List<String> leftOut) {

    /**
     * Takes a copy.
     *
     * @param mode as above
     * @param databases as above
     * @param overwriteTarget as above
     * @param onWarning as above
     * @param leftOut as above
     */
    public PlanSummary {
        databases = List.copyOf(databases);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Leaves nothing out.
     *
     * @param mode as above
     * @param databases as above
     * @param overwriteTarget as above
     * @param onWarning as above
     */
    public PlanSummary(Mode mode, List<String> databases, boolean overwriteTarget, OnWarning onWarning) {
        this(mode, databases, overwriteTarget, onWarning, List.of());
    }

    /**
     * {@return the same plan, of which more became known}
     *
     * @param names what it leaves out
     */
    public PlanSummary leavingOut(List<String> names) {
        return new PlanSummary(mode, databases, overwriteTarget, onWarning, names);
    }

    /** {@return whether nothing that is known of this plan differs from what is known of the other} */
    boolean fits(PlanSummary other) {
        return leftOut.isEmpty() ? equals(other.leavingOut(List.of())) : equals(other);
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
