package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes up a result; without more words it has passed on the source. */
final class ResultBuilder {

    private final PostgresError error;
    private String code;
    private String check;
    private Status status = Status.PASSED;
    private Severity severity = Severity.ERROR;
    private Side side = Side.SOURCE;
    private @Nullable String database;
    private String server = "source db.example.net:5432 (PostgreSQL 13.23)";
    private String message = "";
    private String remedy = "";
    private String resolution = "";
    private String documentation;
    private List<ReportedFinding> findings = List.of();
    private long count;
    private String test = "[engine:junit-jupiter]/[class:com.example.OrdersReadinessTest]/[method:isReady()]";
    private String testClass = "com.example.OrdersReadinessTest";
    private MigrationSummary migration = MadeUpReports.TO_SIMULATED;

    ResultBuilder(PostgresError error) {
        this.error = error;
        this.code = error.code();
        this.check = error.name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.documentation = error.documentation().toString();
    }

    ResultBuilder violated(FindingBuilder... found) {
        findings = Arrays.stream(found).map(FindingBuilder::build).toList();
        count = findings.size();
        message = message.isEmpty() ? error.message().text() : message;
        resolution = error.resolution().map(it -> it.text()).orElse("the documentation gives none.");
        return status(Status.VIOLATED);
    }

    ResultBuilder inconclusive(String reason, String grant) {
        return message(reason).remedy(grant).status(Status.INCONCLUSIVE);
    }

    ResultBuilder warning(FindingBuilder... found) {
        severity = Severity.WARNING;
        return violated(found);
    }

    ResultBuilder status(Status value) {
        status = value;
        return this;
    }

    ResultBuilder on(Side value) {
        side = value;
        return server(value == Side.SOURCE ? server : "target localhost:38211 (PostgreSQL 16.15)");
    }

    ResultBuilder check(String value) {
        check = value;
        return this;
    }

    ResultBuilder in(@Nullable String value) {
        database = value;
        return this;
    }

    ResultBuilder code(String value) {
        code = value;
        return this;
    }

    ResultBuilder server(String value) {
        server = value;
        return this;
    }

    ResultBuilder message(String value) {
        message = value;
        return this;
    }

    ResultBuilder remedy(String value) {
        remedy = value;
        return this;
    }

    ResultBuilder resolution(String value) {
        resolution = value;
        return this;
    }

    ResultBuilder documentation(String value) {
        documentation = value;
        return this;
    }

    ResultBuilder count(long value) {
        count = value;
        return this;
    }

    ResultBuilder test(String value) {
        test = value;
        return this;
    }

    ResultBuilder testClass(String value) {
        testClass = value;
        return this;
    }

    ResultBuilder migration(MigrationSummary value) {
        migration = value;
        return this;
    }

    ReportedResult build() {
        return new ReportedResult(
                code,
                check,
                error.title(),
                status,
                severity,
                error.origin(),
                side,
                database,
                server,
                "[" + code + "] " + error.title(),
                message,
                remedy,
                resolution,
                documentation,
                findings,
                count,
                test,
                testClass,
                3,
                migration);
    }
}
