package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.config.ReportType;
import io.github.migrationreadiness.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every format, registered once. */
final class ReportFormats {

    private static final Map<ReportType, ReportFormat> ALL = new EnumMap<>(Map.<ReportType, ReportFormat>of(
            ReportType.JSON, ReportFormats::json,
            ReportType.HTML, ReportFormats::html,
            ReportType.MARKDOWN, ReportFormats::markdown,
            ReportType.SARIF, ReportFormats::sarif,
            ReportType.FIX, new FixReport(Clock.systemUTC())));

    private ReportFormats() {}

    /** {@return the formats of the given types, those that people read first} */
    static List<ReportFormat> of(Collection<ReportType> types) {
        return ALL.entrySet().stream()
                .filter(entry -> types.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Path> json(Report report, ReportSettings settings) throws IOException {
        return List.of(Json.write(settings.directory().resolve("readiness-report.json"), ReportJson.write(report)));
    }

    /** One self-contained page that needs neither network nor JavaScript. */
    static List<Path> html(Report report, ReportSettings settings) throws IOException {
        String page = Templates.fill("readiness-report.html", new HtmlText(), HtmlPage.of(report));
        return List.of(WholeFile.write(settings.directory().resolve("readiness-report.html"), page));
    }

    /** What a CI job shows as its summary. */
    static List<Path> markdown(Report report, ReportSettings settings) throws IOException {
        String page = MarkdownPage.of(report).filled();
        return List.of(WholeFile.write(settings.directory().resolve("readiness-report.md"), page));
    }

    /** SARIF 2.1.0 for code scanning. */
    static List<Path> sarif(Report report, ReportSettings settings) throws IOException {
        SarifLog log = new SarifLog(report, new TestSources(settings.sourceRoot(), Path.of("")));
        return List.of(Json.write(settings.directory().resolve("readiness-report.sarif"), log.tree()));
    }
}
