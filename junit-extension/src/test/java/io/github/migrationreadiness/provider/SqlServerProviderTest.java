package io.github.migrationreadiness.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlServerProviderTest {

    @TempDir
    private Path folder;

    private Configured configured;

    @BeforeEach
    void nothingIsConfigured() {
        configured = Configured.nothing(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlserver://db.example.net, db.example.net",
        "jdbc:sqlserver://db.example.net:1433;encrypt=true, db.example.net:1433",
        "jdbc:sqlserver://db\\INST;databaseName=orders, db\\INST",
        "jdbc:sqlserver://;encrypt=true;serverName=db.example.net;portNumber=1433, db.example.net"
    })
    void saysWhereTheServerIs(String url, String address) {
        assertThat(provider("url", url).access().address()).hasValue(address);
    }

    /** A server that accepts the connection and then keeps silent. */
    @Test
    void waitsNoLongerThanIsConfigured() {
        try (TcpProxy hole = TcpProxy.blackHole()) {
            configured.with("readiness.connect-timeout", "1s").with("readiness.sqlserver.source.user", "migrator");
            SqlServerProvider provider =
                    provider("url", "jdbc:sqlserver://127.0.0.1:" + hole.port() + ";encrypt=false");
            long start = System.nanoTime();
            assertThatThrownBy(() -> provider.access().dataSource().getConnection())
                    .isInstanceOf(SQLException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void startsNoContainerWithoutTheConsentOfItsUser() {
        SqlServerProvider provider = provider("provider", "container");
        assertThat(provider.access().address()).hasValue("a container of mcr.microsoft.com/mssql/server:2022-latest");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> provider.access().dataSource().getConnection())
                    .withMessageStartingWith("The image mcr.microsoft.com/mssql/server:2022-latest has a licence that"
                            + " you have to accept yourself")
                    .withMessageContaining("readiness.sqlserver.source.accept-eula = true")
                    .withMessageContaining("container-license-acceptance.txt");
        }
    }

    @Test
    void opensNothingAfterTheEnd() {
        SqlServerProvider provider = provider("provider", "container");
        provider.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> provider.access().dataSource().getConnection())
                .withMessage("The source was closed with its test plan");
    }

    /** On H2: which batches are sent is told here, whether SQL Server takes them is not. */
    @Test
    void sendsTheBatchesOfAScript() throws Exception {
        InitScript script = script("""
                CREATE TABLE one (text VARCHAR(20));
                INSERT INTO one VALUES ('GO');
                  go\s\s
                GO
                INSERT INTO one VALUES ('a
                b')
                GO
                """);
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3");
                Connection session = server.dataSource().getConnection()) {
            new SqlServerScript(script, limits()).runOn(session);
            try (ResultSet rows = session.createStatement().executeQuery("SELECT COUNT(*) FROM one")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void tellsWhichBatchOfAScriptFails() throws Exception {
        InitScript script = script("SELECT 1\nGO\nSELECT nothing");
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3");
                Connection session = server.dataSource().getConnection()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new SqlServerScript(script, limits()).runOn(session))
                    .withMessageContaining("fill.sql failed at: SELECT nothing\n");
        }
    }

    private InitScript script(String text) throws Exception {
        return InitScript.at(Files.writeString(folder.resolve("fill.sql"), text).toUri());
    }

    private SessionLimits limits() {
        return SessionLimits.of(configured
                .with("readiness.source.url", "jdbc:postgresql://db/orders")
                .settings());
    }

    private SqlServerProvider provider(String key, String value) {
        ReadinessSettings settings =
                configured.with("readiness.sqlserver.source." + key, value).settings();
        return SqlServerProvider.of(settings.azureSql().orElseThrow().source().orElseThrow(), settings);
    }
}
