package io.github.migrationreadiness.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.OtherAzureSqlError;
import io.github.migrationreadiness.code.PostgresError;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationDiagnosisTest {

    private static final Path RESOURCES = Path.of("src/test/resources/diagnosis");

    static Stream<String> texts() throws IOException {
        return Arrays.stream(Files.readString(RESOURCES.resolve("texts.txt")).split("\n\n(?=>> )"));
    }

    static Stream<String> nearMisses() throws IOException {
        return Arrays.stream(
                Files.readString(RESOURCES.resolve("near-misses.txt")).split("\n----\n"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tellsWhatATextSays(String entry) {
        List<ExpectedDiagnosis> expected = entry.lines()
                .filter(line -> line.startsWith(">> "))
                .map(line -> ExpectedDiagnosis.parse(line.substring(3)))
                .toList();
        String text = entry.replaceAll("(?m)^>> .*\n", "");
        List<Diagnosis> diagnoses = MigrationDiagnosis.of(text);
        assertThat(diagnoses).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            expected.get(i).assertIs(diagnoses.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void tellsNoCodeWhereNoneIsMeant(String text) {
        assertThat(MigrationDiagnosis.of(text)).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.error()).isNull();
            assertThat(diagnosis.severity()).isEqualTo(Severity.UNKNOWN);
            assertThat(text.strip()).contains(diagnosis.text());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u00A0\u3000"})
    void saysNothingOfNothing(String blank) {
        assertThat(MigrationDiagnosis.of(blank)).isEmpty();
    }

    @Test
    void theNumberCountsMoreThanTheSentence() {
        assertThat(MigrationDiagnosis.of(
                        "Error 603105: GUC Settings Error. The `max_wal_senders` GUC parameter is set to `2`."))
                .singleElement()
                .satisfies(diagnosis -> {
                    assertThat(diagnosis.error()).isEqualTo(PostgresError.INSUFFICIENT_REPLICATION_SLOTS);
                    assertThat(diagnosis.values()).isEmpty();
                    assertThat(diagnosis.remarks())
                            .containsExactly("The number is 603105, but the sentence is that of 603106");
                });
    }

    @Test
    void aFieldThatContradictsTheSentenceIsReported() {
        assertThat(MigrationDiagnosis.of("{\"message\":\"Migration for Database 'orders' failed with error 'cannot find"
                        + " server certificate'\",\"code\":\"2014\"}"))
                .singleElement()
                .satisfies(diagnosis -> {
                    assertThat(diagnosis.error()).isEqualTo(AzureSqlError.TDE_CERTIFICATE_MISSING);
                    assertThat(diagnosis.remarks())
                            .containsExactly("The text states 2014, but what it says is 2009 (MigrationRestoreFailed)");
                });
    }

    @Test
    void aNumberAloneClaimsNoneOfItsMessages() {
        assertThat(MigrationDiagnosis.of("Error code: 2009 - MigrationRestoreFailed"))
                .singleElement()
                .satisfies(diagnosis -> {
                    assertThat(diagnosis.error()).isEqualTo(OtherAzureSqlError.RESTORE_FAILED);
                    assertThat(diagnosis.cause()).isEmpty();
                    assertThat(diagnosis.resolution()).isEmpty();
                });
    }

    @Test
    void aCutoverKeepsTheResolutionOfItsReason() {
        assertThat(MigrationDiagnosis.of(
                        "Cutover failed or cancelled for database 'orders'. Error details: 'Cannot find"
                                + " server certificate with thumbprint '0xAB''."))
                .singleElement()
                .satisfies(diagnosis -> {
                    assertThat(diagnosis.code()).contains("2007");
                    assertThat(diagnosis.title()).contains("CutoverFailedOrCancelled");
                    assertThat(diagnosis.resolution())
                            .isEqualTo(AzureSqlError.TDE_CERTIFICATE_MISSING
                                    .resolution()
                                    .map(Object::toString));
                });
    }

    @Test
    void anErrorOfTheEngineOutsideOfAMigrationIsUnknown() {
        assertThat(MigrationDiagnosis.of("Msg 18456, Level 14, State 1, Server X, Line 1\nLogin failed for user 'x'."))
                .singleElement()
                .satisfies(diagnosis -> {
                    assertThat(diagnosis.error()).isNull();
                    assertThat(diagnosis.system()).isEqualTo(MigrationSystem.SQL_SERVER);
                    assertThat(diagnosis.values()).containsEntry("sqlError", "18456");
                });
    }

    @Test
    void whatIsRepeatedIsToldOnce() {
        String line = "Error 603000: Connection failed. Connection to the server `db` was unsuccessful.\n";
        assertThat(MigrationDiagnosis.of(line.repeat(5_000))).hasSize(1);
    }

    @Test
    void harmlessLinesAreNotKept() {
        String log = "2024-06-01 INFO copied a table without any error\n".repeat(10_000);
        assertThat(MigrationDiagnosis.of(log + "Error 603107: GUC Settings Error.\n" + log))
                .hasSize(1);
        assertThat(MigrationDiagnosis.of(log))
                .singleElement()
                .satisfies(diagnosis -> assertThat(diagnosis.text()).hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void whatCallsItselfAnErrorIsKeptBetweenWhatIsKnown() {
        String gap = "2024-06-01 INFO all is well\n".repeat(50);
        List<Diagnosis> diagnoses = MigrationDiagnosis.of("Error 603107: GUC Settings Error.\n" + gap
                + "ERROR: relation \"a\" does not exist\nERROR: relation \"b\" does not exist\n" + gap
                + "Error 603108: Extensions allowlist required.");
        assertThat(diagnoses)
                .extracting(diagnosis -> diagnosis.code().orElse("-"))
                .containsExactly("603107", "-", "603108");
        assertThat(diagnoses.get(1).text())
                .isEqualTo("ERROR: relation \"a\" does not exist\nERROR: relation \"b\" does not exist");
    }

    @Test
    void aLongTextIsReadLikeAShortOne(@TempDir Path folder) throws IOException {
        String filler = "2024-06-01 INFO all is well, nothing to see here at all\n";
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            log.append(filler.repeat(300 + i * 7))
                    .append("Database `db")
                    .append(i)
                    .append("` doesn't exist on the source server.\n");
        }
        List<Diagnosis> diagnoses = MigrationDiagnosis.of(log.toString());
        assertThat(diagnoses)
                .hasSize(40)
                .extracting(Diagnosis::database)
                .startsWith("db0", "db1")
                .endsWith("db39");
        Path file = Files.writeString(folder.resolve("migration.log"), log);
        assertThat(MigrationDiagnosis.of(file)).isEqualTo(diagnoses);
        assertThat(MigrationDiagnosis.of(new StringReader(log.toString()))).isEqualTo(diagnoses);
    }

    @Test
    void aFileThatIsNotOfUtf8IsReadAllTheSame(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("migration.log"), new byte[] {(byte) 0xFC, ' ', (byte) 0xFF, '\n'});
        Files.writeString(file, "Error 603107: GUC Settings Error.", java.nio.file.StandardOpenOption.APPEND);
        assertThat(MigrationDiagnosis.of(file))
                .singleElement()
                .satisfies(diagnosis -> assertThat(diagnosis.code()).contains("603107"));
    }

    @Test
    void moreErrorsThanAnybodyReadsAreCutOff() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            text.append("Database `db").append(i).append("` doesn't exist on the source server.\n");
        }
        List<Diagnosis> diagnoses = MigrationDiagnosis.of(text.toString());
        assertThat(diagnoses).hasSize(1_001);
        assertThat(diagnoses.get(1_000).remarks())
                .containsExactly("More than 1000 different errors: the rest is left out");
    }
}
