package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.suite.SourceOnlineReadiness;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code readiness-report.json} against the schema that ships with the kit. */
class ReportSchemaTest {

    static final List<String> HOSTILE = SampleReport.HOSTILE;

    @Test
    void allowsWhatARunLeaves(@TempDir Path folder) throws IOException {
        Launch.reportingTo(folder).on(TestServer.major("16")).run(OnlineTestCases.class);
        assertThat(JsonSchemas.REPORT.errorsIn(Files.readString(folder.resolve("readiness-report.json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "INCONCLUSIVE", "NOT_APPLICABLE", "ERROR"})
    void allowsEveryStatus(Status status) throws IOException {
        assertThat(errorsIn(SampleReport.of(
                        SampleReport.result(PostgresError.USER_DEFINED_CASTS, status, Side.TARGET, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void allowsEveryName(String name) throws IOException {
        assertThat(errorsIn(SampleReport.of(SampleReport.violated(
                        name,
                        SampleReport.dropping(name),
                        SampleReport.accepted(name),
                        SampleReport.noLongerAccepted(name),
                        SampleReport.finding(name, null)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"status\" : \"VIOLATED\" | \"status\" : \"FAILED\" | enumeration",
                "\"verdict\" : | \"result\" : | 'verdict' not found",
                "\"side\" : \"SOURCE\", | | 'side' not found",
                "\"count\" : 1 | \"count\" : \"1\" | integer expected",
                "\"restart\" : false, | | 'restart' not found",
                "\"schemaVersion\" : 1 | \"schemaVersion\" : 2 | must be the constant value",
                "\"expires\" : \"2027-01-31\" | \"expires\" : \"some day\" | date",
            })
    void refusesAnythingElse(String right, String wrong, String complaint) throws IOException {
        String json = Json.write(ReportJson.write(SampleReport.of(
                SampleReport.violated("orders", SampleReport.dropping("cast (text AS integer)")),
                SampleReport.result(
                        PostgresError.USER_DEFINED_CASTS,
                        Status.ACCEPTED,
                        Side.SOURCE,
                        "orders",
                        SampleReport.accepted("cast")))));
        assertThat(json).contains(right);
        assertThat(JsonSchemas.REPORT.errorsIn(json.replace(right, wrong == null ? "" : wrong)))
                .isNotEmpty()
                .anySatisfy(error -> assertThat(error).contains(complaint));
    }

    private static List<String> errorsIn(Report report) throws IOException {
        return JsonSchemas.REPORT.errorsIn(Json.write(ReportJson.write(report)));
    }

    @MigrationReadiness
    static class OnlineTestCases implements SourceOnlineReadiness {}
}
