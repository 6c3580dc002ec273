package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** The kit shares out the few sessions that a login, a database or a server has, and reports a limit only if others hold it. */
@Timeout(120)
class FewSessionsTest {

    private static final int DATABASES = 6;

    /** Long beside what six refusals take on a busy machine, so that one wait can be told from six. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @EveryMajor({"9.6", "16", "18"})
    void ofALoginAreEnoughForAllDatabases(TestServer server) {
        for (int limit = 1; limit <= 3; limit++) {
            try (TestRole login = server.createRole("LOGIN CONNECTION LIMIT " + limit)) {
                allAnswer(server, login, Duration.ofSeconds(20));
            }
        }
    }

    @EveryMajor({"9.6", "16", "18"})
    void ofADatabaseAreEnoughForThreadsThatAskAtOnce(TestServer server) {
        for (int limit = 1; limit <= 3; limit++) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase database = server.createDatabase("few")) {
                server.execute("ALTER DATABASE " + database.quotedName() + " CONNECTION LIMIT " + limit);
                Plan plan = Plan.offline().migrating(database.name());
                try (SourceServer source = source(database.url(), login, plan, Duration.ofSeconds(20))) {
                    assertThat(source).isReachable().acceptsConnections();
                    List<String> questions = List.of("a", "b", "c", "d", "e", "f");
                    assertThat(questions.parallelStream()
                                    .map(it -> OwnCheck.reading("SELECT '" + it + "'::text AS value"))
                                    .map(check -> passes(source, check)))
                            .containsOnly(true);
                }
            }
        }
    }

    @EveryMajor({"9.6", "16", "18"})
    void ofAServerAreEnoughForAllDatabases(TestServer plain) throws SQLException {
        TestServer server = small(plain);
        try (TestRole login = server.createRole("LOGIN");
                FullServer others = FullServer.fill(server, login, 2)) {
            assertThat(others.sessions()).hasSize(2);
            allAnswer(server, login, Duration.ofSeconds(20));
        }
    }

    @EveryMajor({"9.6", "16", "18"})
    void ofALoginThatOthersHoldAreReportedWithTheLimitAndOneWaitForAll(TestServer server) throws SQLException {
        try (TestRole login = server.createRole("LOGIN CONNECTION LIMIT 2");
                Connection other = server.connection("postgres", login.name(), "")) {
            List<TestDatabase> databases = databases(server);
            try (SourceServer source = source(server.url("postgres"), login, planOf(databases), PATIENCE);
                    Connection further = openedBeside(source, server, login)) {
                assertThat(other.isValid(5) && further.isValid(5)).isTrue();
                long start = System.nanoTime();
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(source).isReachable())
                        .withMessageContaining(
                                "too many connections for role \"" + login.name() + "\" (CONNECTION LIMIT 2)")
                        .withMessageContaining("fix: ALTER ROLE " + login.quotedName() + " CONNECTION LIMIT -1;")
                        .satisfies(error -> assertThat(error.results()).hasSize(DATABASES));
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(DATABASES));
            } finally {
                databases.forEach(TestDatabase::close);
            }
        }
    }

    @EveryMajor({"9.6", "16", "18"})
    void ofAServerThatOthersHoldAreReportedWithTheLimit(TestServer plain) throws SQLException {
        TestServer server = small(plain);
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase database = server.createDatabase();
                SourceServer source =
                        source(server.url("postgres"), login, planOf(List.of(database)), Duration.ofSeconds(1))) {
            assertThat(source).hasSupportedVersion();
            try (FullServer others = FullServer.fill(server, login, 3)) {
                assertThat(others.sessions()).hasSize(3);
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(source).isReachable())
                        .withMessageContaining("(max_connections = 6, 3 of them reserved)")
                        .withMessageContaining("raise max_connections");
            }
        }
    }

    /** For an ordinary login there are three places. */
    private static TestServer small(TestServer plain) {
        return plain.flavour()
                .setting("max_connections", "6")
                .setting("superuser_reserved_connections", "3")
                .setting("max_wal_senders", "0")
                .server();
    }

    /** The server has been opened, so that the limits are known, before the last place is taken. */
    private static Connection openedBeside(SourceServer source, TestServer server, TestRole login) throws SQLException {
        assertThat(source).hasSupportedVersion();
        try (FullServer full = FullServer.fill(server, login, 1)) {
            Connection last = full.sessions().remove(0);
            assertThat(last.isValid(5)).isTrue();
            return last;
        }
    }

    private static void allAnswer(TestServer server, TestRole login, Duration patience) {
        List<TestDatabase> databases = databases(server);
        try (SourceServer source = source(server.url("postgres"), login, planOf(databases), patience)) {
            assertThat(source).hasNoUserDefinedCasts().isReachable().acceptsConnections();
        } finally {
            databases.forEach(TestDatabase::close);
        }
    }

    private static boolean passes(SourceServer source, OwnCheck check) {
        assertThat(source).passes(check);
        return true;
    }

    private static List<TestDatabase> databases(TestServer server) {
        List<TestDatabase> databases = new ArrayList<>();
        for (int i = 0; i < DATABASES; i++) {
            databases.add(server.createDatabase("few"));
        }
        return databases;
    }

    private static Plan planOf(List<TestDatabase> databases) {
        return Plan.offline()
                .migrating(databases.stream().map(TestDatabase::name).toList());
    }

    private static SourceServer source(String url, TestRole login, Plan plan, Duration patience) {
        return SourceServer.builder()
                .url(url)
                .user(login.name())
                .timeouts(patience, Duration.ofSeconds(20))
                .plan(plan)
                .build();
    }
}
