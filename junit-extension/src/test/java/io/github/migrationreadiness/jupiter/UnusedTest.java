package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationreadiness.MigrationSoftAssertions;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.opentest4j.AssertionFailedError;
import org.postgresql.PGConnection;

/** A test that asks nothing of what it takes fails, however it is run. */
class UnusedTest {

    private static final TestServer SERVER = TestServer.major("16");

    private static final String ASKED_NOTHING = " and asked it nothing: ";

    private final Suites suites = Suites.onSource(SERVER).withTarget(SERVER.url("postgres"));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void failsWhereNothingIsAsked(boolean parallel) {
        SuiteRun run = (parallel ? suites.inParallel() : suites).run(IdleTestCases.class);
        assertThat(run.tests()).hasSize(12).doesNotContainValue(Status.SUCCESSFUL);
        assertThat(run.failures())
                .hasSize(14)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(AssertionFailedError.class)
                        .hasMessageStartingWith("injected ")
                        .hasMessageEndingWith("readiness.on-unused=ignore switches this off"));
    }

    @Test
    void saysWhatWasInjectedAndWhatToDo() {
        SuiteRun run = suites.run(IdleTestCases.class);
        assertThat(run.failureOf("idles"))
                .hasMessage("injected a source and asked it nothing: ask it with assertThat(source)… or remove the"
                        + " parameter; readiness.on-unused=ignore switches this off");
        assertThat(run.failureOf("looksAtNeither"))
                .hasMessage(
                        "injected a source and a target and asked them nothing: ask one of them or remove the parameters;"
                                + " readiness.on-unused=ignore switches this off");
        assertThat(run.failureOf("leavesASessionAlone"))
                .hasMessageStartingWith(
                        "injected a Connection of the source" + ASKED_NOTHING + "run a statement on it or");
        assertThat(run.failureOf("opensNoSession"))
                .hasMessageStartingWith("injected a DataSource of the target" + ASKED_NOTHING);
    }

    @Test
    void passesWhereAnythingIsAsked() {
        assertPassed(suites.run(AskingTestCases.class));
    }

    @Test
    void passesInParallelToo() {
        assertPassed(suites.inParallel().run(AskingTestCases.class));
    }

    private static void assertPassed(SuiteRun run) {
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests())
                .hasSizeGreaterThan(20)
                .allSatisfy((name, status) -> assertThat(status).as(name).isEqualTo(Status.SUCCESSFUL));
    }

    @Test
    void leavesOtherEndingsAsTheyAre() {
        SuiteRun run = suites.run(OtherwiseEndedTestCases.class);
        assertThat(run.failureOf("fails")).hasMessage("of our own");
        assertThat(run.failureOf("failsLate")).hasMessage("of our own");
        assertThat(run.abortOf("aborts")).endsWith("not today");
        assertThat(run.tests()).containsOnlyKeys("fails", "failsLate", "aborts", "takesNothing", "failsBeforeItAsks");
        assertThat(run.tests()).containsEntry("takesNothing", Status.SUCCESSFUL);
        assertThat(run.failures()).hasSize(3);
    }

    @Test
    void isTheBusinessOfTheTestMethodAlone() {
        SuiteRun run = suites.run(LifecycleTestCases.class, SharedLifecycleTestCases.class);
        assertThat(run.tests())
                .containsEntry("takesNothing", Status.SUCCESSFUL)
                .containsEntry("asksWhatTheConstructorTook", Status.SUCCESSFUL);
        assertThat(run.failureOf("idles")).hasMessageStartingWith("injected a target" + ASKED_NOTHING);
        assertThat(run.failureOf("asksOnlyWhatTheConstructorTook"))
                .hasMessageStartingWith("injected a target" + ASKED_NOTHING);
    }

    @Test
    void concernsEachRunForADatabase() {
        SuiteRun run = suites.with("readiness.databases", "postgres,template1").run(EachDatabaseTestCases.class);
        assertThat(run.tests())
                .containsEntry("[1] database \"postgres\": asks", Status.SUCCESSFUL)
                .containsEntry("[2] database \"template1\": asksBySession", Status.SUCCESSFUL);
        assertThat(run.failureOf("[1] database \"postgres\": idles"))
                .hasMessageStartingWith("injected a database and asked it nothing: ask it with assertThat(database)…");
        assertThat(run.failureOf("[2] database \"template1\": idles"))
                .hasMessageStartingWith("injected a database" + ASKED_NOTHING);
    }

    @Test
    void hidesNoForgottenSoftAssertions() {
        SuiteRun run = suites.run(SoftTestCases.class);
        assertThat(run.failureOf("forgets")).hasMessageStartingWith("[T1] collected but never thrown");
        assertThat(run.failureOf("fails")).hasMessageStartingWith("[T1] Something is amiss");
        assertThat(run.failureOf("beginsAnAssertion")).hasMessageStartingWith("injected a source" + ASKED_NOTHING);
        assertThat(run.tests()).containsEntry("passes", Status.SUCCESSFUL);
    }

    @Test
    void isSwitchedOffByTheConfiguration() {
        SuiteRun run = suites.with("readiness.on-unused", "ignore").run(IdleTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).doesNotContainValue(Status.FAILED);
    }

    @MigrationReadiness
    static class IdleTestCases {

        @Test
        void idles(SourceServer source) {}

        @Test
        void looksAtNeither(SourceServer source, TargetServer target) {}

        @Test
        void looksAtTheConfigurationOnly(SourceServer source) {
            assertThat(source.plan()).isNotNull();
            assertThat(source.side()).isNotNull();
            assertThat(source.server() + source.database("orders") + source).isNotBlank();
            assertThat(source.knownVersion()).isNotNull();
        }

        @Test
        void beginsAnAssertion(SourceServer source) {
            assertThat(assertThat(source).as("mine").isNotNull()).isNotNull();
        }

        @Test
        void leavesASessionAlone(@FromSource Connection connection) throws SQLException {
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.toString()).isNotBlank();
            connection.close();
        }

        @Test
        void opensNoSession(@FromTarget DataSource sessions) {}

        @Test
        void loopsOverNothing(SourceServer source) {
            Stream.<String>empty()
                    .map(source::database)
                    .forEach(it -> assertThat(it).isReachable());
        }

        @RepeatedTest(2)
        void repeats(SourceServer source, RepetitionInfo repetition) {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void takesAnArgumentToo(int argument, SourceServer source) {
            assertThat(argument).isPositive();
        }

        @TestFactory
        List<DynamicNode> makesNoTests(SourceServer source) {
            return List.of();
        }

        @TestFactory
        List<DynamicNode> makesContainers(SourceServer source) {
            return List.of(dynamicContainer("empty", List.of()));
        }

        @Nested
        class InnerTestCases {
            @Test
            void idlesInside(SourceServer source) {}
        }
    }

    @MigrationReadiness
    static class AskingTestCases {

        @Test
        void asksForAResult(SourceServer source) {
            assertThat(source).passes(Remark.passed("T1"));
        }

        @Test
        void asksOneOfTwo(SourceServer source, TargetServer target, @FromSource Connection connection) {
            assertThat(target).passes(Remark.passed("T1"));
        }

        @Test
        void asksADatabaseOfIt(SourceServer source) {
            assertThat(source.database("postgres")).passes(Remark.passed("T1"));
        }

        @Test
        void isPassedToAnAssertion(SourceServer source) {
            try (TargetServer another = TargetServer.of(SERVER.url("postgres"))) {
                assertThat(another).passesFor(source, Remark.passed("T1"));
            }
        }

        @Test
        void isPassedToAnAssertionOnADatabase(TargetServer target) {
            try (SourceServer another = SourceServer.builder()
                    .url(SERVER.url("postgres"))
                    .user(TestServer.SUPERUSER)
                    .plan(Plan.online().migrating("postgres"))
                    .build()) {
                assertThat(another).passesInEachDatabaseAgainst(target, Remark.passed("T1"));
            }
        }

        @Test
        void isAskedForItsVersion(SourceServer source) {
            assertThat(source.version().major()).isEqualTo("16");
        }

        @Test
        void isAskedForItsLogin(SourceServer source) {
            assertThat(source.login().name()).isEqualTo(TestServer.SUPERUSER);
        }

        @Test
        void isAskedForItsAddress(SourceServer source) {
            assertThat(source.address()).isNotBlank();
        }

        @Test
        void isAskedWhoRunsIt(SourceServer source) {
            assertThat(source.kind()).isNotNull();
        }

        @Test
        void isAskedWhetherItOpens(SourceServer source) {
            assertThat(source.fault()).isEmpty();
        }

        @Test
        void isAskedForItsDatabases(SourceServer source) {
            assertThat(source.databases()).extracting(SourceDatabase::name).doesNotContain("postgres");
        }

        @Test
        void opensASession(SourceServer source) throws SQLException {
            source.openConnection().close();
        }

        @Test
        void opensASessionInADatabase(TargetServer target) throws SQLException {
            target.database("postgres").openConnection().close();
        }

        @Test
        void usesASession(@FromSource Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                assertThat(statement.execute("SELECT 1")).isTrue();
            }
            assertThat(connection).isInstanceOf(PGConnection.class);
            assertThat(List.of(connection)).contains(connection);
        }

        @Test
        void unwrapsASession(@FromTarget Connection connection) throws SQLException {
            assertThat(connection.unwrap(PGConnection.class).getBackendPID()).isPositive();
        }

        @Test
        void opensASessionOfADataSource(@FromTarget DataSource sessions) throws SQLException {
            assertThat(sessions.getConnection().isValid(1)).isTrue();
        }

        @Test
        void asksOnAnotherThread(SourceServer source) {
            CompletableFuture.runAsync(() -> assertThat(source).passes(Remark.passed("T1")))
                    .join();
        }

        @Test
        void asksWithinATimeOut(SourceServer source) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> assertThat(source).isReachable());
        }

        @RepeatedTest(2)
        void repeats(SourceServer source) {
            assertThat(source).isReachable();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void takesAnArgumentToo(int argument, SourceServer source) {
            assertThat(source).passes(Remark.passed("T" + argument));
        }

        @TestFactory
        Stream<DynamicNode> asksInDynamicTests(SourceServer source) {
            return Stream.of(
                    dynamicTest("idle", () -> {}),
                    dynamicContainer(
                            "within",
                            List.of(dynamicTest("asks", () -> assertThat(source).isReachable()))));
        }

        @TestFactory
        List<DynamicNode> asksBeforeThem(SourceServer source) {
            assertThat(source).isReachable();
            return new ArrayList<>(IntStream.range(0, 2)
                    .mapToObj(number -> dynamicTest("idle " + number, () -> {}))
                    .toList());
        }

        @Nested
        class InnerTestCases {
            @Test
            void asksInside(SourceServer source) {
                assertThat(source).isReachable();
            }
        }
    }

    @MigrationReadiness
    static class OtherwiseEndedTestCases {

        private boolean late;

        @Test
        void fails(SourceServer source) {
            fail("of our own");
        }

        @Test
        void failsLate(SourceServer source) {
            late = true;
        }

        @Test
        void aborts(SourceServer source) {
            Assumptions.abort("not today");
        }

        @Test
        @Disabled("not today")
        void isSkipped(SourceServer source) {}

        @Test
        void takesNothing() {}

        @TestFactory
        List<DynamicNode> failsBeforeItAsks(SourceServer source) {
            return List.of(dynamicTest("1", () -> fail("of our own")), dynamicTest("2", () -> Assumptions.abort()));
        }

        @AfterEach
        void failIfLate() {
            assertThat(late).withFailMessage("of our own").isFalse();
        }
    }

    @MigrationReadiness
    static class LifecycleTestCases {

        private final SourceServer source;

        LifecycleTestCases(SourceServer source) {
            this.source = source;
        }

        @BeforeAll
        static void before(SourceServer source) {
            assertThat(source).isReachable();
        }

        @BeforeEach
        void beforeEach(SourceServer source, TargetServer target) {
            assertThat(target).isReachable();
        }

        @Test
        void takesNothing() {}

        @Test
        void idles(TargetServer target) {}

        @Test
        void asksOnlyWhatTheConstructorTook(TargetServer target) {
            assertThat(source).isReachable();
        }

        @Test
        void asksWhatTheConstructorTook() {
            assertThat(source).isReachable();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedLifecycleTestCases extends LifecycleTestCases {
        SharedLifecycleTestCases(SourceServer source) {
            super(source);
        }
    }

    @ForEachDatabase
    static class EachDatabaseTestCases {

        @Test
        void idles(SourceDatabase database) {
            assertThat(database.name()).isNotBlank();
        }

        @Test
        void asks(SourceDatabase database) {
            assertThat(database).passes(Remark.passed("T1"));
        }

        @Test
        void asksBySession(SourceDatabase database, @FromSource Connection connection) throws SQLException {
            assertThat(connection.getCatalog()).isEqualTo(database.name());
        }
    }

    @MigrationReadiness
    @ExtendWith(SoftAssertionsExtension.class)
    static class SoftTestCases {

        @Test
        void forgets(SourceServer source) {
            new MigrationSoftAssertions().assertThat(source).passes(Remark.violated("T1"));
        }

        @Test
        void fails(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.violated("T1"));
        }

        @Test
        void passes(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.passed("T1"));
        }

        @Test
        @SuppressWarnings("CheckReturnValue")
        void beginsAnAssertion(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).as("mine");
        }
    }
}
