package io.github.migrationreadiness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.MigrationAssertions;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** One test with one assertion, compared with the same test written by hand, in a JVM that has run both before. */
final class ExtensionCost implements Callable<List<Row>> {

    private static final String URL = "benchmark.url";
    private static final TestServer SERVER = TestServer.major("16");
    private static final int LIMIT_MILLISECONDS = 50;

    @Override
    public List<Row> call() throws Exception {
        System.setProperty(URL, SERVER.url("postgres"));
        List<Times.Of> times = Times.ofEach(
                30,
                51,
                new Times.Task("with the extension", () -> run(WithTheExtension.class)),
                new Times.Task("written by hand", () -> run(WrittenByHand.class)));
        Duration more = times.get(0).median().minus(times.get(1).median());
        return List.of(Row.atMost(
                "A test with one assertion: more than by hand",
                Row.inWords(times.get(0).median()),
                Row.inWords(times.get(1).median()) + " " + times.get(1).what(),
                more.toNanos() / 1e6,
                LIMIT_MILLISECONDS,
                " ms"));
    }

    private static long run(Class<?> suite) {
        return EngineTestKit.engine(new JupiterTestEngine())
                .selectors(DiscoverySelectors.selectClass(suite))
                .configurationParameter("readiness.source.url", SERVER.url("postgres"))
                .configurationParameter("readiness.source.user", TestServer.SUPERUSER)
                .configurationParameter("readiness.databases", "postgres")
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1))
                .count();
    }

    @MigrationReadiness
    static class WithTheExtension {

        @Test
        void hasNoUserDefinedCasts(SourceServer source) {
            MigrationAssertions.assertThat(source).hasNoUserDefinedCasts();
        }
    }

    static class WrittenByHand {

        @Test
        void hasNoUserDefinedCasts() throws SQLException {
            try (Connection connection = DriverManager.getConnection(System.getProperty(URL), "postgres", "");
                    Statement statement = connection.createStatement();
                    ResultSet casts =
                            statement.executeQuery("SELECT count(*) FROM pg_catalog.pg_cast WHERE oid >= 16384")) {
                assertThat(casts.next()).isTrue();
                assertThat(casts.getInt(1)).isZero();
            }
        }
    }
}
