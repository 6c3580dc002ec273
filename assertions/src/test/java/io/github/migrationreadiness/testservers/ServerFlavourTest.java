package io.github.migrationreadiness.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class ServerFlavourTest {

    private static final String WHICH_TLS = "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()";

    @Test
    void equalFlavoursAreOneServer() {
        assertThat(logical("16").server()).isSameAs(logical("16").server());
    }

    @Test
    void settingsReachTheServer() {
        TestServer server = logical("16").server();
        assertThat(server.column("SHOW wal_level")).containsExactly("logical");
        assertThat(server.column("SHOW search_path")).containsExactly("app, \"it's\"");
        assertThat(server.column("SHOW max_connections")).containsExactly("100");
    }

    private static ServerFlavour logical(String major) {
        return ServerFlavour.of(major).setting("wal_level", "logical").setting("search_path", "app, \"it's\"");
    }

    @EveryMajor({"9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"})
    void tlsIsNegotiatedAndTheCertificateProven(TestServer plain) throws SQLException {
        TestServer server = plain.flavour().withTls().server();
        String url = server.url("postgres") + "?sslmode=verify-full&sslrootcert=" + server.certificate();
        try (Connection session = DriverManager.getConnection(url, TestServer.SUPERUSER, "");
                ResultSet row = session.createStatement().executeQuery(WHICH_TLS)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).startsWith("TLSv1");
        }
    }

    @Test
    void aPlainServerDoesNotNegotiateTls() {
        assertThatConnecting(() -> DriverManager.getConnection(
                        TestServer.major("16").url("postgres") + "?sslmode=require", TestServer.SUPERUSER, ""))
                .returns("08004", SQLException::getSQLState);
    }

    @Test
    void whoeverIsRejectedByPgHbaIsToldSo() {
        refuses(ServerFlavour.of("16").hba("host all all all reject"));
        refuses(ServerFlavour.of("9.6").hba("host all all all reject"));
    }

    @Test
    void whoeverMatchesNoLineOfPgHbaIsRefused() {
        refuses(ServerFlavour.of("16").hba("host all somebody_else all trust"));
    }

    @Test
    void aLineForTlsRefusesAPlainConnection() throws SQLException {
        TestServer server = ServerFlavour.of("16")
                .withTls()
                .hba("hostssl all all all trust")
                .server();
        try (TestRole role = server.createRole("LOGIN")) {
            assertThatConnecting(() -> connect(server, role, "?sslmode=disable"))
                    .returns("28000", SQLException::getSQLState);
            connect(server, role, "?sslmode=require").close();
        }
    }

    @Test
    void aLineForPlainConnectionsRefusesTls() throws SQLException {
        TestServer server = ServerFlavour.of("16")
                .withTls()
                .hba("hostnossl all all all trust")
                .server();
        try (TestRole role = server.createRole("LOGIN")) {
            assertThatConnecting(() -> connect(server, role, "?sslmode=require"))
                    .returns("28000", SQLException::getSQLState);
            connect(server, role, "?sslmode=disable").close();
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws SQLException {
        asksForThePassword(ServerFlavour.of("9.6").hba("host all all all md5"));
        asksForThePassword(ServerFlavour.of("13")
                .setting("password_encryption", "scram-sha-256")
                .hba("host all all all scram-sha-256"));
    }

    @Test
    void aServerCanBeFull() throws SQLException {
        TestServer server =
                ServerFlavour.of("16").setting("max_connections", "6").server();
        List<Connection> sessions = new ArrayList<>();
        try (TestRole role = server.createRole("LOGIN")) {
            assertThatConnecting(() -> fill(server, role, sessions)).returns("53300", SQLException::getSQLState);
        } finally {
            for (Connection session : sessions) {
                session.close();
            }
        }
    }

    private static void fill(TestServer server, TestRole role, List<Connection> sessions) throws SQLException {
        for (int i = 0; i < 6; i++) {
            sessions.add(connect(server, role, ""));
        }
    }

    @EveryMajor(from = "11")
    void aSimulatedTargetShowsItsAllowlistToTheMigrationLogin(TestServer plain) throws SQLException {
        TestServer target = SimulatedFlexibleServer.of(plain.major(), "hstore,citext")
                .setting("shared_preload_libraries", "pg_stat_statements")
                .server();
        try (Connection login = target.connection("postgres", SimulatedFlexibleServer.MIGRATION_LOGIN, "");
                ResultSet row = login.createStatement()
                        .executeQuery("SELECT current_setting('azure.extensions'),"
                                + " current_setting('shared_preload_libraries'),"
                                + " pg_has_role('azure_pg_admin', 'MEMBER')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("hstore,citext");
            assertThat(row.getString(2)).isEqualTo("pg_stat_statements");
            assertThat(row.getBoolean(3)).isTrue();
        }
    }

    private static void refuses(ServerFlavour flavour) {
        TestServer server = flavour.server();
        try (TestRole role = server.createRole("LOGIN")) {
            assertThatConnecting(() -> connect(server, role, "")).returns("28000", SQLException::getSQLState);
        }
    }

    private static void asksForThePassword(ServerFlavour flavour) throws SQLException {
        TestServer server = flavour.server();
        try (TestRole role = server.createRole("LOGIN PASSWORD 'right'")) {
            server.connection("postgres", role.name(), "right").close();
            assertThatConnecting(() -> server.connection("postgres", role.name(), "wrong"))
                    .returns("28P01", SQLException::getSQLState);
        }
    }

    private static Connection connect(TestServer server, TestRole role, String options) throws SQLException {
        return DriverManager.getConnection(server.url("postgres") + options, role.name(), "");
    }

    private static ThrowableAssertAlternative<SQLException> assertThatConnecting(ThrowingCallable connecting) {
        return assertThatExceptionOfType(SQLException.class).isThrownBy(connecting);
    }
}
