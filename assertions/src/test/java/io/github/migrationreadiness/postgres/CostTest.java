package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.PostgresMajors;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What looking at a server costs, counted by a proxy in front of it. */
@Timeout(60)
class CostTest {

    private static final TestServer SERVER = TestServer.major("16");

    /** The log-in, and one string with the queries of all built-in checks. */
    private static final int OF_ONE_DATABASE = 2;

    /** 603112 reads the server's own value in a session that the kit does not make read-only from its start. */
    private static final int OF_THE_SERVERS_OWN_VALUE = 1;

    /** The farewell, which nobody waits for: it may be counted later. */
    private static final int FAREWELL = 1;

    private static final Duration DELAY_EACH_WAY = Duration.ofMillis(300);
    private static final Duration ROUND_TRIPS_OF_ONE_DATABASE =
            DELAY_EACH_WAY.multipliedBy(2).multipliedBy(OF_ONE_DATABASE);

    /** Below PostgreSQL 12 the driver asks for more digits of floating-point numbers, before anybody can ask anything. */
    private static int ofOneDatabase(TestServer server) {
        return PostgresMajors.isBetween("9.5", server.major(), "11") ? OF_ONE_DATABASE + 1 : OF_ONE_DATABASE;
    }

    private static SourceServer source(String url, Plan plan) {
        return SourceServer.builder()
                .url(url)
                .user(TestServer.SUPERUSER)
                .plan(plan)
                .build();
    }

    @EveryMajor
    void allFactsOfAServerAreOneConnectionAndOneRoundTripAfterTheLogin(TestServer server) {
        try (TcpProxy proxy = TcpProxy.to(server);
                SourceServer source = source(
                        proxy.url("postgres") + "?sslmode=disable",
                        Plan.online().migrating("postgres"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(source)
                        .isReachable()
                        .hasCompatibleTls()
                        .acceptsLogin()
                        .hasPlannedDatabases();
                assertThat(source).hasNoUserDefinedCasts().hasSupportedVersion();
            }
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(proxy.roundTrips()).isBetween(ofOneDatabase(server), ofOneDatabase(server) + FAREWELL);
        }
    }

    @EveryMajor
    void theServersOwnValueIsOneConnectionMoreOnceAServer(TestServer server) {
        try (TcpProxy proxy = TcpProxy.to(server);
                SourceServer source = source(
                        proxy.url("postgres") + "?sslmode=disable",
                        Plan.online().migrating("postgres"))) {
            for (int i = 0; i < 3; i++) {
                EveryAssertion.runAllOn(source);
            }
            assertThat(proxy.connections()).isEqualTo(1 + OF_THE_SERVERS_OWN_VALUE);
            int sessions = 1 + OF_THE_SERVERS_OWN_VALUE;
            assertThat(proxy.roundTrips())
                    .isBetween(ofOneDatabase(server) * sessions, (ofOneDatabase(server) + FAREWELL) * sessions);
        }
    }

    @Test
    void theQuestionForTlsIsOneRoundTripMore() {
        try (TcpProxy proxy = TcpProxy.to(SERVER);
                SourceServer source =
                        source(proxy.url("postgres"), Plan.online().migrating("postgres"))) {
            assertThat(source).isReachable();
            assertThat(proxy.roundTrips()).isBetween(1 + OF_ONE_DATABASE, 1 + OF_ONE_DATABASE + FAREWELL);
        }
    }

    @Test
    void aTargetIsOneConnectionToo() {
        try (TcpProxy proxy = TcpProxy.to(SERVER);
                TargetServer target = TargetServer.builder()
                        .url(proxy.url("postgres") + "?sslmode=disable")
                        .user(TestServer.SUPERUSER)
                        .build();
                SourceServer source =
                        source(SERVER.url("postgres"), Plan.online().migrating("postgres"))) {
            EveryAssertion.runAllOn(target, source);
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(proxy.roundTrips()).isBetween(OF_ONE_DATABASE, OF_ONE_DATABASE + FAREWELL);
        }
    }

    @Test
    void fourDatabasesAreOpenedSideBySideAndTheFifthWaits() {
        try (TestDatabase one = SERVER.createDatabase();
                TestDatabase two = SERVER.createDatabase();
                TestDatabase three = SERVER.createDatabase();
                TestDatabase four = SERVER.createDatabase();
                TestDatabase five = SERVER.createDatabase()) {
            List<String> names = Stream.of(one, two, three, four, five)
                    .map(TestDatabase::name)
                    .toList();
            assertThat(timeToOpen(names.subList(0, 4))).isLessThan(ROUND_TRIPS_OF_ONE_DATABASE.multipliedBy(2));
            assertThat(timeToOpen(names)).isGreaterThan(ROUND_TRIPS_OF_ONE_DATABASE.multipliedBy(2));
        }
    }

    private static Duration timeToOpen(List<String> databases) {
        try (TcpProxy slow = TcpProxy.delaying(SERVER, DELAY_EACH_WAY);
                SourceServer source = source(
                        slow.url("postgres") + "?sslmode=disable", Plan.online().migrating(databases))) {
            assertThat(source).hasSupportedVersion();
            long start = System.nanoTime();
            assertThat(source).hasNoUserDefinedCasts();
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            EveryAssertion.runAllOn(source);
            int sessions = 1 + databases.size() + OF_THE_SERVERS_OWN_VALUE;
            assertThat(slow.connections()).isEqualTo(sessions);
            assertThat(slow.roundTrips()).isLessThanOrEqualTo(sessions * (OF_ONE_DATABASE + FAREWELL));
            return duration;
        }
    }
}
