package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that the reports of a build go into. */
final class ReportFiles {

    private final ReportSettings settings;

    ReportFiles(ReportSettings settings) {
        this.settings = settings;
    }

    /**
     * Adds the results of a plan to those of its build, and writes all of them in every format.
     *
     * @param results the results of the plan, at least one
     * @return verdict and place, in one line
     */
    String write(List<ReportedResult> results) throws IOException {
        Files.createDirectories(settings.directory());
        return FolderLock.holding(settings.directory(), () -> write(merged(results)));
    }

    private Report merged(List<ReportedResult> results) throws IOException {
        ResultFiles ofBuild = new ResultFiles(settings.directory());
        ofBuild.add(results);
        return new Report(ofBuild.merged(), List.of());
    }

    private String write(Report report) throws IOException {
        return line(report, Reports.inEveryFormat(report, settings));
    }

    private static String line(Report report, List<Path> written) {
        return "Migration readiness: " + report.verdictInWords() + ", " + report.count(Status.VIOLATED) + " violated, "
                + report.count(Status.INCONCLUSIVE) + " not checked, " + report.count(Status.PASSED)
                + " passed. Report: "
                + written.stream().findFirst().map(Path::toString).orElse("none");
    }
}
