package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.configuration.WritableTransactions;
import io.github.migrationreadiness.testservers.BorrowedConnection;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/** 603112: the server's own value, which no session sees that the kit makes read-only from its start. */
@Timeout(60)
class OwnReadOnlyDefaultTest {

    private static final WritableTransactions CHECK = new WritableTransactions();
    private static final String PARAMETER = "default_transaction_read_only";
    private static final String OF_SERVER = PARAMETER + " of the server is on => ALTER SYSTEM SET " + PARAMETER
            + " = 'off'; SELECT pg_catalog.pg_reload_conf();";

    private static TestServer readOnly(TestServer plain) {
        return plain.flavour()
                .prepared(
                        "CREATE ROLE ordinary LOGIN",
                        "ALTER SYSTEM SET " + PARAMETER + " = on",
                        "SELECT pg_reload_conf()",
                        // The postmaster takes a moment to read it, and only sessions that begin later show it.
                        "SELECT pg_sleep(0.2)")
                .server();
    }

    private static void alter(TestServer server, String what) {
        server.execute("BEGIN READ WRITE; ALTER " + what + "; COMMIT");
    }

    @Nested
    class IsFound {

        @EveryMajor
        void byAnOrdinaryLogin(TestServer plain) {
            try (SourceServer source =
                    sourceAt(readOnly(plain)).user("ordinary").build()) {
                assertThatJudging(CHECK, source.database("postgres")).finds(OF_SERVER);
            }
        }

        @EveryMajor({"9.5", "13", "18"})
        void fromADatabaseThatSetsNothingWhateverThatOfTheUrlSets(TestServer plain) {
            TestServer server = readOnly(plain);
            server.execute("BEGIN READ WRITE; ALTER ROLE postgres SET " + PARAMETER + " = off; COMMIT");
            try (TestDatabase writable = server.createDatabase();
                    TestDatabase other = server.createDatabase()) {
                server.execute("ALTER DATABASE " + writable.quotedName() + " SET " + PARAMETER + " = off");
                server.execute("GRANT CONNECT ON DATABASE " + other.quotedName() + " TO ordinary");
                SourceServer source = sourceOf(writable, other).user("ordinary").build();
                assertThatJudging(CHECK, source.database(writable.name())).passes();
                assertThatJudging(CHECK, source.database(other.name())).finds(OF_SERVER);
            } finally {
                alter(server, "ROLE postgres RESET " + PARAMETER);
            }
        }

        @EveryMajor({"9.6", "18"})
        void whateverAPoolHasSetForItsSession(TestServer plain) throws SQLException {
            try (Connection lent = readOnly(plain).connection("postgres", "ordinary", "");
                    Statement statement = lent.createStatement()) {
                statement.execute("SET " + PARAMETER + " = off");
                SourceDatabase behindPool = SourceServer.of(new BorrowedConnection(lent).dataSource())
                        .database("postgres");
                assertThatJudging(CHECK, behindPool).finds(OF_SERVER);
            }
        }
    }

    @Nested
    class Passes {

        @EveryMajor({"9.5", "13", "18"})
        void alsoWhereTheDatabaseOfTheUrlIsReadOnlyItself(TestServer server) {
            try (TestDatabase readOnly = server.createDatabase();
                    TestDatabase other = server.createDatabase()) {
                alter(server, "DATABASE " + readOnly.quotedName() + " SET " + PARAMETER + " = on");
                SourceServer source = sourceOf(readOnly, other).build();
                assertThatJudging(CHECK, source.database(other.name())).passes();
                assertThatJudging(CHECK, source.database(readOnly.name())).is(Status.VIOLATED);
            }
        }

        @EveryMajor({"9.6", "18"})
        void althoughAPoolMakesItsSessionsReadOnly(TestServer server) throws SQLException {
            try (Connection lent = server.superuserConnection("postgres")) {
                lent.setReadOnly(true);
                assertThatJudging(
                                CHECK,
                                SourceServer.of(new BorrowedConnection(lent).dataSource())
                                        .database("postgres"))
                        .passes();
            }
        }

        @EveryMajor("16")
        void afterOneSessionForAllDatabases(TestServer server) {
            try (TestDatabase one = server.createDatabase();
                    TestDatabase two = server.createDatabase();
                    TcpProxy proxy = TcpProxy.to(server);
                    SourceServer source = sourceOf(one, two)
                            .url(proxy.url(one.name()) + "?sslmode=disable")
                            .build()) {
                assertThat(source).isReachable();
                int before = proxy.connections();
                assertThat(source).hasWritableTransactions().hasWritableTransactions();
                assertThat(proxy.connections()).isEqualTo(before + 1);
            }
        }
    }

    @Nested
    class IsNotKnown {

        @EveryMajor({"9.6", "16"})
        void whereOptionsOfTheUrlHideIt(TestServer server) {
            for (String value : List.of("on", "off")) {
                assertThatJudging(
                                CHECK,
                                sourceAt(server)
                                        .url(server.url("postgres") + "?options=-c%20" + PARAMETER + "=" + value)
                                        .build()
                                        .database("postgres"))
                        .isInconclusive(
                                "sessions in database \"postgres\" begin with " + PARAMETER + " = " + value
                                        + ", which pg_settings.source says is of the client and which hides the server's"
                                        + " own value",
                                "Take " + PARAMETER + " out of the options of the URL, DataSource or pooler");
            }
        }

        @EveryMajor({"9.6", "18"})
        void whereTheOneSessionIsRefusedAndNothingElseIs(TestServer server) throws SQLException {
            try (TestRole login = server.createRole("LOGIN CONNECTION LIMIT 2");
                    TestDatabase orders = server.createDatabase();
                    SourceServer source = sourceOf(orders)
                            .user(login.name())
                            .timeouts(Duration.ofMillis(300), Duration.ofSeconds(20))
                            .build()) {
                assertThat(source).isReachable();
                try (Connection one = taken(server, login);
                        Connection two = taken(server, login)) {
                    assertThat(one.isValid(5) && two.isValid(5)).isTrue();
                    assertThatJudging(CHECK, source.database(orders.name()))
                            .isInconclusive(
                                    "[603000] Connection failed: too many connections for role \"" + login.name()
                                            + "\" (CONNECTION LIMIT 2)",
                                    "ALTER ROLE " + login.quotedName() + " CONNECTION LIMIT -1;");
                    assertThat(source)
                            .isReachable()
                            .hasNoIdleInTransactionTimeout()
                            .hasNoUserDefinedCasts();
                }
            }
        }

        /** A session that was closed a moment ago may still have its place. */
        private static Connection taken(TestServer server, TestRole login) throws SQLException {
            for (int i = 0; ; i++) {
                try {
                    return server.connection("postgres", login.name(), "");
                } catch (SQLException full) {
                    if (i == 1000) {
                        throw full;
                    }
                }
            }
        }

        @EveryMajor({"9.6", "18"})
        void inADatabaseThatLetsNobodyInAnyMoreAndIsAskedForInTheNext(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase closed = server.createDatabase();
                    TestDatabase open = server.createDatabase();
                    SourceServer source =
                            sourceOf(closed, open).user(login.name()).build()) {
                assertThat(source).isReachable();
                server.execute("REVOKE CONNECT ON DATABASE " + closed.quotedName() + " FROM PUBLIC");
                assertThatJudging(CHECK, source.database(closed.name())).is(Status.INCONCLUSIVE);
                assertThatJudging(CHECK, source.database(open.name())).passes();
            }
        }
    }
}
