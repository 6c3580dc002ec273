package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.config.ReportSettings;
import io.github.migrationreadiness.config.ReportType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports without a run, where a test needs what no server gives on request. */
final class SampleReport {

    static final String TEST_CLASS = "com.example.OrdersReadinessTest";

    /** What somebody can call an object or a database who wishes the reader of a report ill. */
    static final List<String> HOSTILE = List.of(
            "table \"a\nDROP TABLE b;\"",
            "table \"a\r\\! touch /tmp/broken\"",
            "*/ DROP TABLE b; /*",
            "'; DROP TABLE b; --",
            "$(touch broken) `touch broken` \\",
            "[click](http://evil.example) {0} %s %SRCROOT%",
            "</script><script>alert(1)</script>",
            "\u202etxt.exe\u2028\u0085\u0007",
            "日本 ﷽ 😀");

    private SampleReport() {}

    static Report of(ReportedResult... results) {
        return new Report(List.of(results), List.of());
    }

    static ReportSettings settings(Path folder) {
        return new ReportSettings(true, folder, EnumSet.allOf(ReportType.class), "src/test/java", Optional.empty());
    }

    static ReportedResult violated(@Nullable String database, ReportedFinding... findings) {
        return result(PostgresError.USER_DEFINED_CASTS, Status.VIOLATED, Side.SOURCE, database, findings);
    }

    static ReportedResult result(
            PostgresError error, Status status, Side side, @Nullable String database, ReportedFinding... findings) {
        return new ReportedResult(
                error.code(),
                "user-defined-casts",
                error.title(),
                status,
                Severity.ERROR,
                error.origin(),
                side,
                database,
                side + " db:5432",
                "[" + error.code() + "] " + error.title(),
                "why so",
                status == Status.INCONCLUSIVE ? "GRANT pg_monitor TO migrator;" : "",
                "Drop them.",
                error.documentation().toString(),
                List.of(findings),
                findings.length,
                "[engine:junit-jupiter]/[class:" + TEST_CLASS + "]/[method:holds()]",
                TEST_CLASS,
                3,
                migration("old:5432"));
    }

    static ReportedResult onSource(String endpoint, ReportedResult result) {
        return copy(result, result.testClass(), result.count(), migration(endpoint));
    }

    static ReportedResult inTestClass(String testClass, ReportedResult result) {
        return copy(result, testClass, result.count(), result.migration());
    }

    static ReportedResult ofMany(long count, ReportedResult result) {
        return copy(result, result.testClass(), count, result.migration());
    }

    static ReportedFinding finding(String object, @Nullable Remediation fix) {
        return new ReportedFinding(object, "is in the way", fix, null);
    }

    static ReportedFinding dropping(String object) {
        return finding(
                object, Remediation.sql(Side.SOURCE, "DROP " + object + ";").byOwner());
    }

    static ReportedFinding accepted(String object) {
        return new ReportedFinding(
                object,
                "",
                Remediation.sql(Side.SOURCE, "DROP " + object + ";"),
                new ReportedAcceptance("Ada", "until the next release", LocalDate.of(2027, 1, 31)));
    }

    static ReportedFinding noLongerAccepted(String object) {
        return new ReportedFinding(
                object,
                "",
                null,
                Severity.ERROR,
                "",
                null,
                new ReportedAcceptance("Ada", "until last year", LocalDate.of(2024, 12, 31)));
    }

    private static ReportedResult copy(
            ReportedResult result, String testClass, long count, MigrationSummary migration) {
        return new ReportedResult(
                result.code(),
                result.check(),
                result.title(),
                result.status(),
                result.severity(),
                result.origin(),
                result.side(),
                result.database(),
                result.server(),
                result.summary(),
                result.message(),
                result.remedy(),
                result.resolution(),
                result.documentation(),
                result.findings(),
                count,
                result.test(),
                testClass,
                result.millis(),
                migration);
    }

    private static MigrationSummary migration(String source) {
        return new MigrationSummary(
                new PlanSummary(Mode.ONLINE, List.of("orders"), true, OnWarning.REPORT),
                List.of("orders"),
                new ServerSummary(MigrationSystem.POSTGRESQL, source, "13.23", "SELF_MANAGED"),
                new ServerSummary(
                        MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
                        "new.example.net:5432",
                        "16.15",
                        "AZURE_FLEXIBLE_SERVER"));
    }
}
