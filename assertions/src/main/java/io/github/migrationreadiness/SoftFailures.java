package io.github.migrationreadiness;

import io.github.migrationreadiness.check.ReadinessError;
import java.util.List;
import org.assertj.core.error.AssertJMultipleFailuresError;

/** Throws collected failures so that the documented codes come first. */
public final class SoftFailures {

    private SoftFailures() {}

    /**
     * Throws failures together, or nothing where there are none.
     *
     * @param failures what was collected, in its order
     * @throws ReadinessError if all of them are readiness errors
     */
    public static void throwAll(List<? extends AssertionError> failures) {
        List<ReadinessError> documented = failures.stream()
                .filter(ReadinessError.class::isInstance)
                .map(ReadinessError.class::cast)
                .toList();
        if (documented.size() < failures.size()) {
            throw new AssertJMultipleFailuresError("", failures);
        }
        if (!documented.isEmpty()) {
            throw ReadinessError.join(documented);
        }
    }
}
