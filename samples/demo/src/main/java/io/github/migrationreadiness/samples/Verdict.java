package io.github.migrationreadiness.samples;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells each test with what stands in its way, and in the end whether the system is ready. */
final class Verdict implements TestExecutionListener {

    private final PrintStream out;
    private final List<TestExecutionResult> results = new ArrayList<>();
    private TestPlan plan = null;

    Verdict(PrintStream out) {
        this.out = out;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean broken = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (test.isTest() || broken) {
            results.add(result);
            out.println(mark(result) + " " + name(test));
            result.getThrowable().map(Throwable::getMessage).ifPresent(this::printIndented);
        }
    }

    void print() {
        long failed = count(TestExecutionResult.Status.FAILED);
        long aborted = count(TestExecutionResult.Status.ABORTED);
        String verdict = failed > 0 ? "NOT READY" : aborted > 0 || results.isEmpty() ? "UNDECIDED" : "READY";
        out.println("Verdict: " + verdict + " (the target is simulated)");
        out.println(results.size() + " tests: " + count(TestExecutionResult.Status.SUCCESSFUL) + " passed, " + failed
                + " failed, " + aborted + " aborted");
        out.println("Documented errors found: " + codes());
    }

    private void printIndented(String text) {
        out.println();
        text.lines().forEach(line -> out.println(("    " + line).stripTrailing()));
        out.println();
    }

    private String name(TestIdentifier test) {
        return plan.getParent(test)
                        .map(parent -> parent.getDisplayName() + " → ")
                        .orElse("")
                + test.getDisplayName();
    }

    private long count(TestExecutionResult.Status status) {
        return results.stream().filter(result -> result.getStatus() == status).count();
    }

    private String codes() {
        return results.stream()
                .flatMap(result -> result.getThrowable().stream())
                .filter(ReadinessError.class::isInstance)
                .flatMap(error -> ((ReadinessError) error).results().stream())
                .map(CheckResult::code)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static String mark(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "✔";
            case ABORTED -> "○";
            case FAILED -> "✘";
        };
    }
}
