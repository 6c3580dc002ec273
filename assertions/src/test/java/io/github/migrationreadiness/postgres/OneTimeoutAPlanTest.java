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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that does not answer is waited for once, whoever asks and however often. */
@Timeout(60)
class OneTimeoutAPlanTest {

    private static final TestServer SERVER = TestServer.major("16");

    private static SourceServer source(String url, Plan plan) {
        return SourceServer.builder()
                .url(url)
                .user(TestServer.SUPERUSER)
                .timeouts(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .plan(plan)
                .build();
    }

    private static SourceServer source(String url) {
        return source(url, Plan.online().migrating("one", "two", "three"));
    }

    @Test
    void twentyAssertionsOfFourThreadsOnASilentServerAreOneConnectionAndOneTimeout() throws Exception {
        try (TcpProxy silent = TcpProxy.blackHole();
                SourceServer source = source(silent.url("postgres"))) {
            Duration duration = timeOf(() -> inFourThreads(20, () -> failsToCheck(source)));
            assertThat(duration).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
            assertThat(silent.connections()).isEqualTo(1);
        }
    }

    @Test
    void aServerBehindAFirewallIsOneTimeoutForItsDatabasesToo() throws Exception {
        try (ClosedPort port = ClosedPort.dropping();
                SourceServer source = source(port.url("postgres"))) {
            Duration duration = timeOf(() -> {
                failsToCheck(source);
                List.of("one", "two", "three")
                        .forEach(name -> assertThatExceptionOfType(ReadinessError.class)
                                .isThrownBy(
                                        () -> assertThat(source.database(name)).hasNoUserDefinedCasts())
                                .withMessageContaining("not checked: [603000] Connection failed: "));
            });
            assertThat(duration).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsOneAttemptAndTheOthersAnswer() throws Exception {
        try (TestDatabase open = SERVER.createDatabase();
                TestDatabase closed = SERVER.createDatabase();
                TcpProxy proxy = TcpProxy.to(SERVER)) {
            SERVER.execute("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS false");
            Plan plan = Plan.offline().migrating(open.name(), closed.name());
            try (SourceServer source = source(proxy.url("postgres"), plan)) {
                inFourThreads(20, () -> {
                    assertThatExceptionOfType(ReadinessError.class)
                            .isThrownBy(() ->
                                    assertThat(source.database(closed.name())).hasNoUserDefinedCasts())
                            .withMessageStartingWith("[603409] not checked: [R006] Database cannot be opened: ");
                    assertThat(source.database(open.name())).hasNoUserDefinedCasts();
                });
                assertThat(proxy.connections())
                        .as("server, open and closed database")
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void aServerThatGoesAwayKeepsItsFactsAndCostsOneMoreAttempt() {
        try (TcpProxy proxy = TcpProxy.to(SERVER);
                SourceServer source =
                        source(proxy.url("postgres"), Plan.online().migrating("postgres"))) {
            assertThat(source).isReachable();
            proxy.cutAfter(0);
            for (int i = 0; i < 5; i++) {
                OwnCheck another = OwnCheck.reading("SELECT '" + i + "' AS value");
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(source).passes(another))
                        .withMessageStartingWith("[R001] not checked: [603000] Connection failed: ");
            }
            assertThat(source).isReachable().hasSupportedVersion();
            assertThat(proxy.connections()).isEqualTo(2);
        }
    }

    @Test
    void refreshAsksAgain() {
        try (TestDatabase database = SERVER.createDatabase();
                SourceServer source = source(database.url())) {
            SERVER.execute("ALTER DATABASE " + database.quotedName() + " ALLOW_CONNECTIONS false");
            assertThat(source.fault()).isPresent();
            SERVER.execute("ALTER DATABASE " + database.quotedName() + " ALLOW_CONNECTIONS true");
            assertThat(source.fault()).as("remembered").isPresent();
            source.refresh();
            assertThat(source).isReachable();
        }
    }

    @Test
    void refreshAsksAgainForWhatWasGoneMeanwhile() {
        try (TcpProxy proxy = TcpProxy.to(SERVER);
                SourceServer source = source(proxy.url("postgres"))) {
            assertThat(source).isReachable();
            proxy.cutAfter(0);
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).passes(OwnCheck.reading("SELECT 'a' AS value")));
            proxy.cutAfter(Long.MAX_VALUE);
            source.refresh();
            assertThat(source).passes(OwnCheck.reading("SELECT 'a' AS value"));
        }
    }

    private static void failsToCheck(SourceServer source) {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(source).hasWalLevel("logical"))
                .withMessageStartingWith("[603107] not checked: [603000] Connection failed: ");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Duration timeOf(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void inFourThreads(int times, Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<? extends Future<?>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(work))
                    .toList();
            for (Future<?> one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
