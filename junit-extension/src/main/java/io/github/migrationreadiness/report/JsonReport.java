package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code readiness-report.json}. */
final class JsonReport implements ReportFormat {

    @Override
    public List<Path> write(Report report, ReportSettings settings) throws IOException {
        Path file = settings.directory().resolve("readiness-report.json");
        Json.write(file, ReportJson.write(report));
        return List.of(file);
    }
}
