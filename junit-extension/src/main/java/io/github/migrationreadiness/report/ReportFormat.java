package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One way to write a report. */
interface ReportFormat {

    /**
     * Writes the report into files of the directory, which exists and which nobody else writes to meanwhile.
     *
     * @param report what to write
     * @param settings where to, and what the format needs to know besides
     * @return the files that were written
     * @throws IOException if a file cannot be written
     */
    List<Path> write(Report report, ReportSettings settings) throws IOException;
}
