package io.github.migrationreadiness;

import static io.github.migrationreadiness.MigrationAssertions.assertThatMigration;
import static io.github.migrationreadiness.MigrationInstanceOfAssertFactories.MIGRATION_STATUS;
import static io.github.migrationreadiness.diagnosis.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.NamePattern;
import io.github.migrationreadiness.check.OnInconclusive;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.document.MalformedDocumentException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationStatusAssertTest {

    private static final String SUCCEEDED = "postgres-succeeded";
    private static final String FAILED = "postgres-failed";
    private static final String NOT_VALID = "postgres-validation-failed";
    private static final String ONLINE = "postgres-waiting-for-cutover";

    @Nested
    class Succeeded {

        @Test
        void passesAfterTheEnd() {
            assertThatMigration(text(SUCCEEDED)).succeeded();
        }

        @Test
        void failsWithTheDocumentedErrorAndTheStateOfEachDatabase() {
            assertFails(() ->
                            assertThatMigration(text(FAILED)).as("friday night").succeeded())
                    .withMessageStartingWith("[603403][R028] 2 errors\n\n[603403] ")
                    .withMessageContainingAll(
                            " (database \"orders\")\nfriday night\n",
                            "Found 1 in database \"orders\" on migration \"friday\" to Azure Database for PostgreSQL flexible"
                                    + " server (Failed):\n  - currentStatus.error says: ",
                            "\nResolution: ",
                            "[R028] Migration has not succeeded: the state is Failed\n",
                            "  - the migration is Failed\n  - database orders is Failed\n",
                            "Documentation: https://learn.microsoft.com/azure/postgresql/")
                    .withMessageNotContaining("Billing");
        }

        @Test
        void failsWhereOneDatabaseDidNotThoughTheWholeDid() {
            String json =
                    text(SUCCEEDED).replace("\"migrationState\": \"Succeeded\"", "\"migrationState\": \"Canceled\"");
            assertFails(() -> assertThatMigration(json).succeeded())
                    .withMessageStartingWith("[R028] Migration has not succeeded: the state is Succeeded\n")
                    .withMessageContaining("  - database orders is Canceled");
        }

        @ParameterizedTest
        @ValueSource(strings = {ONLINE, "virtual-machine-provisioned", "managed-instance-ready"})
        void failsWhileItRuns(String name) {
            assertFails(() -> assertThatMigration(text(name)).succeeded())
                    .withMessageStartingWith("[R028] Migration has not succeeded: the state is ");
        }

        @Test
        void isNotDecidedWhereItOnlyValidated() {
            String json = text(SUCCEEDED).replace("ValidateAndMigrate", "Validate");
            assertFails(() -> assertThatMigration(json).succeeded())
                    .withMessageStartingWith("[R028] not checked: the migration only validated");
        }

        @ParameterizedTest
        @CsvSource({
            "'{\"dbsToMigrate\": [\"orders\"]}', the document does not tell the state of the migration",
            "'{\"kind\": \"SqlMi\", \"migrationStatus\": \"Splendid\"}', the state Splendid is not known"
        })
        void isNotDecidedWhereTheDocumentDoesNotTell(String json, String reason) {
            assertFails(() -> assertThatMigration(json).succeeded())
                    .withMessageStartingWith("[R028] not checked: " + reason);
        }

        @Test
        void isNoSuccessWhereTheErrorIsAccepted() {
            Acceptance accepted = new Acceptance(
                    "603403", NamePattern.ANY, NamePattern.ANY, "me", "we know", LocalDate.of(2999, 1, 1), "");
            MigrationStatus status =
                    MigrationStatus.parse(text(FAILED)).judgedBy(Plan.offline().accepting(accepted));
            assertFails(() -> MigrationAssertions.assertThat(status).succeeded())
                    .withMessageStartingWith("[R028] ");
            assertThatCode(() -> MigrationAssertions.assertThat(status).hasNoKnownErrors())
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class Validation {

        @Test
        void passesWithWarningsAndRecordsThem() {
            List<CheckResult> results = new ArrayList<>();
            MigrationStatus status =
                    MigrationStatus.parse(text(SUCCEEDED)).judgedFor(recording(results, Plan.online()));
            MigrationAssertions.assertThat(status).validationSucceeded();
            assertThat(results)
                    .extracting(CheckResult::code, CheckResult::status)
                    .containsExactly(tuple("603106", Status.VIOLATED), tuple("R029", Status.PASSED));
            assertThat(results.get(0).line()).startsWith("[603106] ");
            assertThat(results.get(0).findings()).singleElement().asString().contains("max_wal_senders");
        }

        @Test
        void failsOnWarningsWhereThePlanInsists() {
            MigrationStatus status = MigrationStatus.parse(text(SUCCEEDED))
                    .judgedBy(Plan.online().onWarning(OnWarning.FAIL));
            assertFails(() -> MigrationAssertions.assertThat(status).validationSucceeded())
                    .withMessageStartingWith("[603106] ");
        }

        @Test
        void failsWithEachFailedRuleAndItsDatabase() {
            assertFails(() -> assertThatMigration(text(NOT_VALID)).validationSucceeded())
                    .withMessageContainingAll(
                            "[603409] User-defined casts present (database \"orders\")",
                            "[R029] Validation has not succeeded: the result is Failed\n",
                            "  - SchemaValidation of database orders says: Error 603409: ",
                            "  - ExtensionsValidation of database orders says: Unsupported Extension. ")
                    .withMessageNotContaining("[603107]");
        }

        @Test
        void failsForARuleThatGivesNoReason() {
            String json = "{\"status\": \"Succeeded\", \"dbLevelValidationDetails\": [{\"databaseName\": \"a\","
                    + " \"summary\": [{\"type\": \"SchemaValidation\", \"state\": \"Failed\", \"messages\": null}]}]}";
            assertFails(() -> assertThatMigration(json).validationSucceeded())
                    .withMessageContaining("  - SchemaValidation of database a gives no reason");
        }

        @Test
        void failsForAResultWithoutRules() {
            assertFails(() -> assertThatMigration("{\"status\": \"Failed\", \"serverLevelValidationDetails\": []}")
                            .validationSucceeded())
                    .withMessageContaining("  - the validation is Failed");
        }

        @ParameterizedTest
        @CsvSource({
            "postgres-failed, the document has no result of a validation",
            "managed-instance-ready, a migration to Azure SQL Managed Instance keeps no result of a validation"
        })
        void isNotDecidedWhereThereIsNone(String name, String reason) {
            assertFails(() -> assertThatMigration(text(name)).validationSucceeded())
                    .withMessageContaining("[R029] not checked: " + reason);
        }
    }

    @Nested
    class KnownErrors {

        @ParameterizedTest
        @ValueSource(strings = {SUCCEEDED, "managed-instance-ready"})
        void passesWhereThereIsNone(String name) {
            assertThatMigration(text(name)).hasNoKnownErrors();
        }

        @Test
        void failsWithEachByItsCode() {
            assertFails(() -> assertThatMigration(text("sql-database-copy-failed"))
                            .hasNoKnownErrors())
                    .withMessageStartingWith("[2033] SqlDataCopyFailed (database \"orders\")\n")
                    .withMessageContainingAll(
                            "on migration \"orders\" to Azure SQL Database (Failed)",
                            "provisioningState Succeeded only says that the migration was started",
                            "Resolution: Check the MigrationStatusDetails page");
        }

        @Test
        void isNoPassWhereAnErrorIsNotRecognised() {
            String json = "{\"kind\": \"SqlMi\", \"name\": \"o\", \"migrationStatus\": \"Failed\","
                    + " \"provisioningError\": \"The moon is in the wrong quarter.\"}";
            assertFails(() -> assertThatMigration(json).hasNoKnownErrors())
                    .withMessageStartingWith("[R030] not checked: an error is not documented: ")
                    .withMessageContaining("The moon is in the wrong quarter.");
            MigrationStatus softened =
                    MigrationStatus.parse(json).judgedBy(Plan.online().onInconclusive(OnInconclusive.ABORT));
            assertThatCode(() -> MigrationAssertions.assertThat(softened).hasNoKnownErrors())
                    .doesNotThrowAnyException();
        }

        @Test
        void isNoPassWhereItFailedAndSaysNothing() {
            assertFails(() -> assertThatMigration("{\"kind\": \"SqlVm\", \"migrationStatus\": \"Failed\"}")
                            .hasNoKnownErrors())
                    .withMessageContaining("The state is Failed.");
        }

        @Test
        void passesWhereNothingHasToBeDone() {
            List<CheckResult> results = new ArrayList<>();
            String json = "{\"kind\": \"SqlDb\", \"name\": \"o\", \"migrationStatus\": \"Succeeded\","
                    + " \"migrationFailureError\": {\"code\": \"2038\", \"message\": \"Migration cannot be canceled as Migration"
                    + " was completed during the cancel process. Target server: s Target database: o.\"}}";
            MigrationAssertions.assertThat(MigrationStatus.parse(json).judgedFor(recording(results, Plan.offline())))
                    .hasNoKnownErrors();
            assertThat(results)
                    .extracting(CheckResult::code, CheckResult::status)
                    .containsExactly(tuple("2038", Status.NOT_APPLICABLE), tuple("R030", Status.PASSED));
        }
    }

    @Nested
    class Cutover {

        @Test
        void canBeAskedForOfADatabaseThatWaits() {
            assertThatMigration(text(ONLINE)).canCutOver("orders");
            assertThatMigration(text("managed-instance-ready"))
                    .isReadyForCutover()
                    .canCutOver("orders");
        }

        @Test
        void isTooLateAfterTheEndOfTheDatabase() {
            assertFails(() -> assertThatMigration(text(ONLINE)).canCutOver("archive"))
                    .withMessageStartingWith("[603113] Cutover failure: its state is Failed (database \"archive\")\n"
                            + "Cutover can't be initiated for database 'archive' as the migration has already been with the"
                            + " status Completed/Failed/Canceled.\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Succeeded", "Failed", "Canceled"})
        void isTooLateAfterTheEndOfTheMigrationWhateverTheDatabaseSays(String state) {
            String json = text(ONLINE).replace("WaitingForUserAction", state);
            assertFails(() -> assertThatMigration(json).canCutOver("orders"))
                    .withMessageStartingWith("[603113] Cutover failure: its state is " + state
                            + " for the whole migration (database \"orders\")");
        }

        @Test
        void isNothingForAnOfflineMigration() {
            assertFails(() -> assertThatMigration(text(NOT_VALID)).canCutOver("orders"))
                    .withMessageStartingWith(
                            "[603114] Cutover failure: the migration is offline and ends by itself (database \"orders\")\n"
                                    + "Cutover can't be initiated for database 'orders' for migration mode offline.");
            assertFails(() -> assertThatMigration(text("sql-database-copy-failed"))
                            .isReadyForCutover())
                    .withMessageStartingWith("[R032] Not ready for cutover: the migration is offline");
        }

        @Test
        void isTooEarlyWhileTheDatabaseIsCopied() {
            assertFails(() -> assertThatMigration(text(ONLINE)).canCutOver("Billing"))
                    .withMessageStartingWith(
                            "[R032] Not ready for cutover: its state is InProgress (database \"Billing\")");
        }

        @Test
        void isToldForEveryDatabaseAtOnce() {
            assertFails(() -> assertThatMigration(text(ONLINE)).isReadyForCutover())
                    .withMessageStartingWith("[R032][603113] 2 errors");
        }

        @Test
        void isNotDecidedForADatabaseThatTheDocumentDoesNotHave() {
            assertFails(() -> assertThatMigration(text(ONLINE)).canCutOver("Orders"))
                    .withMessageStartingWith(
                            "[603113] not checked: the document has no such database; it has [orders,");
        }

        @Test
        void isNotDecidedWhereTheDocumentTellsNoState() {
            String json = "{\"dbsToMigrate\": [\"a\"], \"currentStatus\": {\"state\": \"InProgress\"}}";
            assertFails(() -> assertThatMigration(json).isReadyForCutover())
                    .withMessageContaining("not checked: the document does not tell the state of the database");
            assertFails(() -> assertThatMigration("{\"currentStatus\": {\"state\": \"InProgress\"}}")
                            .isReadyForCutover())
                    .withMessageStartingWith("[R032] not checked: the document names no database");
        }

        @Test
        void isReadyWhereTheWholeMigrationWaitsAndNoDatabaseHasAStateOfItsOwn() {
            assertThatMigration(
                            "{\"dbsToMigrate\": [\"a\"], \"migrationMode\": \"Online\", \"currentStatus\": {\"state\":"
                                    + " \"WaitingForUserAction\", \"currentSubStateDetails\": {\"currentSubState\":"
                                    + " \"WaitingForCutoverTrigger\"}}}")
                    .isReadyForCutover();
        }

        @Test
        void isNotDecidedForALogReplayThatRuns() {
            String json = text("log-replay-blocked").replace("Blocked", "Restoring");
            assertFails(() -> assertThatMigration(json).isReadyForCutover())
                    .withMessageStartingWith("[R032] not checked: the document of a log replay does not tell");
        }

        @Test
        void needsNames() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThatMigration(text(ONLINE)).canCutOver())
                    .withMessage("Give the names of the databases to cut over, none of them blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThatMigration(text(ONLINE)).canCutOver("orders", " "));
        }
    }

    @Nested
    class Tables {

        @Test
        void areNamedWhereTheyFailedOrLostRows() {
            assertFails(() -> assertThatMigration(text("sql-database-copy-failed"))
                            .hasNoFailedTables())
                    .withMessageStartingWith("[2033] SqlDataCopyFailed (database \"orders\")\n")
                    .withMessageContainingAll(
                            "\nMigration for Database orders failed in state DataCopy.\n",
                            "Found 3 in database",
                            "  - table dbo.Lost is Succeeded: 9 rows copied of 10 read",
                            "  - table dbo.[Größe \"x\"] is Failed: 0 rows copied of 5 read",
                            "  - table dbo.Hanging is InProgress")
                    .withMessageNotContaining("dbo.Good");
        }

        @Test
        void areOnlyCountedForPostgres() {
            assertFails(() -> assertThatMigration(text(FAILED)).hasNoFailedTables())
                    .withMessageStartingWith(
                            "[R031] Tables not copied: 3 tables could not be loaded (database \"orders\")")
                    .withMessageContaining("Found 3 in database \"orders\"");
            assertThatMigration(text(SUCCEEDED)).hasNoFailedTables();
        }

        @Test
        void pass() {
            assertThatMigration("{\"kind\": \"SqlDb\", \"name\": \"o\", \"migrationStatus\": \"Succeeded\","
                            + " \"migrationStatusDetails\": {\"listOfCopyProgressDetails\": [{\"tableName\": \"t\","
                            + " \"status\": \"Succeeded\", \"rowsRead\": 0, \"rowsCopied\": 0}]}}")
                    .hasNoFailedTables();
        }

        @Test
        void areNotDecidedWhileTheyAreCopied() {
            String json = "{\"kind\": \"SqlDb\", \"name\": \"o\", \"migrationStatus\": \"InProgress\","
                    + " \"migrationStatusDetails\": {\"listOfCopyProgressDetails\": [{\"tableName\": \"t\","
                    + " \"status\": \"InProgress\", \"rowsRead\": 10, \"rowsCopied\": 1}]}}";
            assertFails(() -> assertThatMigration(json).hasNoFailedTables())
                    .withMessageStartingWith(
                            "[2033] not checked: the migration is still copying, table t among others");
        }

        @ParameterizedTest
        @CsvSource({
            "managed-instance-ready, restores backups",
            "postgres-powershell, does not tell how many tables",
        })
        void areNotDecidedWhereTheDocumentDoesNotTell(String name, String reason) {
            assertFails(() -> assertThatMigration(text(name)).hasNoFailedTables())
                    .withMessageContainingAll("not checked: ", reason);
        }
    }

    @Nested
    class Period {

        @Test
        void endsAfterThirtyDays() {
            MigrationStatusAssert migration = assertThatMigration(text("managed-instance-ready"));
            migration.canRunUntil(Instant.parse("2026-03-03T07:59:59Z"));
            assertFails(() -> migration.canRunUntil(Instant.parse("2026-03-03T08:00:00Z")))
                    .withMessageStartingWith("[R025] Log replay ends after 30 days: it ends on 2026-03-03T08:00:00Z\n");
        }

        @Test
        void isNotDecidedWhereTheStartIsTheYearOne() {
            assertFails(() -> assertThatMigration(text("log-replay-blocked")).canRunUntil(Instant.EPOCH))
                    .withMessageStartingWith(
                            "[R025] not checked: the document does not tell when the migration started");
        }

        @Test
        void doesNotMatterToOthers() {
            assertThatMigration(text(FAILED)).canRunUntil(Instant.MAX);
        }
    }

    @Nested
    class Together {

        @Test
        void areCollectedSoftly() {
            assertFails(() -> MigrationSoftAssertions.assertSoftly(softly -> softly.assertThatMigration(text(ONLINE))
                            .canCutOver("archive")
                            .succeeded()))
                    .withMessageStartingWith("[603113][R028] 2 errors");
        }

        @Test
        void areReachedFromAnyObject() {
            assertThat((Object) MigrationStatus.parse(text(SUCCEEDED)))
                    .asInstanceOf(MIGRATION_STATUS)
                    .succeeded();
        }

        @Test
        void recordWithTheServerThatTheyAreJudgedFor() {
            List<CheckResult> results = new ArrayList<>();
            String json = text(ONLINE).replace("Failed", "InProgress").replace("Tables\": 1", "Tables\": 0");
            MigrationStatus status = MigrationStatus.parse(json).judgedFor(recording(results, Plan.online()));
            MigrationAssertions.assertThat(status).canCutOver("orders").hasNoKnownErrors();
            assertThat(results)
                    .extracting(CheckResult::code, CheckResult::database, CheckResult::side, CheckResult::status)
                    .containsExactly(
                            tuple("603113", "orders", Side.TARGET, Status.PASSED),
                            tuple("R030", null, Side.TARGET, Status.PASSED));
        }

        @Test
        void refuseWhatIsNoStatus() {
            assertThatExceptionOfType(MalformedDocumentException.class)
                    .isThrownBy(() -> assertThatMigration("{}").succeeded())
                    .withMessageContaining("is no status of a migration");
        }

        @Test
        void nameDatabasesWhateverTheyAreCalled() {
            String name = "Größe %s <script> \u202Eabc \uD83D\uDE00 [x]";
            String json = "{\"migrationMode\": \"Online\", \"currentStatus\": {\"state\": \"InProgress\","
                    + " \"currentSubStateDetails\": {\"dbDetails\": {\"" + name
                    + "\": {\"migrationState\": \"InProgress\"}}}}}";
            assertFails(() -> assertThatMigration(json).canCutOver(name))
                    .withMessageContaining("(database \"" + name.replace("\u202E", "\\u202e") + "\")");
        }
    }

    private static Subject recording(List<CheckResult> results, Plan plan) {
        return new Subject() {
            @Override
            public Side side() {
                return Side.SOURCE;
            }

            @Override
            public Optional<String> database() {
                return Optional.empty();
            }

            @Override
            public String server() {
                return "somewhere";
            }

            @Override
            public Plan plan() {
                return plan;
            }

            @Override
            public void record(CheckResult result) {
                results.add(result);
            }
        };
    }

    private static ThrowableAssertAlternative<ReadinessError> assertFails(ThrowingCallable assertion) {
        return assertThatExceptionOfType(ReadinessError.class).isThrownBy(assertion);
    }
}
