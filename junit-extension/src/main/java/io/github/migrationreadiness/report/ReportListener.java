package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.report.Reports.Written;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the report at the end of a test plan in which a check of ours ran. JUnit finds it on the class path. Problems
 * are reported and never fail the run.
 */
public final class ReportListener implements TestExecutionListener {

    private static final Logger LOGGER = System.getLogger(ReportListener.class.getName());

    private final ResultCollector collector = new ResultCollector();

    /** Creates the listener; JUnit does. */
    public ReportListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        collector.testPlanExecutionStarted(testPlan);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        collector.executionSkipped(test, reason);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        collector.reportingEntryPublished(test, entry);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        collector.bySettings().forEach(ReportListener::write);
    }

    private static void write(ReportSettings settings, RunOfPlan run) {
        if (!settings.enabled()) {
            return;
        }
        try {
            Written written = new ReportFiles(settings).writeWithBuild(run);
            LOGGER.log(Level.INFO, line(written.report(), written.files()));
            written.report().notices().forEach(notice -> LOGGER.log(Level.INFO, notice));
        } catch (IOException | RuntimeException | LinkageError failure) {
            LOGGER.log(Level.WARNING, "No readiness report could be written to " + settings.directory(), failure);
        }
    }

    private static String line(Report report, List<Path> files) {
        return "Migration readiness: " + report.verdictInWords() + ". " + String.join(" ", report.sentences())
                + " Report: " + files.stream().findFirst().map(Path::toString).orElse("none");
    }
}
