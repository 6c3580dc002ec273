package io.github.migrationreadiness.check;

import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * Fails a test because a condition of the migration does not hold or could not be looked at. Its message is for
 * people; tools read {@link #results()}.
 */
public final class ReadinessError extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    private final transient List<CheckResult> results;

    private ReadinessError(String message, List<CheckResult> results) {
        super(message);
        this.results = results;
    }

    private ReadinessError(String message, Violation.Comparison comparison, List<CheckResult> results) {
        super(message, ValueWrapper.create(comparison.expected()), ValueWrapper.create(comparison.actual()));
        this.results = results;
    }

    /**
     * {@return the error for results of which at least one is violated or inconclusive}
     *
     * @param results the results to fail for
     * @param description the user's own words for the assertion; may be empty
     */
    public static ReadinessError of(List<CheckResult> results, String description) {
        String message = new FailureText(results, description).toString();
        List<Violation.Comparison> compared = results.stream()
                .flatMap(result -> result.violation().stream())
                .flatMap(violation -> violation.compared().stream())
                .toList();
        return compared.size() == 1
                ? new ReadinessError(message, compared.get(0), results)
                : new ReadinessError(message, results);
    }

    /**
     * {@return one error for several, in their order; the error itself where there is only one}
     *
     * @param errors the errors to join, at least one
     */
    public static ReadinessError join(List<ReadinessError> errors) {
        if (errors.size() == 1) {
            return errors.get(0);
        }
        List<CheckResult> all =
                errors.stream().flatMap(error -> error.results().stream()).toList();
        ReadinessError joined = new ReadinessError(FailureText.join(errors), all);
        errors.forEach(joined::addSuppressed);
        return joined;
    }

    /** {@return the results that failed, in the order of their checks; empty after deserialization} */
    public List<CheckResult> results() {
        return results == null ? List.of() : results;
    }
}
