package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.SoftFailures;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.report.Handover;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The results of one test, in the order in which they came. */
final class Results implements Consumer<Handover> {

    private static final String NEVER_THROWN =
            " collected but never thrown: call assertAll() of the MigrationSoftAssertions"
                    + " at the end of the test, or take them as a parameter; a field is shared by tests that run in parallel";

    private final List<CheckResult> results = new CopyOnWriteArrayList<>();
    private final Consumer<Map<String, String>> reporter;

    Results(Consumer<Map<String, String>> reporter) {
        this.reporter = reporter;
    }

    @Override
    public void accept(Handover handover) {
        results.add(handover.result());
        handover.during(() -> reporter.accept(entry(handover.result())));
    }

    /** Fails or aborts a test that has come through although its results do not show what a pass promises. */
    void requireSoundPass() {
        reasonToFail().ifPresent(reason -> {
            throw new AssertionFailedError(reason);
        });
        reasonToAbort().ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
    }

    /** {@return why the test shows nothing, in one line; empty if it does, or if it ran no check} */
    private Optional<String> reasonToAbort() {
        boolean undecided = results.stream().noneMatch(Results::isDecided);
        return undecided && !results.isEmpty()
                ? Optional.of(results.stream().map(CheckResult::line).distinct().collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    /** {@return which failures were collected and then forgotten, in one line; empty if none was} */
    private Optional<String> reasonToFail() {
        String codes = results.stream()
                .filter(SoftFailures::isPending)
                .map(result -> "[" + result.code() + "]")
                .distinct()
                .collect(Collectors.joining());
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes + NEVER_THROWN);
    }

    /** What leaves no doubt that something was judged; what only warns has thrown nothing. */
    private static boolean isDecided(CheckResult result) {
        return switch (result.status()) {
            case PASSED, ERROR -> true;
            case VIOLATED -> !result.isWarning();
            case INCONCLUSIVE, NOT_APPLICABLE, ACCEPTED -> false;
        };
    }

    private static Map<String, String> entry(CheckResult result) {
        Map<String, String> entry = new TreeMap<>();
        entry.put("readiness.code", result.code());
        entry.put("readiness.check", result.check());
        entry.put("readiness.status", result.status().name());
        entry.put("readiness.severity", result.severity().name());
        entry.put("readiness.side", result.side().name());
        entry.put("readiness.count", String.valueOf(result.count()));
        Optional.ofNullable(result.database()).ifPresent(name -> entry.put("readiness.database", visible(name)));
        return entry;
    }

    /** JUnit refuses an entry of blanks alone, which are a name to PostgreSQL. */
    private static String visible(String name) {
        return name.isBlank() ? Identifiers.quote(name) : name;
    }
}
