package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Remediation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report as JSON, in the shape that users and other tools depend on. Fields may be added; none is renamed or removed
 * without another {@code schemaVersion}. Records are written by their components, whose names are fields here.
 */
final class ReportJson {

    private static final int SCHEMA_VERSION = 1;

    private ReportJson() {}

    /** {@return the report as a tree for {@link Json}} */
    static Map<String, Object> write(Report report) {
        List<MigrationSummary> migrations = report.migrations();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put("verdict", report.verdict());
        document.put("createdAt", report.stamp().instant());
        document.put("kit", report.stamp().kit());
        document.put("coverage", report.coverage());
        document.put("numbers", numbers(report.numbers()));
        document.put("targetSimulated", report.targetSimulated());
        migrations.stream().findFirst().ifPresent(first -> document.putAll(JsonFields.of(first)));
        document.put(
                "results",
                report.results().stream()
                        .map(result -> result(result, migrations))
                        .toList());
        document.put("migrations", migrations);
        document.put("notCovered", report.uncovered());
        document.put("notices", report.notices());
        return document;
    }

    private static Map<String, Object> numbers(ResultCounts numbers) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("checks", numbers.all());
        ResultKind.worstFirst().forEach(kind -> object.put(kind.name(), numbers.of(kind)));
        return object;
    }

    private static Map<String, @Nullable Object> result(ReportedResult result, List<MigrationSummary> migrations) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("code", result.code());
        object.put("check", result.check());
        object.put("title", result.title());
        object.put("status", result.status());
        object.put("severity", result.severity().name());
        object.put("origin", result.origin().name());
        object.put("documented", result.documented());
        object.put("side", result.side().name());
        object.put("database", result.database());
        object.put("server", result.server());
        object.put("summary", result.summary());
        object.put("message", result.message());
        object.put("remedy", result.remedy());
        object.put("resolution", result.resolution());
        object.put("documentation", result.documentation());
        object.put(
                "findings", result.findings().stream().map(ReportJson::finding).toList());
        object.put("count", result.count());
        object.put("test", result.test());
        object.put("testClass", result.testClass());
        object.put("millis", result.millis());
        object.put("migration", migrations.indexOf(result.migration()));
        return object;
    }

    private static Map<String, @Nullable Object> finding(ReportedFinding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("object", finding.object());
        object.put("detail", finding.detail());
        object.put("severity", finding.severity().name());
        object.put("remark", finding.remark());
        object.put("remediation", finding.remediation().map(Remediation::text));
        finding.remediation().ifPresent(fix -> {
            object.put("remediationKind", fix.kind());
            object.put("restart", fix.restart());
            object.put("authority", fix.authority());
            object.put("place", fix.place());
            if (fix.lines().size() > 1) {
                object.put("statements", fix.lines());
            }
        });
        object.put("acceptedBy", finding.acceptance());
        finding.expiredAcceptance().ifPresent(expired -> object.put("noLongerAcceptedBy", expired));
        return object;
    }
}
