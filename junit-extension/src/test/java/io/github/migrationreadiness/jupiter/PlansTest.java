package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What begins and ends with a test plan, of which one JVM may run several. */
class PlansTest {

    private static final Map<String, String> EMBEDDED = Map.of(
            "readiness.source.provider", "embedded",
            "readiness.source.version", "16",
            "readiness.embedded.binaries", System.getProperty("readiness.embedded.binaries", "target/pg-binaries"));

    @AfterEach
    void forget() {
        LeavingTestCases.PROCESSES.clear();
        LeavingTestCases.left = null;
    }

    @ParameterizedTest
    @ValueSource(classes = {LeavingTestCases.class, FailingTestCases.class})
    void leaveNoServerBehindThatTheyStarted(Class<?> fixture) {
        embedded().run(fixture, SecondTestCases.class);
        assertThat(LeavingTestCases.PROCESSES)
                .as("one server for both classes")
                .hasSize(1)
                .allSatisfy(process -> ProcessHandle.of(process).ifPresent(PlansTest::awaitEnd));
    }

    @Test
    void endTheUseOfTheirServers() {
        Suites.onSource(TestServer.major("16")).run(LeavingTestCases.class);
        SourceServer left = requireNonNull(LeavingTestCases.left);
        assertThatThrownBy(() -> assertThat(left).isReachable())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("was closed with its test plan");
        assertThatThrownBy(left::openConnection).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doNotShareServersWithEachOther() {
        try (TcpProxy proxy = TcpProxy.to(TestServer.major("16"))) {
            Suites suites = Suites.onSource(proxy.url("postgres"));
            assertThat(suites.run(CheckingTestCases.class).failures()).isEmpty();
            assertThat(suites.run(CheckingTestCases.class).failures()).isEmpty();
            assertThat(proxy.connections()).isEqualTo(2);
        }
    }

    @Test
    void runOneAfterTheOtherInASession() {
        try (LauncherSession session = LauncherFactory.openSession()) {
            assertThat(succeeded(session.getLauncher(), SecondTestCases.class)).isEqualTo(1);
            assertThat(succeeded(session.getLauncher(), SecondTestCases.class)).isEqualTo(1);
        }
    }

    @Test
    void surviveAPlanThatRunsInsideOneOfTheirTests() {
        SuiteRun run = Suites.onSource(TestServer.major("16")).run(NestingTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsEntry("runsAnotherPlan", Status.SUCCESSFUL);
        assertThat(run.entriesOf("runsAnotherPlan"))
                .extracting(entry -> entry.get("readiness.code"))
                .containsExactly("T1", "603400");
    }

    /** It ends by itself, but says so a moment before. */
    private static void awaitEnd(ProcessHandle process) {
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    private static Suites embedded() {
        Suites suites = Suites.unconfigured();
        for (Map.Entry<String, String> parameter : EMBEDDED.entrySet()) {
            suites = suites.with(parameter.getKey(), parameter.getValue());
        }
        return suites;
    }

    private static long succeeded(Launcher launcher, Class<?> fixture) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(fixture))
                        .configurationParameter(
                                "readiness.source.url", TestServer.major("16").url("postgres"))
                        .configurationParameter("readiness.source.user", TestServer.SUPERUSER)
                        .build(),
                summary);
        return summary.getSummary().getTestsSucceededCount();
    }

    @MigrationReadiness
    static class LeavingTestCases {

        static final Set<Long> PROCESSES = ConcurrentHashMap.newKeySet();
        static @Nullable SourceServer left;

        @Test
        void leaves(SourceServer source, @FromSource Connection session) throws SQLException {
            left = source;
            remember(session);
        }

        static void remember(Connection session) throws SQLException {
            PROCESSES.add(postmaster(session));
        }

        /** The parent of the process that serves a session. */
        private static long postmaster(Connection session) throws SQLException {
            try (var statement = session.createStatement();
                    var row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                return ProcessHandle.of(row.getLong(1))
                        .flatMap(ProcessHandle::parent)
                        .orElseThrow()
                        .pid();
            }
        }
    }

    @MigrationReadiness
    static class FailingTestCases {
        @Test
        void fails(SourceServer source, @FromSource Connection session) throws SQLException {
            LeavingTestCases.remember(session);
            assertThat(source).passes(Remark.violated("T1"));
        }
    }

    @MigrationReadiness
    static class SecondTestCases {
        @Test
        void asks(SourceServer source, @FromSource Connection session) throws SQLException {
            assertThat(source).hasSupportedVersion();
            LeavingTestCases.remember(session);
        }
    }

    @MigrationReadiness
    static class CheckingTestCases {
        @Test
        void checks(SourceServer source) {
            assertThat(source).hasSupportedVersion();
        }
    }

    @MigrationReadiness
    static class NestingTestCases {
        @Test
        void runsAnotherPlan(SourceServer source) {
            assertThat(source).passes(Remark.passed("T1"));
            try (LauncherSession session = LauncherFactory.openSession()) {
                assertThat(succeeded(session.getLauncher(), SecondTestCases.class))
                        .isEqualTo(1);
            }
            assertThat(source).hasSupportedVersion();
        }
    }
}
