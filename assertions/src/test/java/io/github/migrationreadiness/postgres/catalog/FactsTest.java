package io.github.migrationreadiness.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.server.Facts;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** Queries that travel together must not fail together. */
class FactsTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(1), 3);

    private static final NamedQuery<Long> ONE = number("one", "SELECT 1 AS n");
    private static final NamedQuery<Long> NONE = number("none", "SELECT 1 AS n WHERE false");
    private static final NamedQuery<Long> FIVE = number("five", "SELECT 6 - i AS n FROM generate_series(1, 5) AS i");
    private static final NamedQuery<Long> BY_ZERO = number("a division", "SELECT 1 / 0 AS n");
    private static final NamedQuery<Long> PASSWORDS =
            number("passwords", "SELECT 1 AS n FROM pg_catalog.pg_authid AS a WHERE a.rolpassword IS NULL");
    private static final NamedQuery<Long> FOREVER =
            number("a long sleep", "SELECT 1 AS n FROM (SELECT pg_catalog.pg_sleep(60)) AS s");
    private static final NamedQuery<Long> CREATING =
            number("a new sequence number", "SELECT pg_catalog.nextval('public.numbers') AS n");

    @Nested
    class WhereAllSucceed {

        @EveryMajor
        void everyQueryHasItsOwnRows(TestServer server) throws SQLException {
            try (Connection session = server.superuserConnection("postgres")) {
                Facts facts = load(session, List.of(NONE, ONE, FIVE), LIMITS);
                assertThat(facts.rows(ONE)).contains(new Rows<>(List.of(1L), 1));
                assertThat(facts.rows(NONE)).contains(new Rows<>(List.of(), 0));
            }
        }

        @EveryMajor
        void rowsAreOrderedCutAndCounted(TestServer server) throws SQLException {
            try (Connection session = server.superuserConnection("postgres")) {
                Facts facts = load(session, List.of(FIVE, ONE), LIMITS);
                assertThat(facts.rows(FIVE)).contains(new Rows<>(List.of(1L, 2L, 3L), 5));
            }
        }

        @EveryMajor
        void aFactThatAChecksDecidesByIsNotCut(TestServer server) throws SQLException {
            try (Connection session = server.superuserConnection("postgres")) {
                NamedQuery<Long> complete = FIVE.complete();
                Facts facts = load(session, List.of(complete), LIMITS);
                assertThat(facts.rows(complete)).contains(new Rows<>(List.of(1L, 2L, 3L, 4L, 5L), 5));
            }
        }

        @EveryMajor
        void aQueryThatWasNotAskedHasNoAnswer(TestServer server) throws SQLException {
            try (Connection session = server.superuserConnection("postgres")) {
                assertThat(load(session, List.of(ONE), LIMITS).rows(FIVE)).isEmpty();
            }
        }
    }

    @Nested
    class WhereOneFails {

        @EveryMajor
        void itAloneHasNoAnswer(TestServer server) throws SQLException {
            try (TestRole login = server.createRole("LOGIN");
                    Connection session = server.connection("postgres", login.name(), "")) {
                Facts facts = load(session, List.of(ONE, BY_ZERO, FIVE, PASSWORDS, NONE), LIMITS);
                assertThat(facts.rows(ONE)).map(Rows::total).contains(1L);
                assertThat(facts.rows(FIVE)).map(Rows::total).contains(5L);
                assertThat(facts.rows(NONE)).map(Rows::total).contains(0L);
                assertThatExceptionOfType(InconclusiveException.class)
                        .isThrownBy(() -> facts.rows(BY_ZERO))
                        .withMessage("the query for a division failed: SQLSTATE 22012, ERROR: division by zero");
                assertThatExceptionOfType(InconclusiveException.class)
                        .isThrownBy(() -> facts.rows(PASSWORDS))
                        .withMessageStartingWith("the query for passwords failed: SQLSTATE 42501, ");
            }
        }

        @EveryMajor({"9.5", "9.6", "10", "11", "18"})
        void itIsTheOneThatTookTooLong(TestServer server) throws SQLException {
            Limits impatient = new Limits(Duration.ofMillis(200), 3);
            try (Connection session = server.superuserConnection("postgres")) {
                Facts facts = load(session, List.of(ONE, FOREVER, FIVE), impatient);
                assertThat(facts.rows(FIVE)).map(Rows::total).contains(5L);
                assertThatExceptionOfType(InconclusiveException.class)
                        .isThrownBy(() -> facts.rows(FOREVER))
                        .withMessageStartingWith("the query for a long sleep failed: SQLSTATE 57014, ");
            }
        }

        @EveryMajor
        void itIsTheOneThatWrites(TestServer server) throws SQLException {
            try (TestDatabase database = server.createDatabase().execute("CREATE SEQUENCE numbers");
                    Connection session = database.superuserConnection()) {
                Facts facts = load(session, List.of(ONE, CREATING), LIMITS);
                assertThat(facts.rows(ONE)).map(Rows::total).contains(1L);
                assertThatExceptionOfType(InconclusiveException.class)
                        .isThrownBy(() -> facts.rows(CREATING))
                        .withMessageStartingWith("the query for a new sequence number failed: SQLSTATE 25006, ");
            }
        }

        @EveryMajor
        void theSessionIsLeftAsItWas(TestServer server) throws SQLException {
            try (Connection session = server.superuserConnection("postgres")) {
                Facts facts = load(session, List.of(ONE, BY_ZERO), LIMITS);
                assertThat(facts.ask(session, FIVE).total()).isEqualTo(5);
                assertThat(Stream.of("search_path", "statement_timeout", "transaction_read_only")
                                .map(name -> setting(session, name)))
                        .containsExactly("\"$user\", public", "0", "off");
            }
        }
    }

    @Nested
    class WhereAQueryIsNotForTheVersion {

        @EveryMajor(from = "9.6")
        void itIsNotAskedAndTheOthersAnswer(TestServer server) throws SQLException {
            NamedQuery<Long> future = number("the future", "SELECT 1 / 0 AS n").since("99");
            NamedQuery<Long> past = number("the past", "SELECT 1 / 0 AS n").before("9.6");
            try (Connection session = server.superuserConnection("postgres")) {
                Facts facts = load(session, List.of(future, ONE, past), LIMITS);
                assertThat(facts.rows(ONE)).map(Rows::total).contains(1L);
                assertThatExceptionOfType(InconclusiveException.class)
                        .isThrownBy(() -> facts.rows(future))
                        .withMessage("the query for the future is for PostgreSQL 99 and later, but the server runs "
                                + ServerVersion.of(session.getMetaData()));
                assertThatExceptionOfType(InconclusiveException.class)
                        .isThrownBy(() -> facts.rows(past))
                        .withMessage("the query for the past is for PostgreSQL 9.5 to below 9.6, but the server runs "
                                + ServerVersion.of(session.getMetaData()));
                assertThatExceptionOfType(InconclusiveException.class).isThrownBy(() -> facts.ask(session, future));
            }
        }
    }

    @Nested
    class OfAChecksOwn {

        @EveryMajor
        void aQueryThatFailsIsInconclusiveAndLeavesOtherChecksAlone(TestServer server) {
            SourceServer source = source(server);
            SourceDatabase database = source.database("postgres");
            assertThat(judge(database, BY_ZERO))
                    .returns(
                            Outcome.inconclusive(
                                    "the query for a division failed: SQLSTATE 22012, ERROR: division by zero", ""),
                            CheckResult::outcome);
            assertThat(judge(database, ONE)).returns(Status.PASSED, CheckResult::status);
        }

        @EveryMajor
        void aQueryForOtherVersionsIsNotApplicable(TestServer server) {
            SourceDatabase database = source(server).database("postgres");
            assertThat(judge(database, BY_ZERO.since("99"))).returns(Status.NOT_APPLICABLE, CheckResult::status);
        }

        @EveryMajor
        void aQuestionMarkTakesWhateverTextThereIs(TestServer server) {
            NamedQuery<String> echo = NamedQuery.of("an echo", "SELECT ?::text AS echo", row -> row.text("echo"))
                    .with("O'Brien \"%s\"\n? ü \\");
            assertThat(source(server).read(echo).first()).isEqualTo(Optional.of("O'Brien \"%s\"\n? ü \\"));
        }
    }

    private static Facts load(Connection session, List<NamedQuery<?>> queries, Limits limits) throws SQLException {
        ServerVersion version = ServerVersion.of(session.getMetaData());
        Facts facts = new Facts(connection -> PostgresBatch.on(connection, version, limits));
        facts.load(session, queries);
        return facts;
    }

    private static CheckResult judge(SourceDatabase database, NamedQuery<Long> query) {
        return new Judge().judge(new Asking(query), database);
    }

    private static SourceServer source(TestServer server) {
        return SourceServer.builder()
                .url(server.url("postgres"))
                .user(TestServer.SUPERUSER)
                .build();
    }

    private static NamedQuery<Long> number(String name, String sql) {
        return NamedQuery.of(name, sql, row -> row.number("n"));
    }

    private static String setting(Connection session, String name) {
        try (var statement = session.createStatement();
                var row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A check of a user's own, which passes once its query was answered. */
    private record Asking(NamedQuery<Long> query) implements Check<SourceDatabase> {

        @Override
        public String name() {
            return "asking";
        }

        @Override
        public MigrationError error() {
            return PostgresError.USER_DEFINED_CASTS;
        }

        @Override
        public Outcome judge(SourceDatabase database) {
            return database.read(query).isEmpty() ? Outcome.notApplicable("nothing there") : Outcome.passed();
        }
    }
}
