package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;

/**
 * A test that has ended.
 *
 * @param title its display name, which begins with the code
 * @param status what became of its checks together
 * @param thrown why it failed, if it did
 */
record Judged(String title, Status status, Optional<Throwable> thrown) {

    /** Of the results of a test, the one that says most. */
    private static final List<Status> TELLING = List.of(
            Status.VIOLATED, Status.ERROR, Status.INCONCLUSIVE, Status.ACCEPTED, Status.PASSED, Status.NOT_APPLICABLE);

    static Judged of(String title, Set<Status> statuses, TestExecutionResult result) {
        return new Judged(title, status(statuses, result), result.getThrowable().filter(it -> isFailed(result)));
    }

    /** {@return the results that it failed for} */
    List<CheckResult> failed() {
        return thrown.filter(ReadinessError.class::isInstance)
                .map(it -> ((ReadinessError) it).results())
                .orElse(List.of());
    }

    /** {@return what it failed with, as it is documented} */
    String text() {
        return thrown.map(it -> it instanceof ReadinessError ? String.valueOf(it.getMessage()) : it.toString())
                .orElse("");
    }

    /** A test that failed for anything but its checks is broken, whatever they say. */
    private static Status status(Set<Status> statuses, TestExecutionResult result) {
        Set<Status> all = statuses.isEmpty() ? EnumSet.noneOf(Status.class) : EnumSet.copyOf(statuses);
        if (isFailed(result)
                && result.getThrowable()
                        .filter(ReadinessError.class::isInstance)
                        .isEmpty()) {
            all.add(Status.ERROR);
        }
        return TELLING.stream().filter(all::contains).findFirst().orElse(Status.NOT_APPLICABLE);
    }

    private static boolean isFailed(TestExecutionResult result) {
        return result.getStatus() == TestExecutionResult.Status.FAILED;
    }
}
