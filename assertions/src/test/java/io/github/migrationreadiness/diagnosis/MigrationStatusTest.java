package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.diagnosis.Documents.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.document.MalformedDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationStatusTest {

    @Nested
    class OfPostgres {

        @Test
        void tellsModeStateAndDatabases() {
            MigrationStatus status = status("postgres-failed");
            assertThat(status.kind()).isEqualTo(MigrationKind.FLEXIBLE_SERVER);
            assertThat(status.name()).contains("friday");
            assertThat(status.mode()).contains(Mode.OFFLINE);
            assertThat(status.state()).contains("Failed");
            assertThat(status.phase()).isEqualTo(MigrationPhase.FAILED);
            assertThat(status.subState()).contains("Completed");
            assertThat(status.startedOn()).contains(Instant.parse("2026-03-06T18:30:22.123456Z"));
            assertThat(status.isOnlyValidation()).isFalse();
            assertThat(status.databases())
                    .extracting(
                            DatabaseStatus::name,
                            DatabaseStatus::phase,
                            database -> database.failedTables().orElse(-1L))
                    .containsExactly(
                            tuple("orders", MigrationPhase.FAILED, 3L), tuple("Billing", MigrationPhase.SUCCEEDED, 0L));
            assertThat(status)
                    .hasToString("migration \"friday\" to Azure Database for PostgreSQL flexible server (Failed)");
        }

        @Test
        void tellsWhatTheValidationSaidOnBothLevels() {
            MigrationStatus status = status("postgres-validation-failed");
            assertThat(status.isOnlyValidation()).isTrue();
            assertThat(status.validationState()).contains("Failed");
            assertThat(status.validationRules())
                    .extracting(ValidationRule::type, rule -> rule.ofDatabase().orElse("-"), ValidationRule::state)
                    .containsExactly(
                            tuple("AuthenticationAndConnectivityValidation", "-", "Succeeded"),
                            tuple("SourceVersionValidation", "-", "Succeeded"),
                            tuple("ServerParametersValidation", "-", "Warning"),
                            tuple("SchemaValidation", "orders", "Failed"),
                            tuple("ExtensionsValidation", "orders", "Failed"),
                            tuple("CollationsValidation", "orders", "Succeeded"),
                            tuple("SchemaValidation", "Billing", "Succeeded"),
                            tuple("ExtensionsValidation", "Billing", "Succeeded"));
            assertThat(status.validationRules().get(2).isWarning()).isTrue();
            assertThat(status.validationRules().get(3).isFailed()).isTrue();
            assertThat(status.validationRules().get(5).isSucceeded()).isTrue();
            assertThat(status.databases())
                    .extracting(DatabaseStatus::name)
                    .containsExactly("orders", "Billing", "archive");
        }

        @Test
        void tellsEachTextOnceWithItsDatabase() {
            assertThat(status("postgres-failed").texts())
                    .singleElement()
                    .satisfies(text -> assertThat(text.database()).isEqualTo("orders"))
                    .satisfies(text -> assertThat(text.text()).startsWith("Error 603403: Collation mismatch."));
            assertThat(status("postgres-validation-failed").texts())
                    .extracting(ReportedText::place, ReportedText::database, ReportedText::warning)
                    .containsExactly(
                            tuple("validationDetails.ServerParametersValidation", null, true),
                            tuple("validationDetails.SchemaValidation", "orders", false),
                            tuple("validationDetails.ExtensionsValidation", "orders", false));
        }

        @Test
        void readsWhatPowerShellMakesOfTheNames() {
            MigrationStatus status = status("postgres-powershell");
            assertThat(status.name()).contains("friday");
            assertThat(status.state()).contains("ValidationFailed");
            assertThat(status.subState()).contains("Completed");
            assertThat(status.mode()).contains(Mode.ONLINE);
            assertThat(status.databases()).extracting(DatabaseStatus::phase).containsExactly(MigrationPhase.FAILED);
            assertThat(status.validationState()).contains("Failed");
            assertThat(status.validationRules())
                    .extracting(ValidationRule::isFailed)
                    .containsExactly(false, true);
            assertThat(status.texts()).extracting(ReportedText::text).containsExactly("stopped", "Unknown collation");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"state\": \"Failed\", \"currentSubStateDetails\": {\"validationDetails\": {\"status\": \"Failed\"}}}",
                    "{\"properties\": {\"currentStatus\": {\"validationDetails\": {\"status\": \"Failed\"}}}}",
                    "{\"currentStatus\": {}, \"validationDetails\": {\"status\": \"Failed\"}}",
                    "{\"status\": \"Failed\", \"serverLevelValidationDetails\": []}"
                })
        void findsTheValidationWhereAQueryLeavesIt(String json) {
            assertThat(MigrationStatus.parse(json).validationState()).contains("Failed");
        }
    }

    @Nested
    class OfAzureSql {

        @Test
        void tellsErrorsInTheOrderOfTheirWeight() {
            MigrationStatus status = status("managed-instance-failed");
            assertThat(status.kind()).isEqualTo(MigrationKind.MANAGED_INSTANCE);
            assertThat(status.mode()).contains(Mode.ONLINE);
            assertThat(status.databases()).extracting(DatabaseStatus::name).containsExactly("Orders");
            assertThat(status.startedOn()).contains(Instant.parse("2026-02-01T08:00:00Z"));
            assertThat(status.texts())
                    .extracting(ReportedText::place, text -> text.givenCode().orElse("-"), ReportedText::warning)
                    .containsExactly(
                            tuple("migrationFailureError", "MigrationRestoreFailed", false),
                            tuple("migrationStatusDetails.fileUploadBlockingErrors", "-", false),
                            tuple("migrationStatusDetails.invalidFiles", "-", true),
                            tuple("ignoreReasons", "-", true));
        }

        @Test
        void tellsEachBackupSetOnceWithNumbersThatNoLongHolds() {
            assertThat(status("managed-instance-failed").backups())
                    .extracting(BackupSetStatus::id, BackupSetStatus::lastLsn, BackupSetStatus::files)
                    .containsExactly(
                            tuple("b1", "37000000026400001", java.util.List.of("full.bak")),
                            tuple("b2", "2", java.util.List.of("old.trn")));
        }

        @Test
        void readsWhatPowerShellMakesOfTheNames() {
            MigrationStatus status = status("managed-instance-ready");
            assertThat(status.state()).contains("InProgress");
            assertThat(status.mode()).contains(Mode.ONLINE);
            assertThat(status.isCaughtUp()).isTrue();
            assertThat(status.texts()).isEmpty();
        }

        @Test
        void tellsTheCopyOfEachTable() {
            MigrationStatus status = status("sql-database-copy-failed");
            assertThat(status.kind()).isEqualTo(MigrationKind.SQL_DATABASE);
            assertThat(status.mode()).contains(Mode.OFFLINE);
            assertThat(status.startedOn()).isEmpty();
            assertThat(status.tables())
                    .extracting(TableCopy::table, TableCopy::isFailed, TableCopy::isSucceeded)
                    .containsExactly(
                            tuple("dbo.Good", false, true),
                            tuple("dbo.Lost", true, false),
                            tuple("dbo.[Größe \"x\"]", true, false),
                            tuple("dbo.Hanging", false, false));
        }

        @Test
        void takesAMigrationThatWasProvisionedForOneThatRuns() {
            MigrationStatus status = status("virtual-machine-provisioned");
            assertThat(status.kind()).isEqualTo(MigrationKind.VIRTUAL_MACHINE);
            assertThat(status.state()).contains("Succeeded");
            assertThat(status.phase()).isEqualTo(MigrationPhase.RUNNING);
        }

        @Test
        void readsALogReplay() {
            MigrationStatus status = status("log-replay-blocked");
            assertThat(status.kind()).isEqualTo(MigrationKind.LOG_REPLAY);
            assertThat(status.name()).contains("orders");
            assertThat(status.phase()).isEqualTo(MigrationPhase.FAILED);
            assertThat(status.texts())
                    .extracting(ReportedText::text)
                    .containsExactly(
                            "The restore plan is broken because there is no full backup.",
                            "File that cannot be restored: notes.txt",
                            "File that cannot be restored: torn.bak");
        }
    }

    @Nested
    class Documented {

        @ParameterizedTest
        @CsvSource({
            "Succeeded, SUCCEEDED",
            "Completed, SUCCEEDED",
            "CompletedWithError, FAILED",
            "ValidationFailed, FAILED",
            "Retriable, FAILED",
            "Cancelled, CANCELED",
            "waitingForUserAction, RUNNING",
            "ReadyForCutover, READY_FOR_CUTOVER",
            "Splendid, UNKNOWN"
        })
        void statesComeDownToPhases(String state, MigrationPhase phase) {
            assertThat(MigrationPhase.of(state)).isEqualTo(phase);
        }

        @ParameterizedTest
        @CsvSource({
            "'{\"kind\": \"SqlVm\"}', VIRTUAL_MACHINE",
            "'{\"kind\": \"sqldb\"}', SQL_DATABASE",
            "'{\"migrationStatus\": \"Failed\", \"scope\": \"/x/Microsoft.Sql/servers/s\"}', SQL_DATABASE",
            "'{\"migrationStatus\": \"Failed\"}', MANAGED_INSTANCE",
            "'{\"status\": \"Restoring\", \"lastRestoredFileName\": \"x\"}', LOG_REPLAY",
            "'{\"type\": \"Microsoft.Sql/managedInstances/databases/restoreDetails\", \"properties\": {\"type\": \"LRSRestore\"}}', LOG_REPLAY",
            "'{\"dbsToMigrate\": [\"a\"]}', FLEXIBLE_SERVER"
        })
        void documentsAreToldByTypeOrFields(String json, MigrationKind kind) {
            assertThat(MigrationStatus.parse(json).kind()).isEqualTo(kind);
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | an object without fields",
                    "{\"id\": 1, \"accountKey\": \"hunter2\"} | an object with the fields \"id\", \"accountKey\"",
                    "null | null",
                    "42 | no object",
                    "[[\"x\"]] | no object",
                    "{\"kind\": \"MongoToCosmosDbMongo\", \"migrationStatus\": \"Failed\"} | an object with the fields \"kind\""
                })
        void isAnotherDocumentWithWhatWasExpected(String json, String found) {
            assertThatExceptionOfType(MalformedDocumentException.class)
                    .isThrownBy(() -> MigrationStatus.parse(json))
                    .withMessageContainingAll(
                            "is no status of a migration",
                            "found was " + found,
                            "az postgres flexible-server migration show",
                            "sql-managed-instance | sql-vm | sql-db show --expand MigrationStatusDetails",
                            "az sql midb log-replay show")
                    .withMessageNotContaining("hunter2");
        }

        @Test
        void isAnEmptyList() {
            assertThatExceptionOfType(MalformedDocumentException.class)
                    .isThrownBy(() -> MigrationStatus.parse("{\"value\": []}"))
                    .withMessageStartingWith("The document lists no migration; expected was");
        }

        @Test
        void areSeveralMigrationsWhereOneIsExpected() {
            String json = "[{\"name\": \"a\", \"kind\": \"SqlMi\"}, {\"name\": \"b\", \"kind\": \"SqlMi\"}]";
            assertThat(MigrationStatus.parseAll(json)).hasSize(2);
            assertThatExceptionOfType(MalformedDocumentException.class)
                    .isThrownBy(() -> MigrationStatus.parse(json))
                    .withMessage("The document lists 2 migrations, one was expected: [a, b]");
        }

        @Test
        void isAFileThatIsMalformedByItsName(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("status.json"), "{\"name\":\n oops}");
            assertThatExceptionOfType(MalformedDocumentException.class)
                    .isThrownBy(() -> MigrationStatus.read(file))
                    .withMessageStartingWith(file + ": The document is no JSON at line 2, column ");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> MigrationStatus.read(folder.resolve("none.json")))
                    .withMessageContaining("there is no such file");
        }
    }

    @Test
    void readsAFileAsPowerShellWritesIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("status.json");
        Files.write(file, ("\uFEFF" + Documents.text("postgres-failed")).getBytes(StandardCharsets.UTF_16LE));
        assertThat(MigrationStatus.read(file).name()).contains("friday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres-validation-failed", "postgres-powershell", "managed-instance-failed"})
    void keepsNoSecret(String name) {
        MigrationStatus status = status(name);
        assertThat(status + " " + status.texts() + status.backups() + status.diagnoses() + status.validationRules())
                .doesNotContain("hunter", "c2VjcmV0", "abc%2Fdef");
    }

    @Test
    void isJudgedByAPlanOfItsOwnModeUnlessOneIsGiven() {
        MigrationStatus status = status("postgres-failed");
        assertThat(status.plan()).isEqualTo(Plan.offline());
        Plan plan = Plan.online().maxFindings(7);
        assertThat(status.judgedBy(plan).plan()).isSameAs(plan);
    }
}
