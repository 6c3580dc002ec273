package io.github.migrationreadiness.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final TestServer SERVER = TestServer.major("16");

    @Test
    void everythingPassesAndIsCounted() throws SQLException {
        try (TcpProxy proxy = TcpProxy.to(SERVER);
                Connection connection = connect(proxy.url("postgres"));
                Statement statement = connection.createStatement()) {
            int before = proxy.roundTrips();
            statement.execute("SELECT 1");
            statement.execute("SELECT 1; SELECT 2; SELECT 3");
            assertThat(proxy.roundTrips() - before).isEqualTo(2);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void aRoundTripTakesTheDelayTwice() throws SQLException {
        try (TcpProxy proxy = TcpProxy.delaying(SERVER, Duration.ofMillis(50));
                Connection connection = connect(proxy.url("postgres"));
                Statement statement = connection.createStatement()) {
            assertThat(timeOf(statement, "SELECT 1")).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void theDelayDoesNotAddUpOverALongResult() throws SQLException {
        try (TcpProxy proxy = TcpProxy.delaying(SERVER, Duration.ofMillis(200));
                Connection connection = connect(proxy.url("postgres"));
                Statement statement = connection.createStatement()) {
            assertThat(timeOf(statement, "SELECT repeat('x', 1000) FROM generate_series(1, 2000)"))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    private static Duration timeOf(Statement statement, String query) throws SQLException {
        long start = System.nanoTime();
        statement.execute(query);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aRefusingPortRefuses() {
        try (ClosedPort port = ClosedPort.refusing()) {
            assertThatConnectingTo(port.url("postgres"))
                    .returns("08001", SQLException::getSQLState)
                    .withCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aDroppingPortKeepsTheClientWaiting() {
        try (ClosedPort port = ClosedPort.dropping()) {
            assertThatConnectingTo(port.url("postgres") + "?connectTimeout=1")
                    .returns("08001", SQLException::getSQLState)
                    .withCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aBlackHoleAcceptsAndNeverAnswers() {
        try (TcpProxy proxy = TcpProxy.blackHole()) {
            assertThatConnectingTo(proxy.url("postgres") + "?socketTimeout=1&sslmode=disable")
                    .withCauseInstanceOf(SocketTimeoutException.class);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void aResettingPortResets() {
        try (TcpProxy proxy = TcpProxy.resetting()) {
            assertThatConnectingTo(proxy.url("postgres")).withCauseInstanceOf(SocketException.class);
        }
    }

    @Test
    void aResultIsCutInItsMiddle() throws SQLException {
        try (TcpProxy proxy = TcpProxy.to(SERVER);
                Connection connection = connect(proxy.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(10);
            connection.setAutoCommit(false);
            ResultSet rows = statement.executeQuery("SELECT repeat('x', 1000) FROM generate_series(1, 2000)");
            assertThat(rows.next()).isTrue();
            proxy.cutAfter(30_000);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> readOn(rows))
                    .returns("08006", SQLException::getSQLState)
                    .withCauseInstanceOf(EOFException.class);
        }
    }

    private static void readOn(ResultSet rows) throws SQLException {
        while (rows.next()) {
            assertThat(rows.getString(1)).hasSize(1000);
        }
    }

    @Test
    void whoConnectsAfterTheCutIsCutOff() {
        try (TcpProxy proxy = TcpProxy.to(SERVER).cutAfter(0)) {
            assertThatConnectingTo(proxy.url("postgres")).withCauseInstanceOf(EOFException.class);
        }
    }

    @Test
    void noThreadIsLeftBehind() throws SQLException {
        TcpProxy proxy = TcpProxy.delaying(SERVER, Duration.ofMillis(5));
        try (Connection connection = connect(proxy.url("postgres"))) {
            assertThat(threadsOf(proxy)).isNotEmpty();
            proxy.close();
            assertThat(connection.isValid(1)).isFalse();
        }
        assertThat(threadsOf(proxy)).isEmpty();
    }

    private static Stream<Thread> threadsOf(TcpProxy proxy) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tcp-proxy-" + proxy.port()));
    }

    private static ThrowableAssertAlternative<SQLException> assertThatConnectingTo(String url) {
        return assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(url));
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, TestServer.SUPERUSER, "");
    }
}
