package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.code.MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE;
import static io.github.migrationreadiness.code.MigrationSystem.AZURE_SQL;
import static io.github.migrationreadiness.code.MigrationSystem.POSTGRESQL;
import static io.github.migrationreadiness.code.MigrationSystem.SQL_SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ready is only what was looked at. */
class CoverageTest {

    private static final ServerSummary TARGET =
            new ServerSummary(AZURE_POSTGRESQL_FLEXIBLE, "new:5432", "16.15", "AZURE_FLEXIBLE_SERVER");
    private static final String TEST_CLASS = "com.example.OrdersReadinessTest";
    private static final MigrationSummary ONLINE = to(TARGET, Mode.ONLINE);

    @ParameterizedTest
    @EnumSource(Mode.class)
    void isFullWhereEverythingWasAsked(Mode mode) {
        Coverage coverage = report(to(TARGET, mode), result -> true).coverage();
        assertThat(coverage.left()).isEmpty();
        assertThat(coverage.asked()).isEqualTo(coverage.applicable()).isGreaterThan(30);
        assertThat(report(to(TARGET, mode), result -> true).verdict()).isEqualTo(Verdict.READY);
    }

    @Test
    void hasNoCodesOfStreamingInAnOfflineMigration() {
        assertThat(codes(to(TARGET, Mode.ONLINE))).contains("603104", "603105", "603106", "603107");
        assertThat(codes(to(TARGET, Mode.OFFLINE))).doesNotContain("603104", "603105", "603106", "603107");
    }

    @Test
    void hasNoCodesOfTheTargetWhereThereIsNone() {
        assertThat(codes(to(null, Mode.ONLINE))).contains("603409").doesNotContain("603115", "603108", "603401");
    }

    @Test
    void namesWhatOneTestOfManyLeaves() {
        Report report = report(ONLINE, result -> result.code().equals("R002"));
        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(report.coverage().asked()).isEqualTo(1);
        assertThat(report.coverage().left())
                .hasSize(report.coverage().applicable() - 1)
                .contains("603409", "R001")
                .doesNotContain("R002");
        assertThat(report.sentences())
                .contains("Nothing violated in 1 of " + report.coverage().applicable() + " checks.")
                .anyMatch(sentence -> sentence.startsWith("Not looked at: 603000, 603001, "));
    }

    @Test
    void isNotFullWhereOnlyOneOfTheServersWasAsked() {
        Report report = report(
                ONLINE,
                result -> !(result.code().equals("R001") && result.server().startsWith("target")));
        assertThat(report.coverage().left()).containsExactly("R001");
        assertThat(report.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void namesTheDatabaseThatWasNotAsked() {
        Report report =
                report(ONLINE, result -> !(result.code().equals("603409") && "billing".equals(result.database())));
        assertThat(report.coverage().left()).containsExactly("603409@billing");
        assertThat(report.coverage().asked()).isEqualTo(report.coverage().applicable() - 1);
    }

    @Test
    void takesAResultForTheServerForAllItsDatabases() {
        List<ReportedResult> results = new ArrayList<>(
                report(ONLINE, result -> !result.code().equals("603409")).results());
        results.add(MadeUpReports.casts("orders")
                .in(null)
                .migration(ONLINE)
                .status(Status.INCONCLUSIVE)
                .build());
        assertThat(new Report(results, List.of()).coverage().left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"603105", "R001"})
    void doesWithoutWhatIsSwitchedOff(String code) {
        List<ReportedResult> others =
                report(ONLINE, result -> !result.code().equals(code)).results();
        List<DisabledCode> disabled = List.of(
                new DisabledCode(code, "one reason", TEST_CLASS),
                new DisabledCode(code, "another", "com.example.OfTheOtherSide"),
                new DisabledCode("603409", "asked elsewhere", TEST_CLASS));
        Report report = new Report(others, disabled, List.of());
        assertThat(report.coverage().disabled()).containsExactly(new Coverage.Disabled(code, "one reason; another"));
        assertThat(report.coverage().asked() + 1).isEqualTo(report.coverage().applicable());
        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(report.verdictInWords()).isEqualTo("ready, except 1 switched off");
        assertThat(report.sentences()).contains("Switched off: " + code + " (one reason; another).");
        assertThat(report.uncovered()).contains(uncovered(report, code, "one reason; another"));
    }

    @Test
    void countsWhatIsSwitchedOffForItsOwnMigrationOnly() {
        List<ReportedResult> results =
                new ArrayList<>(report(ONLINE, result -> true).results());
        results.addAll(report(to(TARGET, Mode.OFFLINE), result -> !result.code().equals("603409")).results().stream()
                .map(result -> inClass("com.example.OfflineTest", result))
                .toList());
        assertThat(disabling("603409", TEST_CLASS, results).left()).containsExactly("603409");
        assertThat(disabling("603409", "com.example.OfflineTest", results).left())
                .isEmpty();
        assertThat(disabling("603409", "com.example.WithoutResults", results).left())
                .containsExactly("603409");
    }

    @Test
    void takesTheFaultInTheWayOfASessionForAnAnswer() {
        List<ReportedResult> results = new ArrayList<>(report(
                        ONLINE,
                        result -> !(result.code().equals("603000")
                                && result.server().startsWith("source")))
                .results());
        assertThat(new Report(results, List.of()).coverage().left()).containsExactly("603000");
        results.add(MadeUpReports.result(PostgresError.AUTHENTICATION_FAILED)
                .check("login")
                .migration(ONLINE)
                .violated(MadeUpReports.finding("db:5432", ""))
                .build());
        assertThat(new Report(results, List.of()).coverage().left()).isEmpty();
    }

    private static Coverage disabling(String code, String testClass, List<ReportedResult> results) {
        return new Report(results, List.of(new DisabledCode(code, "later", testClass)), List.of()).coverage();
    }

    private static ReportedResult inClass(String testClass, ReportedResult result) {
        return SampleReport.inTestClass(testClass, result);
    }

    @Test
    void knowsWhatATargetOfAzureSqlHasToBeAsked() {
        assertThat(codes(toAzureSql("MANAGED_INSTANCE")))
                .contains("R018", "R064")
                .doesNotContain("R007", "2055");
        assertThat(codes(toAzureSql("DATABASE"))).contains("R007", "2056").doesNotContain("R018");
        assertThat(codes(toAzureSql("VIRTUAL_MACHINE")))
                .contains("R019", "R034")
                .doesNotContain("R064");
    }

    private static UncoveredCode uncovered(Report report, String code, String reason) {
        return report.uncovered().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code))
                .because(reason);
    }

    private static Report report(MigrationSummary migration, Predicate<ReportedResult> which) {
        return new Report(
                MadeUpReports.everythingAsked(migration).stream().filter(which).toList(), List.of());
    }

    private static List<String> codes(MigrationSummary migration) {
        return Requirements.of(migration).stream()
                .map(Requirement::code)
                .distinct()
                .toList();
    }

    private static MigrationSummary to(@Nullable ServerSummary target, Mode mode) {
        return new MigrationSummary(
                new PlanSummary(mode, List.of(), true, OnWarning.REPORT),
                List.of("billing", "orders"),
                new ServerSummary(POSTGRESQL, "db:5432", "13.23", "SELF_MANAGED"),
                target);
    }

    private static MigrationSummary toAzureSql(String kind) {
        return new MigrationSummary(
                new PlanSummary(Mode.ONLINE, List.of("orders"), true, OnWarning.REPORT),
                List.of("orders"),
                new ServerSummary(SQL_SERVER, "db:1433", "15.0.4355.3", null),
                new ServerSummary(AZURE_SQL, "mi:1433", "12.0.2000.8", kind));
    }
}
