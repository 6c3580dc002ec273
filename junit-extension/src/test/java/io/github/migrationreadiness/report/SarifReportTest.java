package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.suite.SourceOnlineReadiness;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SarifReportTest {

    static final List<String> HOSTILE = SampleReport.HOSTILE;

    private static final String CAST = "cast (text AS integer)";

    @TempDir
    private Path folder;

    @Test
    void isValidAfterARealRun() throws IOException {
        Launch.reportingTo(folder)
                .on(TestServer.major("16"))
                .with("readiness.report.source-root", "junit-extension/src/test/java")
                .run(OnlineTestCases.class);
        JsonNode run = read();
        assertThat(run.at("/tool/driver/rules").size()).isGreaterThan(10);
        assertThat(run.at("/results"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(uri(result))
                        .isEqualTo("junit-extension/src/test/java/"
                                + getClass().getName().replace('.', '/') + ".java"));
    }

    @ParameterizedTest
    @EnumSource
    void isValidForEveryStatus(Status status) throws IOException {
        write(SampleReport.result(PostgresError.USER_DEFINED_CASTS, status, Side.SOURCE, null));
        assertThat(read().at("/tool/driver/rules/0/id").asString()).isEqualTo("603409");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void takesNamesForText(String name) throws IOException {
        write(SampleReport.inTestClass(
                "com.example." + name, SampleReport.violated(name, SampleReport.dropping(name))));
        JsonNode result = read().at("/results/0");
        assertThat(result.at("/locations/0/logicalLocations/0/name").asString()).isEqualTo(name);
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo(name + "/" + name);
        assertThat(result.at("/message/text").asString())
                .contains(name.replace("](", "\\](").replace("{", "{{").replace("}", "}}"))
                .doesNotContainPattern("(?<!\\\\)]\\(");
    }

    @Test
    void describesTheRuleAndTheFinding() throws IOException {
        write(SampleReport.violated("orders", SampleReport.dropping(CAST)));
        JsonNode rule = read().at("/tool/driver/rules/0");
        assertThat(rule.at("/name").asString()).isEqualTo("UserDefinedCasts");
        assertThat(rule.at("/shortDescription/text").asString()).isEqualTo("User-defined casts present");
        assertThat(rule.at("/fullDescription/text").asString()).contains("contains user-defined casts");
        assertThat(rule.at("/helpUri").asString()).startsWith("https://learn.microsoft.com/");
        JsonNode result = read().at("/results/0");
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString())
                .isEqualTo("User-defined casts present (database \"orders\"): cast (text AS integer) is in the way."
                        + " Fix: DROP cast (text AS integer);");
        assertThat(uri(result)).isEqualTo("src/test/java/com/example/OrdersReadinessTest.java");
    }

    @Test
    void saysWhenItWasMadeAndByWhat() throws IOException {
        ReportStamp stamp = new ReportStamp(ZonedDateTime.parse("2026-11-29T18:00:01.5+01:00[Europe/Berlin]"), "0.2.0");
        Report report = new Report(List.of(), List.of(), List.of(), List.of(), stamp);
        ReportFormats.sarif(report, SampleReport.settings(folder));
        assertThat(read().at("/tool/driver/version").asString()).isEqualTo("0.2.0");
        assertThat(read().at("/invocations/0/endTimeUtc").asString()).isEqualTo("2026-11-29T17:00:01Z");
        assertThat(read().at("/invocations/0/properties/createdAt").asString())
                .isEqualTo("2026-11-29 18:00:01 +01:00 (Europe/Berlin), Migration Readiness 0.2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.github.migrationreadiness.console.Suites$OfOnlineMigration", ""})
    void pointsToNoSourceThatIsNotTheUsers(String testClass) throws IOException {
        write(SampleReport.inTestClass(testClass, SampleReport.violated("orders", SampleReport.dropping(CAST))));
        JsonNode result = read().at("/results/0");
        assertThat(result.at("/locations/0/physicalLocation").isMissingNode()).isTrue();
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("orders/" + CAST);
        assertThat(result.at("/properties/test").isMissingNode()).isTrue();
    }

    @Test
    void hasNoLocationAtAllWhereNothingIsKnown() throws IOException {
        write(SampleReport.inTestClass(
                "", SampleReport.result(PostgresError.WAL_LEVEL_NOT_LOGICAL, Status.ERROR, Side.SOURCE, null)));
        assertThat(read().at("/results/0/locations")).isEmpty();
    }

    @Test
    void leavesOutWhatNeedsNoAttention() throws IOException {
        write(
                SampleReport.result(PostgresError.USER_DEFINED_CASTS, Status.PASSED, Side.SOURCE, "orders"),
                SampleReport.result(PostgresError.TABLES_WITH_OIDS, Status.NOT_APPLICABLE, Side.SOURCE, "orders"));
        assertThat(read().at("/results")).isEmpty();
        assertThat(read().at("/tool/driver/rules")).hasSize(2);
    }

    @Test
    void warnsOfWhatCouldNotBeChecked() throws IOException {
        write(SampleReport.result(PostgresError.USER_DEFINED_CASTS, Status.INCONCLUSIVE, Side.SOURCE, "orders"));
        JsonNode result = read().at("/results/0");
        assertThat(result.at("/level").asString()).isEqualTo("warning");
        assertThat(result.at("/message/text").asString())
                .endsWith(": not checked: why so. GRANT pg_monitor TO migrator;");
    }

    @Test
    void countsABrokenCheckAsAFailedExecution() throws IOException {
        write(SampleReport.result(PostgresError.USER_DEFINED_CASTS, Status.ERROR, Side.SOURCE, "orders"));
        assertThat(read().at("/results/0/level").asString()).isEqualTo("error");
        assertThat(read().at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
    }

    @Test
    void suppressesWhatIsAcceptedAndNothingElse() throws IOException {
        write(SampleReport.violated("orders", SampleReport.accepted("accepted"), SampleReport.dropping("open")));
        JsonNode results = read().at("/results");
        assertThat(results.at("/0/suppressions").isMissingNode()).isTrue();
        assertThat(results.at("/1/level").asString()).isEqualTo("note");
        assertThat(results.at("/1/suppressions/0/status").asString()).isEqualTo("accepted");
        assertThat(results.at("/1/suppressions/0/justification").asString())
                .isEqualTo("Ada until 2027-01-31: until the next release");
    }

    @Test
    void knowsAFindingAgainByCodeDatabaseAndObject() throws IOException {
        String before = fingerprint(SampleReport.violated("orders", SampleReport.dropping(CAST)));
        assertThat(fingerprint(SampleReport.inTestClass(
                        "Renamed", SampleReport.violated("orders", SampleReport.finding(CAST, null)))))
                .isEqualTo(before);
        assertThat(fingerprint(SampleReport.violated("billing", SampleReport.dropping(CAST))))
                .isNotEqualTo(before);
        assertThat(fingerprint(SampleReport.violated("orders", SampleReport.dropping("another"))))
                .isNotEqualTo(before);
    }

    @Test
    void listsOnceWhatSeveralTestsOfAClassFound() throws IOException {
        ReportedResult result = SampleReport.violated("orders", SampleReport.dropping(CAST));
        write(result, result, SampleReport.inTestClass("Other", result));
        assertThat(read().at("/results")).hasSize(2);
    }

    @Test
    void makesOneAlertOfWhatOneGrantSettles() throws IOException {
        Remediation grant = Remediation.sql(Side.SOURCE, "GRANT \"owner\" TO \"migrator\";");
        write(SampleReport.violated(
                "orders",
                Stream.concat(
                                IntStream.rangeClosed(1, 2_500)
                                        .mapToObj(number -> SampleReport.finding("table t" + number, grant)),
                                Stream.of(
                                        SampleReport.dropping("CAST (a AS b)"), SampleReport.dropping("CAST (c AS d)")))
                        .toArray(ReportedFinding[]::new)));
        JsonNode run = read();
        assertThat(run.at("/results")).hasSize(3);
        assertThat(run.at("/results/0/message/text").asString())
                .contains("table t5 is in the way; and 2495 more. Fix: GRANT \"owner\" TO \"migrator\";");
    }

    @Test
    void saysWhatIsCut() throws IOException {
        write(SampleReport.ofMany(1_000, SampleReport.violated("orders", SampleReport.dropping(CAST))));
        assertThat(read().at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .isEqualTo("… and 999 more of [603409] in database \"orders\" not listed (readiness.max-findings)");
    }

    @Test
    void keepsWhatMattersMostWithinTheLimitOfCodeScanning() throws IOException {
        ReportedFinding[] many = IntStream.range(0, SarifLog.MOST_RESULTS + 6)
                .mapToObj(number ->
                        number < 10 ? SampleReport.accepted("a" + number) : SampleReport.dropping("o" + number))
                .toArray(ReportedFinding[]::new);
        write(SampleReport.violated("orders", many));
        JsonNode run = run(Files.readString(folder.resolve("readiness-report.sarif")));
        assertThat(run.at("/results")).hasSize(SarifLog.MOST_RESULTS);
        assertThat(run.at("/results").findValues("suppressions")).hasSize(4);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .isEqualTo("6 more results are left out, for code scanning takes 25000");
    }

    private String fingerprint(ReportedResult result) throws IOException {
        write(result);
        return read().at("/results/0/partialFingerprints/primaryLocationLineHash")
                .asString();
    }

    private static String uri(JsonNode result) {
        return result.at("/locations/0/physicalLocation/artifactLocation/uri").asString();
    }

    private void write(ReportedResult... results) throws IOException {
        ReportFormats.sarif(new Report(Arrays.asList(results), List.of()), SampleReport.settings(folder));
    }

    /** {@return the run of a log that is valid} */
    private JsonNode read() throws IOException {
        String log = Files.readString(folder.resolve("readiness-report.sarif"));
        assertThat(JsonSchemas.SARIF.errorsIn(log)).isEmpty();
        return run(log);
    }

    private static JsonNode run(String log) {
        return new ObjectMapper().readTree(log).at("/runs/0");
    }

    @MigrationReadiness
    static class OnlineTestCases implements SourceOnlineReadiness {}
}
