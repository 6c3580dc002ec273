package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.report.ResultKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Watches the tests of a run, which run one after the other. */
final class Watcher implements TestExecutionListener {

    private final Progress progress;
    private final Map<String, Set<ResultKind>> kinds = new HashMap<>();
    private final List<EndedTest> tests = new ArrayList<>();
    private final List<Throwable> brokenContainers = new ArrayList<>();

    Watcher(Progress progress) {
        this.progress = progress;
    }

    /** {@return the tests that have ended, in their order} */
    List<EndedTest> tests() {
        return tests;
    }

    /** {@return why tests did not even begin} */
    Optional<Throwable> broken() {
        return brokenContainers.stream().findFirst();
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        progress.started(plan.countTestIdentifiers(TestIdentifier::isTest));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        kind(entry.getKeyValuePairs()).ifPresent(kind -> of(test).add(kind));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            EndedTest judged = EndedTest.of(test.getDisplayName(), of(test), result);
            tests.add(judged);
            progress.finished(judged);
        } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            result.getThrowable().ifPresent(brokenContainers::add);
        }
    }

    private static Optional<ResultKind> kind(Map<String, String> entry) {
        Optional<Severity> severity =
                Optional.ofNullable(entry.get("readiness.severity")).map(Severity::valueOf);
        return Optional.ofNullable(entry.get("readiness.status"))
                .map(Status::valueOf)
                .flatMap(status -> severity.map(weight -> ResultKind.of(status, weight)));
    }

    private Set<ResultKind> of(TestIdentifier test) {
        return kinds.computeIfAbsent(test.getUniqueId(), id -> EnumSet.noneOf(ResultKind.class));
    }
}
