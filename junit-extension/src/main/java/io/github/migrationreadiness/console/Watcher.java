package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Status;
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
    private final Map<String, Set<Status>> statuses = new HashMap<>();
    private final List<Judged> tests = new ArrayList<>();
    private final List<Throwable> brokenContainers = new ArrayList<>();

    Watcher(Progress progress) {
        this.progress = progress;
    }

    /** {@return the tests that have ended, in their order} */
    List<Judged> tests() {
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
        Optional.ofNullable(entry.getKeyValuePairs().get("readiness.status"))
                .map(Status::valueOf)
                .ifPresent(status -> of(test).add(status));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            Judged judged = Judged.of(test.getDisplayName(), of(test), result);
            tests.add(judged);
            progress.finished(judged);
        } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            result.getThrowable().ifPresent(brokenContainers::add);
        }
    }

    private Set<Status> of(TestIdentifier test) {
        return statuses.computeIfAbsent(test.getUniqueId(), id -> EnumSet.noneOf(Status.class));
    }
}
