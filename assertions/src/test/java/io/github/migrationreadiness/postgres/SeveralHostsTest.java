package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A URL of several hosts: all that is said is said of the one that answered, and all sessions go there. */
@Timeout(60)
class SeveralHostsTest {

    private static final TestServer PRIMARY = TestServer.major("16");

    /** To the driver, a server whose transactions are read-only is a secondary. */
    private static final TestServer SECONDARY = TestServer.major("16")
            .flavour()
            .setting("default_transaction_read_only", "on")
            .server();

    private static SourceServer source(String url, String... databases) {
        return SourceServer.builder()
                .url(url)
                .user(TestServer.SUPERUSER)
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10))
                .plan(Plan.offline().migrating(databases))
                .build();
    }

    private static String url(int first, int second, String parameters) {
        return "jdbc:postgresql://127.0.0.1:" + first + ",127.0.0.1:" + second + "/postgres?" + parameters;
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    @Test
    void namesThePrimaryThatWasLookedFor() {
        try (SourceServer source =
                source(url(SECONDARY.port(), PRIMARY.port(), "targetServerType=primary"), "postgres")) {
            assertThat(source.address()).isEqualTo(address(SECONDARY.port()) + "," + address(PRIMARY.port()));
            assertThat(source).isReachable();
            assertThat(source.address()).isEqualTo(address(PRIMARY.port()));
            assertThat(source.knownAddress()).contains(address(PRIMARY.port()));
            assertThat(source.server()).startsWith("source " + address(PRIMARY.port()) + " (PostgreSQL 16");
        }
    }

    @Test
    void namesTheSecondHostWhereTheFirstDoesNotAnswer() {
        try (ClosedPort closed = ClosedPort.refusing();
                SourceServer source = source(url(port(closed), PRIMARY.port(), ""), "postgres", "missing")) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasPlannedDatabases())
                    .withMessageContaining("on source " + address(PRIMARY.port()) + " (PostgreSQL 16");
        }
    }

    @Test
    void namesAllOfThemWhereNoneAnswers() {
        try (ClosedPort one = ClosedPort.refusing();
                ClosedPort two = ClosedPort.refusing();
                SourceServer source = source(url(port(one), port(two), ""), "postgres")) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withMessageContaining("`" + address(port(one)) + "," + address(port(two)) + "`");
        }
    }

    @Test
    void saysThatNoneIsOfTheTypeThatTheUrlAsksFor() {
        try (SourceServer source =
                source(url(PRIMARY.port(), PRIMARY.port(), "targetServerType=secondary"), "postgres")) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withMessageStartingWith("[603000] Connection failed: ")
                    .withMessageContaining("what targetServerType of the URL asks for");
        }
    }

    @Test
    void opensAllDatabasesOnOneServerAlsoWhereTheDriverBalancesTheLoad() {
        try (TcpProxy one = TcpProxy.to(PRIMARY);
                TcpProxy two = TcpProxy.to(PRIMARY)) {
            List<TestDatabase> databases = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                databases.add(PRIMARY.createDatabase());
            }
            String[] names = databases.stream().map(TestDatabase::name).toArray(String[]::new);
            try (SourceServer source = source(url(port(one), port(two), "loadBalanceHosts=true"), names)) {
                assertThat(source).isReachable().hasNoUserDefinedCasts();
                source.refresh();
                assertThat(source).hasNoUserDefinedCasts();
                assertThat(List.of(one.connections(), two.connections())).contains(0);
                assertThat(source.address()).isIn(address(port(one)), address(port(two)));
            } finally {
                databases.forEach(TestDatabase::close);
            }
        }
    }

    @Test
    void doesNotGoOnWithAnotherServerWhereTheFirstGoesAway() {
        try (TcpProxy first = TcpProxy.to(PRIMARY);
                SourceServer source = source(url(port(first), PRIMARY.port(), ""), "postgres")) {
            assertThat(source).isReachable();
            first.cutAfter(0);
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).passes(OwnCheck.reading("SELECT 'x'::text AS value")))
                    .withMessageStartingWith("[R001] not checked: [603000] Connection failed: ");
            assertThat(source.address()).isEqualTo(address(port(first)));
        }
    }

    /** The driver remembers a host where any session failed, in whichever run, and shuns it. */
    @Test
    void findsAPrimaryAlsoWhereARunHasMissedADatabaseOfIt() {
        String url = url(SECONDARY.port(), PRIMARY.port(), "targetServerType=primary");
        for (int run = 0; run < 2; run++) {
            try (SourceServer source = source(url, "postgres", "missing")) {
                assertThat(source).isReachable();
                assertThat(source.database("missing").fault()).isPresent();
            }
        }
    }

    private static int port(ClosedPort closed) {
        return portOf(closed.url("postgres"));
    }

    private static int port(TcpProxy proxy) {
        return portOf(proxy.url("postgres"));
    }

    private static int portOf(String url) {
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }
}
