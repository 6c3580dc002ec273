package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Path;
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
        return new ReportFiles(settings).write(results.run());
    }

    /**
     * {@return the text of {@code readiness-report.json}}
     *
     * @param report what to write
     */
    public static String json(Report report) {
        return Json.write(ReportJson.write(report));
    }
}
