package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.config.ReportSettings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Keeps the results of a test plan, in the order in which they come. */
public final class ResultCollector implements TestExecutionListener {

    private static final String JUPITER = "[engine:junit-jupiter]";

    private final Queue<Collected> collected = new ConcurrentLinkedQueue<>();
    private final Queue<DisabledCode> disabled = new ConcurrentLinkedQueue<>();

    private record Collected(Handover handover, TestPlace place) {

        ReportedResult reported() {
            return ReportedResult.of(
                    handover.result(), place, handover.migration().summary());
        }
    }

    /** Creates a collector without results. */
    public ResultCollector() {}

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        collected.clear();
        disabled.clear();
    }

    /** Another engine may run where there is no Jupiter, whose annotation it is. */
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.getUniqueId().startsWith(JUPITER)) {
            test.getSource().stream().flatMap(DisabledTests::of).forEach(disabled::add);
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        Handover.current().map(handover -> new Collected(handover, place(test))).ifPresent(collected::add);
    }

    /** {@return what is known so far} */
    public Report report() {
        return run().report();
    }

    /** {@return the results of checks as they were judged, in the order in which they came} */
    public List<CheckResult> results() {
        return collected.stream().map(it -> it.handover().result()).toList();
    }

    /** {@return what is known so far, with what was accepted} */
    RunOfPlan run() {
        return run(List.copyOf(collected));
    }

    /** {@return what is known so far, by where and how it is to be reported} */
    Map<ReportSettings, RunOfPlan> bySettings() {
        return collected.stream()
                .collect(Collectors.groupingBy(
                        it -> it.handover().migration().report(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), this::run)));
    }

    private RunOfPlan run(Collection<Collected> collected) {
        return RunOfPlan.of(
                collected.stream().map(Collected::reported).toList(),
                List.copyOf(disabled),
                collected.stream().map(Collected::handover).toList());
    }

    private static TestPlace place(TestIdentifier test) {
        return new TestPlace(
                test.getUniqueId(),
                test.getSource().map(ResultCollector::className).orElse(""));
    }

    private static String className(TestSource source) {
        if (source instanceof MethodSource method) {
            return method.getClassName();
        }
        return source instanceof ClassSource type ? type.getClassName() : "";
    }
}
