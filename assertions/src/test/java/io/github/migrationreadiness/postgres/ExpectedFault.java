package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import io.github.migrationreadiness.postgres.connection.DatabasesExist;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * All that one fault makes of the assertions on a server.
 *
 * @param code the code that the fault leads to
 * @param title the title of the code
 * @param tls what becomes of {@code hasCompatibleTls()}
 * @param login what becomes of {@code acceptsLogin()}
 * @param databases what becomes of the check that the database of the URL exists
 */
record ExpectedFault(PostgresError code, String title, Status tls, Status login, Status databases) {

    static final ExpectedFault CONNECTION_FAILED = new ExpectedFault(
            PostgresError.CONNECTION_FAILED,
            "Connection failed",
            Status.INCONCLUSIVE,
            Status.INCONCLUSIVE,
            Status.INCONCLUSIVE);
    static final ExpectedFault SSL_CONFIGURATION = new ExpectedFault(
            PostgresError.SSL_CONFIGURATION,
            "SSL Configuration Error",
            Status.VIOLATED,
            Status.INCONCLUSIVE,
            Status.INCONCLUSIVE);
    static final ExpectedFault AUTHENTICATION_FAILED = new ExpectedFault(
            PostgresError.AUTHENTICATION_FAILED,
            "Authentication failed",
            Status.PASSED,
            Status.VIOLATED,
            Status.INCONCLUSIVE);
    static final ExpectedFault SOURCE_DATABASE_MISSING = new ExpectedFault(
            PostgresError.SOURCE_DATABASE_MISSING,
            "Source Database Missing",
            Status.PASSED,
            Status.PASSED,
            Status.VIOLATED);
    static final ExpectedFault INSUFFICIENT_PRIVILEGES = new ExpectedFault(
            PostgresError.INSUFFICIENT_PRIVILEGES,
            "Insufficient privileges",
            Status.PASSED,
            Status.PASSED,
            Status.INCONCLUSIVE);
    static final ExpectedFault DATABASE_CANNOT_BE_OPENED = new ExpectedFault(
            PostgresError.DATABASE_CANNOT_BE_OPENED,
            "Database cannot be opened",
            Status.PASSED,
            Status.PASSED,
            Status.INCONCLUSIVE);

    /** Runs every assertion on the source. */
    void isMetBy(SourceServer source) {
        isWhatFails(() -> assertThat(source).isReachable());
        assertThat(status(ConnectionCheck.tls(), source)).isEqualTo(tls);
        assertThat(status(ConnectionCheck.login(), source)).isEqualTo(login);
        assertThat(status(new DatabasesExist(), source.database(databaseOf(source))))
                .isEqualTo(databases);
        EveryAssertion.on(source).forEach(this::isCitedBy);
    }

    /** Runs every assertion on the target. */
    void isMetBy(TargetServer target) {
        isWhatFails(() -> assertThat(target).isReachable());
        assertThat(status(ConnectionCheck.tls(), target)).isEqualTo(tls);
        assertThat(status(ConnectionCheck.login(), target)).isEqualTo(login);
        EveryAssertion.on(target).forEach(this::isCitedBy);
    }

    /** Runs the assertion that a database can be opened, and one that asks it something. */
    void isMetBy(SourceDatabase database) {
        isWhatFails(() -> assertThat(database).isReachable());
        isCitedBy("hasNoUserDefinedCasts", () -> assertThat(database).hasNoUserDefinedCasts());
    }

    /** The one that the URL names; a DataSource that never led anywhere has no database to name. */
    private static String databaseOf(SourceServer source) {
        String database = source.fault().orElseThrow().database();
        return database.isEmpty() ? "postgres" : database;
    }

    private void isWhatFails(ThrowingCallable assertion) {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(assertion)
                .withMessageStartingWith("[" + code.code() + "] " + title)
                .satisfies(error -> assertThat(error.results())
                        .singleElement()
                        .returns(Status.VIOLATED, CheckResult::status)
                        .returns(code.code(), CheckResult::code));
    }

    private void isCitedBy(String name, Runnable assertion) {
        assertThatExceptionOfType(ReadinessError.class)
                .as(name)
                .isThrownBy(assertion::run)
                .satisfies(error -> assertThat(firstLine(error))
                        .matches("\\[\\w{4,6}] not checked: \\[" + code.code() + "] " + title + ": .+"))
                .satisfies(error -> assertThat(error.results())
                        .extracting(CheckResult::status)
                        .containsOnly(Status.INCONCLUSIVE));
    }

    private static String firstLine(ReadinessError error) {
        return requireNonNull(error.getMessage()).lines().findFirst().orElseThrow();
    }

    private static <S extends Subject> Status status(Check<? super S> check, S subject) {
        return new Judge().judge(check, subject).status();
    }
}
