package io.github.migrationreadiness.jupiter;

import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A program that runs test classes and prints whatever a build would keep of them: results, traces, entries, properties. */
final class CapturedRun implements TestExecutionListener {

    private CapturedRun() {}

    /** Runs the classes that the arguments name. */
    public static void main(String[] classes) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Arrays.stream(classes)
                                        .map(DiscoverySelectors::selectClass)
                                        .toArray(ClassSelector[]::new))
                                .build(),
                        new CapturedRun());
        System.getProperties().list(System.out);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        System.out.println(test.getUniqueId() + " " + test.getDisplayName() + " " + result.getStatus());
        result.getThrowable().ifPresent(failure -> failure.printStackTrace(System.out));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        System.out.println(test.getUniqueId() + " " + entry);
    }
}
