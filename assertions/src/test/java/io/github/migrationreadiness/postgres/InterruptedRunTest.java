package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is told to stop: nothing goes on, nothing passes that was not looked at, and what is known stays. */
@Timeout(60)
class InterruptedRunTest {

    private static final TestServer SERVER = TestServer.major("16");
    private static final String REASON = "not checked: the run was interrupted";

    private static SourceServer source(String url, String... databases) {
        return SourceServer.builder()
                .url(url)
                .user(TestServer.SUPERUSER)
                .timeouts(Duration.ofSeconds(50), Duration.ofSeconds(50))
                .plan(Plan.offline().migrating(databases))
                .build();
    }

    @Test
    void doesNotWaitForAServerThatIsSilent() throws Exception {
        try (TcpProxy silent = TcpProxy.blackHole();
                SourceServer source = source(silent.url("postgres"), "postgres")) {
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(assertThat(source)::isReachable));
            await(() -> silent.connections() == 1);
            source.interrupt();
            assertThat(failure.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ReadinessError.class)
                    .hasMessageStartingWith("[603000] " + REASON);
        }
    }

    @Test
    void endsTheStatementThatRuns() throws Exception {
        try (TestDatabase database = SERVER.createDatabase();
                Connection other = database.superuserConnection();
                Statement lock = other.createStatement();
                SourceServer source = source(database.url(), database.name())) {
            other.setAutoCommit(false);
            // Not pg_cast: a login that finds no cache of the catalog opens all that have one, and would wait itself.
            lock.execute("LOCK TABLE pg_catalog.pg_depend IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(assertThat(source)::hasNoUserDefinedCasts));
            await(() -> sessions(database) == 1);
            source.interrupt();
            assertThat(failure.get(20, TimeUnit.SECONDS)).hasMessageStartingWith("[603409] " + REASON);
            await(() -> sessions(database) == 0);
        }
    }

    @Test
    void judgesWhatIsKnownAndNothingElse() {
        try (TestDatabase known = SERVER.createDatabase();
                TestDatabase unknown = SERVER.createDatabase();
                SourceServer source = source(known.url(), known.name(), unknown.name())) {
            assertThat(source.database(known.name())).hasNoUserDefinedCasts();
            source.interrupt();
            assertThat(source.database(known.name())).hasNoUserDefinedCasts().hasNoTablesWithOids();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(
                            () -> assertThat(source.database(unknown.name())).hasNoUserDefinedCasts())
                    .withMessageStartingWith("[603409] " + REASON);
            assertThat(source.knownVersion()).isPresent();
        }
    }

    @Test
    void knowsNothingOfAServerThatItNeverOpened() {
        try (SourceServer source = source(SERVER.url("postgres"), "postgres")) {
            source.interrupt();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withMessageStartingWith("[603000] " + REASON);
            assertThat(source.knownVersion()).isEmpty();
            assertThat(source.server()).contains("source");
        }
    }

    /** Those that wait for the lock; what the plan asks of other databases does not. */
    private static long sessions(TestDatabase database) {
        return Long.parseLong(SERVER.column("SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity"
                        + " WHERE application_name = 'migration-readiness' AND wait_event_type = 'Lock'"
                        + " AND datname = '" + database.name() + "'")
                .get(0));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
