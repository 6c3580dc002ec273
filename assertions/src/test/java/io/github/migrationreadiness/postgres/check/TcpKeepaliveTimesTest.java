package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.connection.TcpKeepaliveTimes;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.Nested;

/** R001 */
class TcpKeepaliveTimesTest {

    private static final Check<PostgresServer> CHECK = new TcpKeepaliveTimes();

    private static TestRole login(TestServer server, String idle, String interval, String count) {
        TestRole login = server.createRole("LOGIN");
        set(login, "tcp_keepalives_idle", idle);
        set(login, "tcp_keepalives_interval", interval);
        set(login, "tcp_keepalives_count", count);
        return login;
    }

    private static void set(TestRole login, String parameter, String value) {
        login.server().execute("ALTER ROLE " + login.quotedName() + " SET " + parameter + " = " + value);
    }

    @Nested
    class ItFinds {

        /** The server's own default is 0, and its configuration says so. */
        @EveryMajor({"9.5", "9.6", "13", "18"})
        void whatTheOperatingSystemHasWhereTheServerSaysNothing(TestServer server) {
            String idle = shown(server, "idle");
            String interval = shown(server, "interval");
            String count = shown(server, "count");
            try (TestRole login = server.createRole("LOGIN")) {
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated(
                                ("[R001] Connection timeouts: tcp_keepalives_idle = %s, tcp_keepalives_interval = %s,"
                                                + " tcp_keepalives_count = %s")
                                        .formatted(idle, interval, count))
                        .finds(
                                "tcp_keepalives_idle = " + idle + " => ALTER SYSTEM SET tcp_keepalives_idle = '10';"
                                        + " SELECT pg_catalog.pg_reload_conf();",
                                "tcp_keepalives_interval = " + interval
                                        + " => ALTER SYSTEM SET tcp_keepalives_interval = '10';"
                                        + " SELECT pg_catalog.pg_reload_conf();",
                                "tcp_keepalives_count = " + count + " => ALTER SYSTEM SET tcp_keepalives_count = '60';"
                                        + " SELECT pg_catalog.pg_reload_conf();");
            }
        }

        private String shown(TestServer server, String which) {
            return server.column("SHOW tcp_keepalives_" + which).get(0);
        }

        @EveryMajor({"9.5", "16"})
        void onlyWhatIsBeyondTheLimits(TestServer server) {
            try (TestRole login = login(server, "11", "10", "59")) {
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated("[R001] Connection timeouts: tcp_keepalives_idle = 11, tcp_keepalives_count = 59");
            }
            try (TestRole login = login(server, "10", "11", "60")) {
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated("[R001] Connection timeouts: tcp_keepalives_interval = 11");
            }
        }

        @EveryMajor({"11", "18"})
        void theSameOnTheTargetWithItsOwnWayToMendIt(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = login(server, "120", "10", "60")) {
                assertThatJudging(CHECK, targetAt(server, login))
                        .finds("tcp_keepalives_idle = 120 => az postgres flexible-server parameter set --resource-group"
                                + " <group> --server-name <server> --name tcp_keepalives_idle --value 10");
            }
        }

        @EveryMajor({"9.5", "9.6", "14", "18"})
        void nothingMoreOnceItsRemediesWereCarriedOut(TestServer plain) {
            TestServer server =
                    plain.flavour().setting("cluster_name", "keepalives").server();
            fix(assertThatJudging(CHECK, sourceAt(server).build()).result(), new TestDatabase(server, "postgres"));
            String idle = "SHOW tcp_keepalives_idle";
            for (int i = 0; i < 1000 && !server.column(idle).contains("10"); i++) {
                Thread.onSpinWait();
            }
            assertThatJudging(CHECK, sourceAt(server).build()).passes();
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor({"9.5", "9.6", "13", "18"})
        void theDocumentedNumbersAndStricterOnes(TestServer server) {
            try (TestRole documented = login(server, "10", "10", "60");
                    TestRole stricter = login(server, "1", "1", "127")) {
                assertThatJudging(CHECK, sourceAt(server, documented)).passes();
                assertThatJudging(CHECK, sourceAt(server, stricter)).passes();
            }
        }
    }

    @EveryMajor({"9.5", "16"})
    void overAUnixSocketThereIsNothingToSee(TestServer plain) throws IOException {
        TestServer server = plain.flavour()
                .setting("unix_socket_directories", UnixSocketRelay.directory().toString())
                .hba("local all all trust", "host all all samehost trust")
                .server();
        try (UnixSocketRelay relay = UnixSocketRelay.to(server)) {
            assertThatJudging(
                            CHECK,
                            SourceServer.builder()
                                    .url(relay.url("postgres"))
                                    .user(TestServer.SUPERUSER)
                                    .build())
                    .isInconclusive(
                            "the session came over a Unix socket, where there are no TCP keepalives to see",
                            "Give a URL with the server's host name");
        }
    }
}
