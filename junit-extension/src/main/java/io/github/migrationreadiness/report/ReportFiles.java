package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that the reports of a build go into. */
final class ReportFiles {

    private final ReportSettings settings;

    ReportFiles(ReportSettings settings) {
        this.settings = settings;
    }

    /**
     * Adds the results of a plan to those of its build, and writes all of them in every format.
     *
     * @param run what the plan leaves
     * @return verdict and place in one line, and what else is to be said
     */
    List<String> write(RunOfPlan run) throws IOException {
        Files.createDirectories(settings.directory());
        return FolderLock.holding(settings.directory(), () -> write(merged(run)));
    }

    private Report merged(RunOfPlan run) throws IOException {
        ResultFiles ofBuild = new ResultFiles(settings.directory());
        ofBuild.add(run.results());
        List<ReportedResult> results = ofBuild.merged();
        return new Report(results, new AcceptanceReview(run, settings.directory()).of(results));
    }

    private List<String> write(Report report) throws IOException {
        String line = line(report, Reports.inEveryFormat(report, settings));
        return Stream.concat(Stream.of(line), report.notices().stream()).toList();
    }

    private static String line(Report report, List<Path> written) {
        return "Migration readiness: " + report.verdictInWords() + ", " + report.count(Status.VIOLATED) + " violated, "
                + report.count(Status.INCONCLUSIVE) + " not checked, " + report.count(Status.PASSED)
                + " passed. Report: "
                + written.stream().findFirst().map(Path::toString).orElse("none");
    }
}
