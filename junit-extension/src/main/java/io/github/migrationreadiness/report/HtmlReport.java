package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code readiness-report.html}: one self-contained page that needs neither network nor JavaScript. */
final class HtmlReport implements ReportFormat {

    static final String FILE = "readiness-report.html";

    @Override
    public List<Path> write(Report report, ReportSettings settings) throws IOException {
        String page = Templates.fill(FILE, new HtmlText(), HtmlPage.of(report));
        return List.of(WholeFile.write(settings.directory().resolve(FILE), page));
    }
}
