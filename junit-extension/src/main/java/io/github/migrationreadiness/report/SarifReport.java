package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code readiness-report.sarif}: SARIF 2.1.0 for code scanning. */
final class SarifReport implements ReportFormat {

    @Override
    public List<Path> write(Report report, ReportSettings settings) throws IOException {
        Path file = settings.directory().resolve("readiness-report.sarif");
        TestSources sources = new TestSources(settings.sourceRoot(), Path.of(""));
        Json.write(file, new SarifLog(report, sources).tree());
        return List.of(file);
    }
}
