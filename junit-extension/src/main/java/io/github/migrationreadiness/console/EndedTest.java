package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.report.ResultKind;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;

/**
 * A test that has ended.
 *
 * @param title its display name, which begins with the code
 * @param kind what became of its checks together
 * @param thrown why it failed, if it did
 */
record EndedTest(String title, ResultKind kind, Optional<Throwable> thrown) {

    static EndedTest of(String title, Set<ResultKind> kinds, TestExecutionResult result) {
        return new EndedTest(title, kind(kinds, result), result.getThrowable().filter(it -> isFailed(result)));
    }

    /** {@return what it failed with other than its checks; empty where it did not} */
    String defect() {
        return thrown.filter(it -> !(it instanceof ReadinessError))
                .map(Throwable::toString)
                .orElse("");
    }

    /** {@return what is no failure of a check, and no exception that a server or a network may be the reason of} */
    Optional<Error> error() {
        return thrown.filter(it -> !(it instanceof ReadinessError))
                .filter(Error.class::isInstance)
                .map(Error.class::cast);
    }

    /** A test that failed for anything but its checks is broken, whatever they say. */
    private static ResultKind kind(Set<ResultKind> kinds, TestExecutionResult result) {
        boolean broken = isFailed(result)
                && result.getThrowable()
                        .filter(ReadinessError.class::isInstance)
                        .isEmpty();
        return Stream.concat(kinds.stream(), broken ? Stream.of(ResultKind.ERROR) : Stream.of())
                .min(Comparator.naturalOrder())
                .orElse(ResultKind.NOT_APPLICABLE);
    }

    private static boolean isFailed(TestExecutionResult result) {
        return result.getStatus() == TestExecutionResult.Status.FAILED;
    }
}
