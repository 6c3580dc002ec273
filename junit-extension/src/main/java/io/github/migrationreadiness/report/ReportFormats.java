package io.github.migrationreadiness.report;

import io.github.migrationreadiness.config.ReportType;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every format, registered once. */
final class ReportFormats {

    private static final Map<ReportType, ReportFormat> ALL = new EnumMap<>(Map.of(
            ReportType.JSON, new JsonReport(),
            ReportType.HTML, new HtmlReport(),
            ReportType.MARKDOWN, new MarkdownReport(),
            ReportType.SARIF, new SarifReport(),
            ReportType.FIX, new FixReport(Clock.systemUTC())));

    private ReportFormats() {}

    /** {@return the formats of the given types, those that people read first} */
    static List<ReportFormat> of(Collection<ReportType> types) {
        return ALL.entrySet().stream()
                .filter(entry -> types.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
