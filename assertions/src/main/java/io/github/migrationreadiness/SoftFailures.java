package io.github.migrationreadiness;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.opentest4j.MultipleFailuresError;

/** Throws collected failures so that the documented codes come first, and knows those that nobody has looked at yet. */
public final class SoftFailures {

    /** Weak, because what is forgotten with its test is nobody's business any more. */
    private static final Set<CheckResult> PENDING =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private SoftFailures() {}

    /**
     * Throws failures together, or nothing where there are none.
     *
     * @param failures what was collected, in its order
     * @throws ReadinessError if all of them are readiness errors
     * @throws MultipleFailuresError if there are several, and not all of them are readiness errors
     */
    public static void throwAll(List<? extends AssertionError> failures) {
        if (!failures.isEmpty()) {
            throw joined(failures);
        }
    }

    /**
     * {@return whether a result failed a soft assertion of {@link MigrationSoftAssertions} whose collection has neither been
     * thrown nor read since}
     *
     * @param result a result as its subject recorded it
     */
    public static boolean isPending(CheckResult result) {
        return PENDING.contains(result);
    }

    static void collected(AssertionError failure) {
        PENDING.addAll(resultsOf(failure));
    }

    static void read(List<? extends AssertionError> failures) {
        failures.forEach(failure -> resultsOf(failure).forEach(PENDING::remove));
    }

    /** Without AssertJ's own class for several failures, which not every version of AssertJ has. */
    private static AssertionError joined(List<? extends AssertionError> failures) {
        List<ReadinessError> documented = failures.stream()
                .filter(ReadinessError.class::isInstance)
                .map(ReadinessError.class::cast)
                .toList();
        if (documented.size() == failures.size()) {
            return join(documented);
        }
        return failures.size() == 1 ? failures.get(0) : at(failures.get(0), new MixedFailures(failures));
    }

    /** {@return one error for several, which points to where the first one is from} */
    static ReadinessError join(List<ReadinessError> errors) {
        ReadinessError joined = ReadinessError.join(errors);
        return at(errors.get(0), joined);
    }

    private static <E extends Throwable> E at(Throwable first, E joined) {
        joined.setStackTrace(first.getStackTrace());
        return joined;
    }

    static List<CheckResult> resultsOf(AssertionError failure) {
        return failure instanceof ReadinessError documented ? documented.results() : List.of();
    }
}
