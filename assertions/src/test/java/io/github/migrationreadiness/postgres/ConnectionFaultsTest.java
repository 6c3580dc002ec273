package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which opening a session goes wrong leads to its documented code, and to that one only. */
@Timeout(60)
class ConnectionFaultsTest {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration STATEMENT = Duration.ofSeconds(10);

    private static ServerBuilder<SourceServer> source(String url, String user) {
        return SourceServer.builder()
                .url(url)
                .user(user)
                .timeouts(CONNECT, STATEMENT)
                .plan(Plan.online().migrating("postgres"));
    }

    private static ServerBuilder<SourceServer> patient(String url, String user) {
        return source(url, user).timeouts(Duration.ofSeconds(10), STATEMENT);
    }

    /** A full server is asked again until the time-out, so it is a short one. */
    private static ServerBuilder<SourceServer> untilThereIsRoom(String url, String user) {
        return source(url, user).timeouts(Duration.ofSeconds(3), STATEMENT);
    }

    private static ServerBuilder<TargetServer> target(String url, String user) {
        return TargetServer.builder().url(url).user(user).timeouts(Duration.ofSeconds(10), STATEMENT);
    }

    private static void expect(ExpectedFault fault, ServerBuilder<SourceServer> builder) {
        try (SourceServer source = builder.build()) {
            fault.isMetBy(source);
        }
    }

    @Nested
    class OnTheWayToTheServer {

        @Test
        @Timeout(5)
        void aRefusedPortIs603000() {
            try (ClosedPort port = ClosedPort.refusing()) {
                expect(ExpectedFault.CONNECTION_FAILED, source(port.url("postgres"), "postgres"));
            }
        }

        @Test
        @Timeout(5)
        void aRefusedPortOfTheTargetIs603000() {
            try (ClosedPort port = ClosedPort.refusing();
                    TargetServer target =
                            target(port.url("postgres"), "postgres").build()) {
                ExpectedFault.CONNECTION_FAILED.isMetBy(target);
            }
        }

        @Test
        void anUnknownHostIs603000() {
            expect(ExpectedFault.CONNECTION_FAILED, source("jdbc:postgresql://nowhere.invalid/postgres", "postgres"));
        }

        @Test
        @Timeout(5)
        void aPortThatDropsPacketsIs603000WithinTheTimeout() {
            try (ClosedPort port = ClosedPort.dropping()) {
                expect(ExpectedFault.CONNECTION_FAILED, source(port.url("postgres"), "postgres"));
            }
        }

        @Test
        @Timeout(10)
        void aServerThatNeverAnswersIs603000WithinTheTimeout() {
            try (TcpProxy port = TcpProxy.blackHole()) {
                expect(ExpectedFault.CONNECTION_FAILED, source(port.url("postgres"), "postgres"));
                expect(ExpectedFault.CONNECTION_FAILED, source(port.url("postgres") + "?sslmode=disable", "postgres"));
            }
        }

        @Test
        @Timeout(5)
        void aConnectionThatIsResetIs603000() {
            try (TcpProxy port = TcpProxy.resetting()) {
                expect(ExpectedFault.CONNECTION_FAILED, source(port.url("postgres"), "postgres"));
            }
        }

        @EveryMajor
        void aConnectionThatIsCutInMidResultIs603000(TestServer server) {
            try (TcpProxy proxy = TcpProxy.to(server).cutAfter(4_000)) {
                expect(ExpectedFault.CONNECTION_FAILED, patient(proxy.url("postgres"), "postgres"));
            }
        }
    }

    @Nested
    class AtTheServersDoor {

        @EveryMajor
        void aRejectingLineOfPgHbaIs603000(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(ExpectedFault.CONNECTION_FAILED, patient(url, GuardedServer.REJECTED));
            expect(ExpectedFault.CONNECTION_FAILED, patient(url + "?sslmode=disable", GuardedServer.REJECTED));
            expect(ExpectedFault.CONNECTION_FAILED, patient(url + "?sslmode=require", GuardedServer.REJECTED));
        }

        @EveryMajor
        void noLineOfPgHbaIs603000(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(ExpectedFault.CONNECTION_FAILED, patient(url, GuardedServer.WITHOUT_LINE));
            expect(ExpectedFault.CONNECTION_FAILED, patient(url + "?sslmode=disable", GuardedServer.WITHOUT_LINE));
        }

        @EveryMajor
        void aRoleWithoutFreeSessionsIs603000(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(ExpectedFault.CONNECTION_FAILED, untilThereIsRoom(url, GuardedServer.FULL));
        }
    }

    @Nested
    class OnABusyServer {

        @EveryMajor({"9.6", "16"})
        void noFreeConnectionIs603000(TestServer plain) throws SQLException {
            TestServer server = plain.flavour()
                    .setting("max_connections", "6")
                    .setting("max_wal_senders", "0")
                    .server();
            try (TestRole role = server.createRole("LOGIN");
                    FullServer full = FullServer.fill(server, role, 3)) {
                assertThat(full.sessions()).hasSize(3);
                expect(ExpectedFault.CONNECTION_FAILED, untilThereIsRoom(server.url("postgres"), role.name()));
            }
        }

        @EveryMajor({"9.6", "13", "16", "18"})
        void aServerThatIsShuttingDownIs603000(TestServer plain) throws Exception {
            TestServer server =
                    plain.flavour().setting("cluster_name", "shutting down").server();
            try (Connection whoeverStays = server.superuserConnection("postgres")) {
                assertThat(whoeverStays.isValid(5)).isTrue();
                Shutdown.begin(server);
                expect(ExpectedFault.CONNECTION_FAILED, patient(server.url("postgres"), "postgres"));
            }
        }

        @EveryMajor
        void aSessionThatIsTerminatedIs603000(TestServer server) {
            NamedQuery<String> suicide = NamedQuery.of("an end", """
                    SELECT pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid())::text AS value,
                           pg_catalog.pg_sleep(10)::text AS pause
                    """, row -> row.text("value"));
            try (SourceServer source =
                    patient(server.url("postgres"), "postgres").build()) {
                assertThat(source).isReachable();
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(source).passes(OwnCheck.reading(suicide)))
                        .withMessageStartingWith("[R001] not checked: [603000] Connection failed: ");
            }
        }
    }

    @Nested
    class Tls {

        @EveryMajor
        void requiredOnAServerWithoutItIs603001(TestServer plain) {
            expect(ExpectedFault.SSL_CONFIGURATION, patient(plain.url("postgres") + "?sslmode=require", "postgres"));
        }

        @EveryMajor
        void disabledForARoleThatNeedsItIs603001(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(ExpectedFault.SSL_CONFIGURATION, patient(url + "?sslmode=disable", GuardedServer.TLS_ONLY));
            expect(ExpectedFault.SSL_CONFIGURATION, patient(url + "?sslmode=DISABLE", GuardedServer.TLS_ONLY));
        }

        @EveryMajor
        void aCertificateOfNobodyWeTrustIs603001(TestServer plain, @TempDir Path folder) throws Exception {
            String url = GuardedServer.of(plain).url("postgres") + "?sslmode=verify-full&sslrootcert=";
            Path stranger = TrustedRoots.writeOneTo(folder.resolve("root.crt"));
            expect(ExpectedFault.SSL_CONFIGURATION, patient(url + stranger, GuardedServer.TRUSTED));
        }

        @EveryMajor
        void noCertificateToTrustIs603001(TestServer plain, @TempDir Path folder) {
            String url = GuardedServer.of(plain).url("postgres") + "?sslmode=verify-ca&sslrootcert=";
            expect(ExpectedFault.SSL_CONFIGURATION, patient(url + folder.resolve("none"), GuardedServer.TRUSTED));
        }

        @EveryMajor
        void aCertificateOfAnotherHostIs603001(TestServer plain) {
            TestServer server = GuardedServer.of(plain);
            String url = "jdbc:postgresql://127.1:" + server.port() + "/postgres?sslmode=verify-full&sslrootcert="
                    + server.certificate();
            expect(ExpectedFault.SSL_CONFIGURATION, patient(url, GuardedServer.TRUSTED));
            try (SourceServer source = patient(url.replace("127.1:", "127.0.0.1:"), GuardedServer.TRUSTED)
                    .build()) {
                assertThat(source).isReachable();
            }
        }

        @Test
        void aMissingPasswordIsNotTakenForMissingTls() {
            String url = ServerFlavour.of("16")
                    .hba("host all all all scram-sha-256")
                    .server()
                    .url("postgres");
            expect(ExpectedFault.SSL_CONFIGURATION, patient(url + "?sslmode=require", "somebody"));
            expect(ExpectedFault.AUTHENTICATION_FAILED, patient(url + "?sslmode=prefer", "somebody"));
            expect(ExpectedFault.AUTHENTICATION_FAILED, patient(url, "somebody"));
        }
    }

    @Nested
    class Login {

        @EveryMajor
        void aWrongPasswordIs603100(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            Password wrong = Password.of("wrong");
            expect(
                    ExpectedFault.AUTHENTICATION_FAILED,
                    patient(url, GuardedServer.WITH_MD5).password(wrong));
            expect(
                    ExpectedFault.AUTHENTICATION_FAILED,
                    patient(url, GuardedServer.WITH_SCRAM).password(wrong));
        }

        @EveryMajor
        void anUnknownRoleThatIsAskedForItsPasswordIs603100(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(
                    ExpectedFault.AUTHENTICATION_FAILED,
                    patient(url, GuardedServer.UNKNOWN_WITH_PASSWORD).password(Password.of("any")));
        }

        @EveryMajor
        void anExpiredPasswordIs603100(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(
                    ExpectedFault.AUTHENTICATION_FAILED,
                    patient(url, GuardedServer.EXPIRED).password(Password.of(GuardedServer.PASSWORD)));
        }

        @EveryMajor
        void noPasswordIs603100WhereOneIsAskedFor(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(ExpectedFault.AUTHENTICATION_FAILED, patient(url, GuardedServer.WITH_SCRAM));
            expect(ExpectedFault.AUTHENTICATION_FAILED, patient(url + "?sslmode=require", GuardedServer.WITH_SCRAM));
        }

        @EveryMajor
        void anUnknownRoleThatIsTrustedIs603100(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(ExpectedFault.AUTHENTICATION_FAILED, patient(url, GuardedServer.UNKNOWN));
            expect(ExpectedFault.AUTHENTICATION_FAILED, patient(url + "?sslmode=disable", GuardedServer.UNKNOWN));
        }

        @EveryMajor
        void aRoleThatMayNotLogInIs603100(TestServer plain) {
            String url = GuardedServer.of(plain).url("postgres");
            expect(ExpectedFault.AUTHENTICATION_FAILED, patient(url, GuardedServer.NOLOGIN));
        }
    }

    @Nested
    class TheDatabase {

        @EveryMajor
        void thatDoesNotExistIs603102OnTheSource(TestServer server) {
            expect(ExpectedFault.SOURCE_DATABASE_MISSING, patient(server.url("nothing here"), "postgres"));
        }

        @EveryMajor
        void thatDoesNotExistIsR006OnTheTarget(TestServer server) {
            try (TargetServer target =
                    target(server.url("nothing here"), "postgres").build()) {
                ExpectedFault.DATABASE_CANNOT_BE_OPENED.isMetBy(target);
            }
        }

        @EveryMajor
        void thatTheLoginMayNotConnectToIs603110OnTheSourceAndR006OnTheTarget(TestServer server) {
            try (TestDatabase database = server.createDatabase();
                    TestRole role = server.createRole("LOGIN")) {
                server.execute("REVOKE CONNECT ON DATABASE " + database.quotedName() + " FROM PUBLIC");
                expect(ExpectedFault.INSUFFICIENT_PRIVILEGES, patient(database.url(), role.name()));
                try (TargetServer target = target(database.url(), role.name()).build()) {
                    ExpectedFault.DATABASE_CANNOT_BE_OPENED.isMetBy(target);
                }
            }
        }

        @EveryMajor
        void thatAllowsNoConnectionsIsR006(TestServer server) {
            try (TestDatabase database = server.createDatabase()) {
                server.execute("ALTER DATABASE " + database.quotedName() + " ALLOW_CONNECTIONS false");
                expect(ExpectedFault.DATABASE_CANNOT_BE_OPENED, patient(database.url(), "postgres"));
            }
        }

        @EveryMajor(from = "11")
        void thatIsInvalidIsR006(TestServer server) {
            try (TestDatabase database = server.createDatabase()) {
                String name = database.name();
                server.execute("UPDATE pg_database SET datconnlimit = -2 WHERE datname = '" + name + "'");
                expect(ExpectedFault.DATABASE_CANNOT_BE_OPENED, patient(database.url(), "postgres"));
            }
        }

        @EveryMajor
        void thatCannotBeOpenedLeavesTheOthersOfThePlanToAnswer(TestServer server) {
            try (TestDatabase open = server.createDatabase();
                    TestDatabase closed = server.createDatabase()) {
                server.execute("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS false");
                Plan plan = Plan.offline().migrating(open.name(), closed.name(), "missing");
                try (SourceServer source =
                        patient(server.url("postgres"), "postgres").plan(plan).build()) {
                    assertThat(source)
                            .isReachable()
                            .hasCompatibleTls()
                            .acceptsLogin()
                            .hasSupportedVersion();
                    assertThat(source.database(open.name())).isReachable().hasNoUserDefinedCasts();
                    ExpectedFault.DATABASE_CANNOT_BE_OPENED.isMetBy(source.database(closed.name()));
                    ExpectedFault.SOURCE_DATABASE_MISSING.isMetBy(source.database("missing"));
                }
            }
        }
    }
}
