package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code readiness-report.md}: what a CI job shows as its summary. */
final class MarkdownReport implements ReportFormat {

    private static final String FILE = "readiness-report.md";

    @Override
    public List<Path> write(Report report, ReportSettings settings) throws IOException {
        String page = MarkdownPage.of(report).filled();
        return List.of(WholeFile.write(settings.directory().resolve(FILE), page));
    }
}
