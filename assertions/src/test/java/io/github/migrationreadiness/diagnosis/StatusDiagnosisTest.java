package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.diagnosis.Documents.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.code.MigrationSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document around a text adds to its diagnosis. */
class StatusDiagnosisTest {

    private static final String OFFLINE_RUNTIME =
            "Integration Runtime 'ir' is not online for resource group 'g' subscription 's'";
    private static final String LAST_BACKUP =
            "Cutover failed or cancelled for database orders. Error details: The provided"
                    + " backup file name 'a.trn' should be the last restore backup file 'b.trn'.";

    @Test
    void fillsInSystemAndDatabase() {
        assertThat(status("postgres-validation-failed").diagnoses())
                .extracting(found -> found.code().orElse("-"), Diagnosis::system, Diagnosis::database)
                .containsExactly(
                        tuple("603107", MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, null),
                        tuple("603409", MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, "orders"),
                        tuple("603405", MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, "orders"));
        assertThat(status("managed-instance-failed").diagnoses().get(0).values())
                .containsEntry("sqlError", "3169")
                .containsEntry("sourceVersion", "16.00.1000");
    }

    @Test
    void keepsWhatIsNotRecognised() {
        assertThat(status("postgres-powershell").diagnoses())
                .extracting(
                        Diagnosis::text,
                        Diagnosis::severity,
                        found -> found.code().isPresent())
                .containsExactly(
                        tuple("stopped", Severity.UNKNOWN, false), tuple("Unknown collation", Severity.UNKNOWN, false));
    }

    @Test
    void remarksThatTheServiceOnlyWarns() {
        assertThat(status("postgres-succeeded").reports())
                .singleElement()
                .satisfies(report -> assertThat(report.isInTheWay()).isFalse())
                .satisfies(report -> assertThat(report.diagnosis().remarks())
                        .containsExactly("The service only warns by it, and goes on."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014", "IntegrationRuntimeIsNotOnline", " integrationRuntimeIsNotOnline "})
    void takesACodeThatAgrees(String code) {
        assertThat(failure("SqlMi", "Failed", code, OFFLINE_RUNTIME))
                .satisfies(found -> assertThat(found.code()).contains("2014"))
                .satisfies(found -> assertThat(found.remarks()).isEmpty());
    }

    @Test
    void takesTheNameOfTheCodeForAMoreSpecialMessageOfIt() {
        assertThat(failure(
                        "SqlMi",
                        "Failed",
                        "MigrationRestoreFailed",
                        "The restore plan is broken because there is no full backup."))
                .satisfies(found -> assertThat(found.title()).contains("BrokenRestorePlanNoFullBackup"))
                .satisfies(found -> assertThat(found.remarks()).isEmpty());
    }

    @Test
    void remarksOnACodeThatContradictsItsMessage() {
        assertThat(failure("SqlMi", "Failed", "2012", OFFLINE_RUNTIME))
                .satisfies(found -> assertThat(found.code()).contains("2014"))
                .satisfies(found -> assertThat(found.remarks())
                        .containsExactly("The document gives the code 2012, but the text is that of 2014"
                                + " (IntegrationRuntimeIsNotOnline)."));
    }

    @Test
    void recognisesAnErrorByACodeThatIsItsOwn() {
        assertThat(failure("SqlMi", "Failed", "2030", "It is asleep."))
                .satisfies(found -> assertThat(found.code()).contains("2030"))
                .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.RETRY))
                .satisfies(found ->
                        assertThat(found.remarks()).containsExactly("It was recognised by the code 2030 alone."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009", "9999", "SomethingElse"})
    void recognisesNothingByACodeThatSaysTooLittle(String code) {
        assertThat(failure("SqlMi", "Failed", code, "It is asleep."))
                .satisfies(found -> assertThat(found.code()).isEmpty())
                .satisfies(found -> assertThat(found.text()).isEqualTo("It is asleep."))
                .satisfies(found -> assertThat(found.remarks())
                        .containsExactly("The document gives the code " + code
                                + ", but the text is none that is documented for it."));
    }

    @Test
    void remarksOnAnErrorOfAMigrationThatSucceeded() {
        assertThat(failure("SqlMi", "Succeeded", "2014", OFFLINE_RUNTIME).remarks())
                .containsExactly("The migration has the state Succeeded all the same.");
    }

    @ParameterizedTest
    @CsvSource({"Succeeded, false, NO_ACTION", "Succeeded, true, ERROR", "Failed, false, ERROR"})
    void ignoresTheNameOfTheLastBackupOnlyOnlineAndAfterSuccess(String state, boolean offline, Severity severity) {
        String json =
                "{\"kind\": \"SqlMi\", \"migrationStatus\": \"" + state + "\", \"offlineConfiguration\": {\"offline\": "
                        + offline + "}, \"migrationFailureError\": {\"message\": \"" + LAST_BACKUP + "\"}}";
        assertThat(MigrationStatus.parse(json).diagnoses())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).contains("2007"))
                .satisfies(found -> assertThat(found.severity()).isEqualTo(severity));
    }

    @Test
    void tellsThatProvisioningIsOnlyTheStart() {
        assertThat(status("managed-instance-failed").diagnoses().get(0).remarks())
                .containsExactly(
                        "The document's provisioningState Succeeded only says that the migration was started.");
    }

    @Test
    void tellsThatAFailureHasNoReason() {
        assertThat(MigrationStatus.parse("{\"kind\": \"SqlVm\", \"migrationStatus\": \"Failed\"}")
                        .diagnoses())
                .singleElement()
                .satisfies(found -> assertThat(found.text()).isEqualTo("The state is Failed."))
                .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.UNKNOWN))
                .satisfies(found ->
                        assertThat(found.remarks()).singleElement().asString().contains("--expand"));
    }

    @Test
    void readsWhateverTheSchemaMigrationCallsAnError() {
        String json =
                "{\"kind\": \"SqlDb\", \"name\": \"orders\", \"migrationStatus\": \"Failed\", \"migrationStatusDetails\":"
                        + " {\"sqlSchemaMigrationStatus\": {\"status\": \"CompletedWithError\", \"scriptDeployment\": {\"errorCount\": 1, \"errors\":"
                        + " [{\"message\": \"Deployed failure: it broke. Object element: [dbo].[v].\"}]}}}}";
        assertThat(MigrationStatus.parse(json).texts())
                .extracting(ReportedText::place, ReportedText::text, ReportedText::database)
                .containsExactly(tuple(
                        "sqlSchemaMigrationStatus",
                        "Deployed failure: it broke. Object element: [dbo].[v].",
                        "orders"));
    }

    @Test
    void tellsTheSameErrorOfADatabaseOnce() {
        String json = Documents.text("postgres-failed")
                .replace("\"error\": \"orders: Error 603403: ", "\"error\": \"ERROR 603403 ");
        List<Diagnosis> found = MigrationStatus.parse(json).diagnoses();
        assertThat(found).extracting(it -> it.code().orElse("-")).containsOnly("603403");
    }

    private static Diagnosis failure(String kind, String state, String code, String message) {
        String json = "{\"kind\": \"" + kind + "\", \"migrationStatus\": \"" + state
                + "\", \"migrationFailureError\": {\"code\": \"" + code + "\", \"message\": \"" + message + "\"}}";
        return MigrationStatus.parse(json).diagnoses().get(0);
    }
}
