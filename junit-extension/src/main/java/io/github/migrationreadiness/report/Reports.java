package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes reports for a program that runs the tests itself, and whose runs are nobody else's. */
public final class Reports {

    private Reports() {}

    /**
     * What was written.
     *
     * @param report what is known, with what else is to be said
     * @param files where it stands
     */
    public record Written(Report report, List<Path> files) {

        /**
         * Takes a copy.
         *
         * @param report as above
         * @param files as above
         */
        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * {@return what was written in place of the reports of earlier runs}
     *
     * @param results the results of the run
     * @param settings where to, and how
     * @throws IOException if a file cannot be written
     */
    public static Written write(ResultCollector results, ReportSettings settings) throws IOException {
        Files.createDirectories(settings.directory());
        return FolderLock.holding(settings.directory(), () -> write(results.run(), settings));
    }

    /**
     * {@return the text of {@code readiness-report.json}}
     *
     * @param report what to write
     */
    public static String json(Report report) {
        return Json.write(ReportJson.write(report));
    }

    private static Written write(RunOfPlan run, ReportSettings settings) throws IOException {
        Report report = new Report(run.results(), new AcceptanceReview(run, settings.directory()).of(run.results()));
        return new Written(report, inEveryFormat(report, settings));
    }

    static List<Path> inEveryFormat(Report report, ReportSettings settings) throws IOException {
        List<Path> written = new ArrayList<>();
        for (ReportFormat format : ReportFormats.of(settings.types())) {
            written.addAll(format.write(report, settings));
        }
        return written;
    }
}
