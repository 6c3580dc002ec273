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
     * {@return the files that a report was written to, in place of those of earlier runs}
     *
     * @param report what to write
     * @param settings where to, and how
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(Report report, ReportSettings settings) throws IOException {
        Files.createDirectories(settings.directory());
        return FolderLock.holding(settings.directory(), () -> inEveryFormat(report, settings));
    }

    /**
     * {@return the text of {@code readiness-report.json}}
     *
     * @param report what to write
     */
    public static String json(Report report) {
        return Json.write(ReportJson.write(report));
    }

    static List<Path> inEveryFormat(Report report, ReportSettings settings) throws IOException {
        List<Path> written = new ArrayList<>();
        for (ReportFormat format : ReportFormats.of(settings.types())) {
            written.addAll(format.write(report, settings));
        }
        return written;
    }
}
