package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TcpProxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A server that accepts connections and says nothing. */
class FailingServerTest {

    @Test
    void costsOneTimeOutAndLeavesEveryCheckInconclusive() {
        try (TcpProxy hole = TcpProxy.blackHole()) {
            Instant start = Instant.now();
            SuiteRun run = on(hole).inParallel().run(FirstTestCases.class, SecondTestCases.class);

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(hole.connections()).isEqualTo(1);
            assertThat(run.tests())
                    .hasSize(7)
                    .allSatisfy((name, status) -> assertThat(status).isEqualTo(Status.FAILED));
            assertThat(run.failures()).hasSize(7).hasOnlyElementsOfType(ReadinessError.class);
            assertThat(run.failureOf("isReachable")).hasMessageStartingWith("[603000] Connection failed");
            assertThat(run.failureOf("walLevel"))
                    .hasMessageStartingWith("[603107] not checked: [603000] Connection failed");
            assertThat(run.failureOf("slots"))
                    .hasMessageStartingWith("[603105] not checked: [603000] Connection failed");
            assertThat(run.failureOf("casts"))
                    .hasMessageStartingWith("[603409] not checked: [603000] Connection failed");
            assertThat(run.failureOf("castsOfOneDatabase"))
                    .hasMessageStartingWith("[603409] not checked: [603000] Connection failed");
        }
    }

    @Test
    void abortsTestsWhereTheyAskForThat() {
        try (TcpProxy hole = TcpProxy.blackHole()) {
            SuiteRun run = on(hole).with("readiness.on-inconclusive", "abort").run(SecondTestCases.class);
            assertThat(hole.connections()).isEqualTo(1);
            assertThat(run.abortOf("casts"))
                    .startsWith("[603409] not checked: [603000] Connection failed")
                    .doesNotContain("\n");
        }
    }

    @Test
    void costsOneTimeOutWhereSessionsAreInjectedToo() {
        try (TcpProxy hole = TcpProxy.blackHole()) {
            SuiteRun run = on(hole).run(SessionTestCases.class);
            assertThat(hole.connections()).isEqualTo(1);
            assertThat(run.failureOf("takesAConnection"))
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessageStartingWith("No session on the source: [603000] Connection failed: ");
            assertThat(run.failureOf("takesADataSource"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageStartingWith("No session on the source: [603000] Connection failed: ");
        }
    }

    @Test
    void isAnErrorOnRecordWhereItDoesNotEvenStart(@TempDir Path nothing) {
        SuiteRun run = Suites.unconfigured()
                .with("readiness.source.provider", "embedded")
                .with("readiness.embedded.binaries", nothing.toString())
                .run(FirstTestCases.class);
        assertThat(run.failures()).hasSize(3).hasOnlyElementsOfType(IllegalStateException.class);
        assertThat(run.failureOf("walLevel")).hasMessageStartingWith("No binaries of PostgreSQL any version in");
        assertThat(run.entriesOf("walLevel"))
                .extracting(entry -> entry.get("readiness.status"))
                .containsExactly("ERROR");
    }

    private static Suites on(TcpProxy hole) {
        return Suites.onSource(hole.url("postgres")).with("readiness.connect-timeout", "1s");
    }

    @MigrationReadiness
    static class FirstTestCases {
        @Test
        void isReachable(SourceServer source) {
            assertThat(source).isReachable();
        }

        @Test
        void walLevel(SourceServer source) {
            assertThat(source).hasWalLevel("logical");
        }

        @Test
        void slots(SourceServer source) {
            assertThat(source).hasFreeReplicationSlots();
        }
    }

    @MigrationReadiness
    static class SecondTestCases {
        @Test
        void version(SourceServer source) {
            assertThat(source).hasSupportedVersion();
        }

        @Test
        void collations(SourceServer source) {
            assertThat(source).hasNoUserDefinedCollations();
        }

        @Test
        void casts(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }

        @Test
        void castsOfOneDatabase(SourceServer source) {
            assertThat(source.database("orders")).hasNoUserDefinedCasts();
        }
    }

    @MigrationReadiness
    static class SessionTestCases {
        @Test
        void takesAConnection(@FromSource Connection source) {}

        @Test
        void takesADataSource(@FromSource DataSource source) throws SQLException {
            source.getConnection().close();
        }
    }
}
