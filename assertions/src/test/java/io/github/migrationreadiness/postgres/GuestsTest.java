package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresBatch;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.extension.InstalledExtension;
import io.github.migrationreadiness.server.Facts;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/** Sessions of the kit are guests: they change nothing, wait for nobody, and leave. */
@Timeout(60)
class GuestsTest {

    private static final String SETTINGS = """
            SELECT pg_catalog.concat_ws('|',
                       pg_catalog.current_setting('default_transaction_read_only'),
                       pg_catalog.current_setting('transaction_read_only'),
                       pg_catalog.current_setting('statement_timeout'),
                       pg_catalog.current_setting('lock_timeout'),
                       pg_catalog.current_setting('search_path'),
                       pg_catalog.current_setting('application_name')) AS value""";

    private static final String OF_A_GUEST = "on|on|7s|5s|%s|migration-readiness";

    private static SourceServer source(String url) {
        return SourceServer.builder()
                .url(url)
                .user(TestServer.SUPERUSER)
                .timeouts(Duration.ofSeconds(10), Duration.ofSeconds(7))
                .plan(Plan.online().migrating("postgres"))
                .build();
    }

    private static String firstValue(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Nested
    class AreProtected {

        @EveryMajor({"9.5", "9.6", "11", "13", "16", "18"})
        void inASessionForTheUser(TestServer server) throws SQLException {
            try (SourceServer source = source(server.url("postgres"));
                    Connection session = source.openConnection();
                    Statement statement = session.createStatement()) {
                assertThat(firstValue(session, SETTINGS)).isEqualTo(OF_A_GUEST.formatted(""));
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("CREATE TABLE public.left_behind ()"))
                        .returns("25006", SQLException::getSQLState);
            }
        }

        @EveryMajor({"9.5", "9.6", "11", "13", "16", "18"})
        void inTheBatchAndInOwnQueries(TestServer server) {
            try (SourceServer source = source(server.url("postgres"))) {
                OwnCheck own = OwnCheck.reading(SETTINGS);
                assertThat(source).isReachable().passes(own);
                assertThat(own.answers()).containsExactly(OF_A_GUEST.formatted("\"\""));
            }
        }

        /** A trigger on the login runs before any statement that would make the session read-only. */
        @EveryMajor({"9.5", "9.6", "11", "13", "16", "18"})
        void fromTheirStart(TestServer server) {
            for (String parameters : List.of("", "?options=-c%20default_transaction_read_only=off")) {
                try (SourceServer source = source(server.url("postgres") + parameters)) {
                    assertThat(source).isReachable();
                    assertThat(fromTheStart(source)).isEqualTo("on|on");
                }
            }
        }

        /** Only the session that chooses the server is not: the driver would take the server for a standby. */
        @EveryMajor({"9.6", "16"})
        void fromTheirStartOnceTheServerIsChosen(TestServer server) {
            try (SourceServer source = source(server.url("postgres") + "?targetServerType=primary")) {
                assertThat(source).isReachable();
                assertThat(fromTheStart(source)).isEqualTo("on|on");
            }
        }

        private static String fromTheStart(SourceServer source) {
            OwnCheck own = OwnCheck.reading("SELECT s.setting || '|' || s.reset_val AS value"
                    + " FROM pg_catalog.pg_settings AS s WHERE s.name = 'default_transaction_read_only'");
            assertThat(source).passes(own);
            return own.answers().get(0);
        }

        @EveryMajor({"9.5", "9.6", "11", "13", "16", "18"})
        void inABatchOnASessionWithoutSettingsWhichItLeavesWithoutThem(TestServer server) throws SQLException {
            NamedQuery<String> own = NamedQuery.of("own query", SETTINGS, row -> row.text("value"));
            try (Connection session = server.superuserConnection("postgres")) {
                String before = firstValue(session, SETTINGS);
                ServerVersion version = ServerVersion.of(session.getMetaData());
                Limits limits = new Limits(Duration.ofSeconds(7), 10);
                Facts facts = new Facts(connection -> PostgresBatch.on(connection, version, limits));
                facts.load(session, List.of(DatabaseEntry.ALL, own, InstalledExtension.ALL));
                assertThat(facts.rows(own).orElseThrow().list())
                        .containsExactly("on|on|7s|5s|\"\"|PostgreSQL JDBC Driver");
                assertThat(firstValue(session, SETTINGS)).isEqualTo(before);
            }
        }

        @EveryMajor({"9.6", "16"})
        void whateverTheUrlSays(TestServer server) throws SQLException {
            String url = server.url("postgres")
                    + "?options=-c%20default_transaction_read_only=off%20-c%20statement_timeout=0"
                    + "&ApplicationName=somebody%20else&socketTimeout=0&connectTimeout=0";
            try (SourceServer source = source(url);
                    Connection session = source.openConnection()) {
                assertThat(firstValue(session, SETTINGS)).isEqualTo(OF_A_GUEST.formatted(""));
            }
        }

        @EveryMajor({"9.6", "16"})
        void whereThePrimaryIsLookedFor(TestServer server) throws SQLException {
            try (SourceServer source = source(server.url("postgres") + "?targetServerType=primary");
                    Connection session = source.openConnection()) {
                assertThat(source).isReachable();
                assertThat(firstValue(session, SETTINGS)).isEqualTo(OF_A_GUEST.formatted(""));
            }
        }

        @EveryMajor({"9.6", "18"})
        void againstOwnQueriesThatWrite(TestServer server) {
            try (TestDatabase database = server.createDatabase();
                    SourceServer source = source(database.url())) {
                database.execute("CREATE SEQUENCE public.numbers");
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(source)
                                .passes(OwnCheck.reading("SELECT nextval('public.numbers')::text AS value")))
                        .withMessageStartingWith("[R001] not checked: ")
                        .withMessageContaining("SQLSTATE 25006");
                assertThat(source).isReachable().hasSupportedVersion();
            }
        }
    }

    @Nested
    class ChangeNothing {

        @EveryMajor({"9.6", "13", "18"})
        void andLeaveNoSession(TestServer plain) throws SQLException {
            TestServer server = plain.flavour()
                    .setting("autovacuum", "off")
                    .setting("wal_level", "logical")
                    .server();
            try (TestDatabase one = server.createDatabase("One");
                    TestDatabase two = server.createDatabase("Two");
                    Connection witness = one.superuserConnection()) {
                String before = firstValue(witness, Fingerprint.QUERY);
                Plan plan = Plan.online().migrating(one.name(), two.name());
                try (SourceServer source = SourceServer.builder()
                                .url(server.url("postgres"))
                                .user(TestServer.SUPERUSER)
                                .plan(plan)
                                .build();
                        TargetServer target = TargetServer.builder()
                                .url(server.url("postgres"))
                                .user(TestServer.SUPERUSER)
                                .build()) {
                    assertThat(source).isReachable().hasPlannedDatabases();
                    EveryAssertion.runAllOn(source);
                    EveryAssertion.runAllOn(target, source);
                    assertThat(source).passes(OwnCheck.reading("SELECT 'own'::text AS value"));
                    assertNoGuestIsLeft(witness);
                }
                assertThat(firstValue(witness, Fingerprint.QUERY)).isEqualTo(before);
            }
        }

        /** A session ends a moment after the farewell. */
        private static void assertNoGuestIsLeft(Connection witness) throws SQLException {
            String guests = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'migration-readiness'";
            long start = System.nanoTime();
            while (!firstValue(witness, guests).equals("0")) {
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    @Nested
    class WaitForNobody {

        @EveryMajor({"9.6", "18"})
        @Timeout(20)
        void aStatementThatRunsTooLongIsEnded(TestServer server) {
            try (SourceServer source = SourceServer.builder()
                    .url(server.url("postgres"))
                    .user(TestServer.SUPERUSER)
                    .timeouts(Duration.ofSeconds(10), Duration.ofMillis(300))
                    .build()) {
                OwnCheck slow = OwnCheck.reading("SELECT pg_catalog.pg_sleep(60)::text AS value");
                for (int i = 0; i < 2; i++) {
                    assertThatExceptionOfType(ReadinessError.class)
                            .isThrownBy(() -> assertThat(source).passes(slow))
                            .withMessageStartingWith(
                                    "[R001] not checked: the query for own query failed: SQLSTATE 57014");
                }
                assertThat(source).isReachable().hasSupportedVersion();
            }
        }

        @EveryMajor({"9.6", "18"})
        @Timeout(30)
        void aLockedCatalogLeavesOnlyItsOwnQueryUnanswered(TestServer server) throws SQLException {
            try (TestDatabase database = server.createDatabase();
                    Connection owner = database.superuserConnection();
                    Statement lock = owner.createStatement();
                    SourceServer source = source(database.url())) {
                owner.setAutoCommit(false);
                lock.execute("LOCK TABLE pg_catalog.pg_collation IN ACCESS EXCLUSIVE MODE");
                SourceDatabase locked = source.database(database.name());
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(locked).hasNoUserDefinedCollations())
                        .withMessageStartingWith(
                                "[603403] not checked: the query for user-defined collations failed: SQLSTATE 55P03");
                assertThat(source).isReachable().hasSupportedVersion();
                assertThat(locked).hasNoTablesWithOids().hasNoUserDefinedCasts();
            }
        }

        /** The server itself looks up casts in most queries. */
        @EveryMajor("18")
        @Timeout(30)
        void aLockOnWhatEveryQueryNeedsIsNotWaitedForByEachOfThem(TestServer server) throws SQLException {
            try (TestDatabase database = server.createDatabase();
                    Connection owner = database.superuserConnection();
                    Statement lock = owner.createStatement();
                    SourceServer source = source(database.url())) {
                owner.setAutoCommit(false);
                lock.execute("LOCK TABLE pg_catalog.pg_cast IN ACCESS EXCLUSIVE MODE");
                long start = System.nanoTime();
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() ->
                                assertThat(source.database(database.name())).hasNoUserDefinedCasts())
                        .withMessageStartingWith("[603409] not checked: the query for ")
                        .withMessageContaining("SQLSTATE 55P03");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
                assertThat(source).isReachable().hasSupportedVersion();
            }
        }
    }
}
