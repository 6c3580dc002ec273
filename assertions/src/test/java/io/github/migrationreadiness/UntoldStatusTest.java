package io.github.migrationreadiness;

import static io.github.migrationreadiness.MigrationAssertions.assertThatMigration;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that lack what an assertion judges, or whose parts contradict each other: none of them is a pass. */
class UntoldStatusTest {

    private static final Instant SOON = Instant.parse("2026-02-02T00:00:00Z");

    private static final Map<String, Consumer<MigrationStatusAssert>> ASSERTIONS = Map.of(
            "succeeded", MigrationStatusAssert::succeeded,
            "validationSucceeded", MigrationStatusAssert::validationSucceeded,
            "hasNoKnownErrors", MigrationStatusAssert::hasNoKnownErrors,
            "canCutOver", migration -> migration.canCutOver("orders"),
            "isReadyForCutover", MigrationStatusAssert::isReadyForCutover,
            "hasNoFailedTables", MigrationStatusAssert::hasNoFailedTables,
            "canRunUntil", migration -> migration.canRunUntil(SOON),
            "agreesWith", migration -> migration.agreesWith(List.of(casts(Outcome.passed()))));

    /** As the tools print a migration without its status, and what {@code check-name-availability} answers. */
    private static final List<String> WITHOUT_STATUS = List.of(
            "{'name': 'm1', 'type': 'Microsoft.DBforPostgreSQL/flexibleServers/migrations', 'nameAvailable': true}",
            "{'value': [{'type': 'Microsoft.DBforPostgreSQL/flexibleServers/migrations', 'properties': {'migrationMode': 'Online'}}]}",
            "{'Type': 'Microsoft.DBforPostgreSQL/flexibleServers/migrations', 'CurrentStatusState': null, 'DbsToMigrate': ['orders']}",
            "{'kind': 'SqlMi', 'name': 'orders', 'migrationStatus': ''}",
            "{'Kind': 'SqlVm', 'Name': 'orders', 'MigrationStatusDetail': {}}",
            "{'properties': {'kind': 'SqlDb', 'sourceDatabaseName': 'orders', 'migrationStatusDetails': null}}",
            "{'id': '/databases/orders/restoreDetails/current', 'type': 'Microsoft.Sql/managedInstances/databases/restoreDetails'}");

    static Stream<Arguments> everyAssertionOnDocumentsWithoutStatus() {
        return WITHOUT_STATUS.stream()
                .flatMap(document -> ASSERTIONS.keySet().stream()
                        .filter(assertion -> isAnsweredByAState(assertion, document))
                        .map(assertion -> Arguments.of(assertion, document)));
    }

    /** Only a log replay has a longest period, and a migration that is always offline no cutover. */
    private static boolean isAnsweredByAState(String assertion, String document) {
        return switch (assertion) {
            case "canRunUntil" -> document.contains("SqlMi") || document.contains("restoreDetails");
            case "canCutOver", "isReadyForCutover" -> !document.contains("SqlDb");
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("everyAssertionOnDocumentsWithoutStatus")
    void isNotChecked(String assertion, String document) {
        assertThat(failure(assertion, document).results())
                .extracting(CheckResult::status)
                .containsOnly(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            succeeded           | {'kind': 'SqlMi', 'migrationStatus': 'Succeeded', 'provisioningState': 'Failed'}         | [R028] not checked: the document contradicts itself: the state is Succeeded, and provisioningState says "The provisioningState is Failed."
            hasNoKnownErrors    | {'kind': 'SqlVm', 'migrationStatus': 'Succeeded', 'provisioningState': 'Failed'}         | [R030] not checked: an error is not documented: "The provisioningState is Failed."
            succeeded           | {'Kind': 'SqlMi', 'MigrationStatus': 'Succeeded', 'MigrationStatusDetail': {'MigrationState': 'Blocked'}} | [R028] not checked: the document contradicts itself
            succeeded           | {'kind': 'SqlMi', 'migrationStatus': 'Succeeded', 'migrationFailureError': {'message': 'It broke.'}} | [R028] not checked: the document contradicts itself
            succeeded           | {'status': 'Completed', 'blockReason': 'It is blocked.', 'lastRestoredFileName': 'a'}     | [R028] not checked: the document contradicts itself
            succeeded           | {'currentStatus': {'state': 'Succeeded', 'error': 'It broke.'}}                          | [R028] not checked: the document contradicts itself
            succeeded           | {'currentStatus': {'state': 'Succeeded', 'currentSubStateDetails': {'validationDetails': {'status': 'Failed'}}}} | [R028] not checked: the document contradicts itself
            succeeded           | {'currentStatus': {'state': 'Succeeded', 'currentSubStateDetails': {'dbDetails': {'a': {'migrationState': 'Splendid'}}}}} | [R028] not checked: the state Splendid of the database a is not known
            succeeded           | {'currentStatus': {'state': 'Succeeded', 'currentSubStateDetails': {'dbDetails': {'a': {'fullLoadErroredTables': 2}}}}} | [R028] Migration has not succeeded
            succeeded           | {'kind': 'SqlDb', 'migrationStatus': 'Succeeded', 'migrationStatusDetails': {'listOfCopyProgressDetails': [{'tableName': 't', 'status': 'Failed'}]}} | [R028] Migration has not succeeded
            hasNoKnownErrors    | {'currentStatus': {'state': 'Splendid'}}                                                 | [R030] not checked: the state Splendid is not known
            hasNoKnownErrors    | {'currentStatus': {'state': 'InProgress', 'currentSubStateDetails': {'dbDetails': {'a': {'migrationState': 'Failed'}}}}} | [R030] not checked: an error is not documented: "The database a is Failed."
            hasNoKnownErrors    | {'status': 'Failed', 'serverLevelValidationDetails': []}                                 | [R030] not checked: an error is not documented: "The validation is Failed."
            hasNoKnownErrors    | {'kind': 'SqlDb', 'migrationStatus': 'Succeeded', 'migrationStatusDetails': {'listOfCopyProgressDetails': [{'tableName': 't', 'status': 'Failed'}]}} | [R030] not checked: an error is not documented: "1 table could not be copied."
            validationSucceeded | {'currentStatus': {'state': 'ValidationFailed', 'currentSubStateDetails': {'validationDetails': {'status': 'Succeeded'}}}} | [R029] Validation has not succeeded
            validationSucceeded | {'currentStatus': {'state': 'ValidationFailed'}}                                         | [R029] Validation has not succeeded
            validationSucceeded | {'status': 'Succeeded', 'serverLevelValidationDetails': [{'type': 'SourceVersionValidation', 'state': null}]} | [R029] not checked: the result "" of SourceVersionValidation is not known
            canCutOver          | {'kind': 'SqlMi', 'name': 'orders', 'migrationStatus': 'ReadyForCutover', 'provisioningState': 'Failed'} | [R032] not checked: the document contradicts itself
            isReadyForCutover   | {'kind': 'SqlVm', 'name': 'orders', 'migrationStatus': 'ReadyForCutover', 'migrationStatusDetails': {'restoreBlockingReason': 'It is blocked.'}} | [R032] not checked: the document contradicts itself
            canCutOver          | {'currentStatus': {'state': 'Splendid', 'currentSubStateDetails': {'dbDetails': {'orders': {'migrationState': 'WaitingForCutoverTrigger'}}}}} | [603113] not checked: the state Splendid is not known
            canCutOver          | {'currentStatus': {'state': 'WaitingForUserAction', 'currentSubStateDetails': {'dbDetails': {'orders': {'migrationState': 'WaitingForCutoverTrigger', 'message': 'It broke.'}}}}} | [603113] not checked: the document contradicts itself
            hasNoFailedTables   | {'currentStatus': {'currentSubStateDetails': {'dbDetails': {'a': {'migrationState': 'InProgress', 'fullLoadErroredTables': 0}}}}} | [R031] not checked: no table failed, but the database is InProgress
            hasNoFailedTables   | {'currentStatus': {'state': 'Succeeded', 'currentSubStateDetails': {'dbDetails': {'a': {'fullLoadErroredTables': 0, 'fullLoadQueuedTables': 1, 'fullLoadLoadingTables': 2}}}}} | [R031] not checked: 3 tables are queued or being loaded
            hasNoFailedTables   | {'dbDetails': {'a': {'fullLoadErroredTables': 0}}}                                       | [R031] not checked: no table failed, but the document does not tell the state
            hasNoFailedTables   | {'dbDetails': {'a': {'migrationState': 'Canceled', 'fullLoadErroredTables': 0}}}         | [R031] not checked: no table failed, but the database is Canceled
            hasNoFailedTables   | {'kind': 'SqlDb', 'name': 'a', 'migrationStatus': 'InProgress', 'migrationStatusDetails': {'listOfCopyProgressDetails': [{'tableName': 't', 'status': 'Succeeded'}]}} | [2033] not checked: no table failed, but the database is InProgress
            hasNoFailedTables   | {'kind': 'SqlDb', 'name': 'a', 'migrationStatus': 'Failed', 'migrationStatusDetails': {'listOfCopyProgressDetails': [{'tableName': 't', 'status': 'Succeeded'}]}} | [2033] not checked: no table failed, but the database is Failed
            canRunUntil         | {'kind': 'SqlMi', 'migrationStatus': 'Canceled', 'startedOn': '2026-02-01T08:00:00Z'}    | [R025] not checked: the migration is Canceled
            canRunUntil         | {'kind': 'SqlMi', 'startedOn': '2026-02-01T08:00:00Z'}                                   | [R025] not checked: the document does not tell the state
            agreesWith          | {'status': 'InProgress', 'serverLevelValidationDetails': [{'type': 'SourceVersionValidation', 'state': 'Succeeded'}]} | [R033] not checked: the validation of the service is InProgress
            agreesWith          | {'status': 'Succeeded', 'serverLevelValidationDetails': [{'type': 'SourceVersionValidation', 'state': 'NotRun'}]} | [R033] not checked: the result "NotRun" of the service's SourceVersionValidation is not known
            """, quoteCharacter = '`')
    void isNoPassWhereAPartSaysOtherwise(String assertion, String document, String message) {
        assertThat(failure(assertion, document)).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            succeeded           | {'kind': 'SqlMi', 'migrationStatus': 'Succeeded', 'provisioningState': 'Succeeded'}
            succeeded           | {'kind': 'SqlMi', 'migrationStatus': 'Succeeded', 'provisioningState': 'Updating'}
            succeeded           | {'currentStatus': {'state': 'Succeeded', 'currentSubStateDetails': {'validationDetails': {'status': 'Warning'}}}}
            succeeded           | {'status': 'Completed', 'unrestorableFiles': ['readme.txt'], 'lastRestoredFileName': 'a'}
            hasNoKnownErrors    | {'currentStatus': {'state': 'Canceled'}}
            hasNoKnownErrors    | {'status': 'Succeeded', 'dbLevelValidationDetails': []}
            hasNoKnownErrors    | {'dbDetails': {'a': {'migrationState': 'InProgress'}}}
            canCutOver          | {'dbDetails': {'orders': {'migrationState': 'WaitingForCutoverTrigger'}, 'b': {'migrationState': 'Failed', 'message': 'It broke.'}}}
            hasNoFailedTables   | {'dbDetails': {'a': {'migrationState': 'WaitingForCutoverTrigger', 'fullLoadErroredTables': 0, 'fullLoadQueuedTables': 0}}}
            canRunUntil         | {'kind': 'SqlMi', 'migrationStatus': 'Succeeded', 'startedOn': '2020-02-01T08:00:00Z'}
            agreesWith          | {'status': 'Warning', 'serverLevelValidationDetails': [{'type': 'SourceVersionValidation', 'state': 'Warning'}]}
            """, quoteCharacter = '`')
    void passesWhereNothingSaysOtherwise(String assertion, String document) {
        assertThatCode(() -> judge(assertion, document)).doesNotThrowAnyException();
    }

    @Test
    void isNoAgreementWhereACheckCouldNotLookAtWhatTheServicePassed() {
        String document =
                json("{'status': 'Succeeded', 'dbLevelValidationDetails': [{'databaseName': 'orders', 'summary':"
                        + " [{'type': 'SchemaValidation', 'state': 'Succeeded'}]}]}");
        assertThatMigration(document).agreesWith(List.of(casts(Outcome.passed())));
        assertThat(catchThrowableOfType(
                        ReadinessError.class,
                        () -> assertThatMigration(document)
                                .agreesWith(List.of(casts(Outcome.inconclusive("no right", ""))))))
                .hasMessageStartingWith(
                        "[R033] not checked: the check of 603409 in database orders could not look, and the service found nothing");
        assertThat(catchThrowableOfType(
                        ReadinessError.class,
                        () -> assertThatMigration(document).agreesWith(List.of())))
                .hasMessageStartingWith("[R033] not checked: there is no result of a check to compare with");
    }

    private static ReadinessError failure(String assertion, String document) {
        return catchThrowableOfType(ReadinessError.class, () -> judge(assertion, document));
    }

    private static void judge(String assertion, String document) {
        requireNonNull(ASSERTIONS.get(assertion)).accept(assertThatMigration(json(document)));
    }

    private static String json(String document) {
        return document.replace('\'', '"');
    }

    private static CheckResult casts(Outcome outcome) {
        return new CheckResult(
                "check",
                PostgresError.USER_DEFINED_CASTS,
                Severity.ERROR,
                Side.SOURCE,
                "orders",
                "db:5432",
                "",
                outcome,
                Duration.ZERO);
    }
}
