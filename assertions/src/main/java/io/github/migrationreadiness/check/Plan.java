package io.github.migrationreadiness.check;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is to be migrated, and how strictly the checks judge it.
 *
 * @param mode online or offline
 * @param databases the databases to migrate; empty for all user databases of the source
 * @param overwriteTarget whether databases of the same name on the target may be overwritten
 * @param cutover whether a cutover is going to be requested, which only an online migration knows
 * @param onInconclusive what an assertion does with a check that could not look
 * @param onWarning what an assertion and the verdict do with a violated condition that only warns
 * @param maxFindings how many findings of one check and database are read in detail; the count is always exact
 * @param acceptances the findings that the team lives with
 * @param targetStorage the bytes of storage that the target has, where that is known
 * @param connections how many connections the migration opens to a database
 */
public record Plan(
        Mode mode,
        List<String> databases,
        boolean overwriteTarget,
        boolean cutover,
        OnInconclusive onInconclusive,
        OnWarning onWarning,
        int maxFindings,
        List<Acceptance> acceptances,
        OptionalLong targetStorage,
        int connections) {

    /** What pgcopydb opens by its defaults: inferred from its jobs for tables, indexes, large objects and the stream. */
    public static final int DEFAULT_CONNECTIONS = 12;

    /**
     * Takes copies, and refuses what cannot be meant.
     *
     * @param mode as above
     * @param databases as above
     * @param overwriteTarget as above
     * @param cutover as above
     * @param onInconclusive as above
     * @param onWarning as above
     * @param maxFindings as above
     * @param acceptances as above
     * @param targetStorage as above
     * @param connections as above
     */
    public Plan {
        databases = List.copyOf(databases);
        acceptances = List.copyOf(acceptances);
        requireDistinct(databases);
        if (maxFindings < 1) {
            throw new IllegalArgumentException("maxFindings must be at least 1, but is " + maxFindings);
        }
    }

    /** {@return an online migration of all user databases that overwrites nothing and fails on what it cannot see} */
    public static Plan online() {
        return new Plan(
                Mode.ONLINE,
                List.of(),
                false,
                false,
                OnInconclusive.FAIL,
                OnWarning.REPORT,
                1000,
                List.of(),
                OptionalLong.empty(),
                DEFAULT_CONNECTIONS);
    }

    /** {@return an offline migration of all user databases that overwrites nothing and fails on what it cannot see} */
    public static Plan offline() {
        return online().in(Mode.OFFLINE);
    }

    /**
     * {@return this plan in another mode}
     *
     * @param mode online or offline
     */
    public Plan in(Mode mode) {
        return with(draft -> draft.mode = mode);
    }

    /**
     * {@return this plan for the given databases only}
     *
     * @param databases their exact names
     */
    public Plan migrating(String... databases) {
        return migrating(List.of(databases));
    }

    /**
     * {@return this plan for the given databases only}
     *
     * @param databases their exact names; empty for all user databases
     */
    public Plan migrating(List<String> databases) {
        return with(draft -> draft.databases = databases);
    }

    /**
     * {@return this plan with another rule for databases that exist on the target}
     *
     * @param overwriteTarget whether they may be overwritten
     */
    public Plan overwritingTarget(boolean overwriteTarget) {
        return with(draft -> draft.overwriteTarget = overwriteTarget);
    }

    /**
     * {@return this plan with or without a cutover that is requested of the service}
     *
     * @param cutover whether one is going to be requested
     */
    public Plan cuttingOver(boolean cutover) {
        return with(draft -> draft.cutover = cutover);
    }

    /**
     * {@return this plan with another rule for checks that could not look}
     *
     * @param onInconclusive fail or abort
     */
    public Plan onInconclusive(OnInconclusive onInconclusive) {
        return with(draft -> draft.onInconclusive = onInconclusive);
    }

    /**
     * {@return this plan with another rule for conditions that only warn}
     *
     * @param onWarning report or fail
     */
    public Plan onWarning(OnWarning onWarning) {
        return with(draft -> draft.onWarning = onWarning);
    }

    /**
     * {@return this plan with another limit of detail}
     *
     * @param maxFindings how many findings of one check and database are read in detail
     */
    public Plan maxFindings(int maxFindings) {
        return with(draft -> draft.maxFindings = maxFindings);
    }

    /**
     * {@return this plan with accepted findings}
     *
     * @param acceptances the findings that the team lives with
     */
    public Plan accepting(Acceptance... acceptances) {
        return accepting(List.of(acceptances));
    }

    /**
     * {@return this plan with accepted findings}
     *
     * @param acceptances the findings that the team lives with
     */
    public Plan accepting(List<Acceptance> acceptances) {
        return with(draft -> draft.acceptances = acceptances);
    }

    /**
     * {@return this plan with further accepted findings, which come before its own}
     *
     * @param further the findings that the team lives with
     */
    public Plan acceptingToo(List<Acceptance> further) {
        return accepting(Stream.concat(further.stream(), acceptances.stream()).toList());
    }

    /**
     * {@return this plan for a target whose storage is known}
     *
     * @param bytes the storage of the target, in bytes
     */
    public Plan targetStorage(long bytes) {
        return with(draft -> draft.targetStorage = OptionalLong.of(bytes));
    }

    /**
     * {@return this plan with another number of connections}
     *
     * @param connections how many connections the migration opens to a database
     */
    public Plan connections(int connections) {
        return with(draft -> draft.connections = connections);
    }

    private Plan with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.plan();
    }

    private static void requireDistinct(List<String> databases) {
        if (Set.copyOf(databases).size() < databases.size()) {
            throw new IllegalArgumentException("A database is named twice: " + databases);
        }
        if (databases.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("The name of a database is blank: " + databases);
        }
    }

    /** A plan while one of its parts changes: the only place that lists them all. */
    private static final class Draft {

        private Mode mode;
        private List<String> databases;
        private boolean overwriteTarget;
        private boolean cutover;
        private OnInconclusive onInconclusive;
        private OnWarning onWarning;
        private int maxFindings;
        private List<Acceptance> acceptances;
        private OptionalLong targetStorage;
        private int connections;

        Draft(Plan plan) {
            mode = plan.mode;
            databases = plan.databases;
            overwriteTarget = plan.overwriteTarget;
            cutover = plan.cutover;
            onInconclusive = plan.onInconclusive;
            onWarning = plan.onWarning;
            maxFindings = plan.maxFindings;
            acceptances = plan.acceptances;
            targetStorage = plan.targetStorage;
            connections = plan.connections;
        }

        Plan plan() {
            return new Plan(
                    mode,
                    databases,
                    overwriteTarget,
                    cutover,
                    onInconclusive,
                    onWarning,
                    maxFindings,
                    acceptances,
                    targetStorage,
                    connections);
        }
    }
}
