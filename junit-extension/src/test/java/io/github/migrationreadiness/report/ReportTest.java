package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.code.MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE;
import static io.github.migrationreadiness.code.MigrationSystem.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final ServerSummary FLEXIBLE =
            new ServerSummary(AZURE_POSTGRESQL_FLEXIBLE, "new:5432", "16.15", "AZURE_FLEXIBLE_SERVER");
    private static final ServerSummary SIMULATED =
            new ServerSummary(AZURE_POSTGRESQL_FLEXIBLE, "localhost:1", "16.15", "SIMULATED");

    @ParameterizedTest
    @CsvSource({
        "READY, PASSED",
        "READY, PASSED ACCEPTED NOT_APPLICABLE",
        "READY, PASSED WARNING",
        "NOT_READY, WARNING VIOLATED",
        "UNDECIDED, WARNING INCONCLUSIVE",
        "NOT_READY, PASSED VIOLATED",
        "NOT_READY, VIOLATED INCONCLUSIVE ERROR",
        "UNDECIDED, PASSED INCONCLUSIVE",
        "UNDECIDED, PASSED ERROR",
    })
    void addsTheResultsUp(Verdict verdict, String statuses) {
        assertThat(report(FLEXIBLE, statuses).verdict()).isEqualTo(verdict);
    }

    @Test
    void isUndecidedWithoutATarget() {
        assertThat(report(null, "PASSED").verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(report(null, "VIOLATED").verdict()).isEqualTo(Verdict.NOT_READY);
    }

    @Test
    void isUndecidedWhereNothingWasChecked() {
        assertThat(new Report(List.of(), List.of()).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isUndecidedWhereNothingIsApplicable() {
        assertThat(new Report(List.of(result("NOT_APPLICABLE", FLEXIBLE)), List.of()).verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void saysOfTheCodesOfATargetThatThereIsNone() {
        assertThat(report(null, "PASSED").uncovered())
                .filteredOn(code -> code.code().equals("603115") || code.code().equals("603108"))
                .hasSize(2)
                .extracting(UncoveredCode::reason)
                .containsOnly("It looks at the target, and none is configured (readiness.target.url).");
    }

    @Test
    void countsWarningsWhereThePlanInsists() {
        MigrationSummary insisting = migration(FLEXIBLE, OnWarning.FAIL);
        ReportedResult warning = result("WARNING", FLEXIBLE).of(insisting);
        Report report = new Report(List.of(warning), List.of());
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
        assertThat(report.sentences()).contains("1 warning; not ready because of readiness.on-warning=fail.");
    }

    @Test
    void countsWarningsOnceTheirAcceptanceHasExpired() {
        List<ReportedFinding> findings = List.of(SampleReport.noLongerAccepted("cast"));
        ReportedResult warning = result(Status.VIOLATED, Severity.WARNING, "orders", findings, FLEXIBLE);
        Report report = new Report(List.of(warning), List.of());
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
        assertThat(report.sentences()).contains("1 warning; not ready because an acceptance has expired.");
    }

    @Test
    void saysThatOtherWarningsDoNotCount() {
        assertThat(report(FLEXIBLE, "WARNING").sentences())
                .contains("1 warning, which the verdict does not depend on.");
    }

    @Test
    void saysWhereTheTargetIsSimulated() {
        assertThat(report(SIMULATED, "PASSED").verdictInWords()).isEqualTo("ready against a simulated target");
        assertThat(report(FLEXIBLE, "PASSED").verdictInWords()).isEqualTo("ready");
    }

    @Test
    void knowsTheSameMigrationAgainWhereAServerWasNeverAsked() {
        ServerSummary unasked = new ServerSummary(AZURE_POSTGRESQL_FLEXIBLE, null, null, null);
        ReportedResult ofSource = result(Status.PASSED, "orders", List.of(), unasked);
        ReportedResult ofBoth = result(Status.PASSED, "orders", List.of(), FLEXIBLE);
        ReportedResult ofAnother = result(Status.PASSED, "orders", List.of(), SIMULATED);
        assertThat(new Report(List.of(ofSource, ofBoth), List.of()).migrations())
                .containsExactly(ofBoth.migration());
        assertThat(new Report(List.of(ofAnother, ofBoth), List.of()).migrations())
                .hasSize(2);
    }

    @Test
    void callsATargetWhatItTurnedOutToBe() {
        ServerSummary unasked = new ServerSummary(AZURE_POSTGRESQL_FLEXIBLE, null, null, null);
        ServerSummary plain = new ServerSummary(POSTGRESQL, "localhost:1", "16.15", "SELF_MANAGED");
        ReportedResult ofBoth = result(Status.PASSED, "orders", List.of(), plain);
        assertThat(new Report(List.of(result(Status.PASSED, "orders", List.of(), unasked), ofBoth), List.of())
                        .migrations())
                .containsExactly(ofBoth.migration());
        assertThat(ServerText.of(plain)).isEqualTo("PostgreSQL 16.15, self-managed");
        assertThat(ServerText.of(FLEXIBLE))
                .isEqualTo("Azure Database for PostgreSQL flexible server 16.15, azure-flexible-server");
    }

    @Test
    void givesTheReasonWhereNoTestCanCheckACode() {
        assertThat(report(FLEXIBLE, "PASSED").uncovered())
                .allSatisfy(code -> assertThat(code.reason()).isNotEmpty())
                .extracting(UncoveredCode::code)
                .containsExactly("603113", "603703", "603709");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "Weird \"name\" % \\ </script><script>alert(1)</script>",
                "\u202eevil\u0007\u2028 ﷽ 😀",
                "  ",
            })
    void survivesTheWayThroughAFile(String name, @TempDir Path folder) throws IOException {
        ReportedFinding finding = new ReportedFinding(
                name,
                name,
                Remediation.sql(Side.SOURCE, name).thenRestart(),
                new ReportedAcceptance(name, name, LocalDate.of(2027, 1, 31)));
        Report report = new Report(
                List.of(
                        result(Status.ACCEPTED, name, List.of(finding), FLEXIBLE),
                        result(
                                Status.VIOLATED,
                                null,
                                List.of(new ReportedFinding(
                                        name,
                                        "",
                                        null,
                                        Severity.ERROR,
                                        "",
                                        null,
                                        new ReportedAcceptance(name, name, LocalDate.of(2027, 1, 31)))),
                                null)),
                List.of());
        Path file = folder.resolve("report.json");
        Json.write(file, ReportJson.write(report));
        assertThat(ReportJsonReader.results(JsonObject.of(Json.read(file)))).isEqualTo(report.results());
    }

    /** Everything has passed besides. */
    private static Report report(@Nullable ServerSummary target, String kinds) {
        Stream<ReportedResult> others = MadeUpReports.everythingAsked(migration(target, OnWarning.REPORT)).stream();
        Stream<ReportedResult> results = Arrays.stream(kinds.split(" ")).map(kind -> result(kind, target));
        return new Report(Stream.concat(others, results).toList(), List.of());
    }

    private static ReportedResult result(String kind, @Nullable ServerSummary target) {
        boolean warning = kind.equals("WARNING");
        return result(
                warning ? Status.VIOLATED : Status.valueOf(kind),
                warning ? Severity.WARNING : Severity.ERROR,
                "orders",
                List.of(),
                target);
    }

    private static ReportedResult result(
            Status status, @Nullable String database, List<ReportedFinding> findings, @Nullable ServerSummary target) {
        return result(status, Severity.ERROR, database, findings, target);
    }

    private static ReportedResult result(
            Status status,
            Severity severity,
            @Nullable String database,
            List<ReportedFinding> findings,
            @Nullable ServerSummary target) {
        return new ReportedResult(
                "603409",
                "user-defined-casts",
                "User-defined casts present",
                status,
                severity,
                Origin.NUMBER,
                Side.SOURCE,
                database,
                "source db:5432 (PostgreSQL 13.23)",
                "[603409] User-defined casts present",
                "Source database has casts.",
                "",
                "Drop them.",
                "https://learn.microsoft.com/azure",
                findings,
                7,
                "[engine:junit-jupiter]/[class:OrdersTest]/[method:casts()]",
                "OrdersTest",
                3,
                migration(target, OnWarning.REPORT));
    }

    private static MigrationSummary migration(@Nullable ServerSummary target, OnWarning onWarning) {
        return new MigrationSummary(
                new PlanSummary(Mode.ONLINE, List.of("orders"), true, onWarning),
                List.of("orders"),
                new ServerSummary(POSTGRESQL, "db:5432", "13.23", "SELF_MANAGED"),
                target);
    }

    @Test
    void knowsTheSamePlanAgainWhenMoreOfItIsKnown() {
        PlanSummary early = new PlanSummary(Mode.ONLINE, List.of(), true, OnWarning.REPORT);
        PlanSummary late = early.leavingOut(List.of("postgres"));
        assertThat(early.fits(late)).isTrue();
        assertThat(late.fits(late)).isTrue();
        assertThat(late.fits(early)).isFalse();
        assertThat(early.fits(new PlanSummary(Mode.OFFLINE, List.of(), true, OnWarning.REPORT)))
                .isFalse();
    }
}
