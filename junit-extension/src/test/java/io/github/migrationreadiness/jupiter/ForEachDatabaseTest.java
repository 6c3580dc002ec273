package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.config.ConfigurationException;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;

class ForEachDatabaseTest {

    private static final TestServer SERVER = TestServer.major("16");

    @Nested
    class RunsTheClass {

        private final TestDatabase first = SERVER.createDatabase("first");
        private final TestDatabase second = SERVER.createDatabase("Second \"100%\"");
        private final Suites suites = Suites.onSource(SERVER)
                .with(
                        "readiness.databases",
                        first.name() + ",\"" + second.name().replace("\"", "\"\"") + "\"");
        private final String inFirst = "[1] database \"" + first.name() + "\": ";
        private final String inSecond = "[2] database \"" + second.name().replace("\"", "\"\"") + "\": ";

        @AfterEach
        void dropDatabases() {
            first.close();
            second.close();
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    CastsTestCases.class,
                    SubclassTestCases.class,
                    ComposedTestCases.class,
                    ConstructorTestCases.class,
                    PerClassTestCases.class,
                    BeforeEachTestCases.class
                })
        void onceForEachDatabaseOfThePlan(Class<?> fixture) {
            second.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT");
            SuiteRun run = suites.run(fixture);
            assertThat(run.tests())
                    .hasSize(2)
                    .containsEntry(inFirst + "hasNoCasts", Status.SUCCESSFUL)
                    .containsEntry(inSecond + "hasNoCasts", Status.FAILED);
            assertThat(run.failureOf(inSecond + "hasNoCasts"))
                    .isInstanceOf(ReadinessError.class)
                    .hasMessageStartingWith("[603409] User-defined casts present (database ");
        }

        @Test
        void withSessionsInTheDatabaseOfTheRun() {
            assertThat(suites.run(SessionsTestCases.class).tests())
                    .hasSize(2)
                    .containsValue(Status.SUCCESSFUL)
                    .doesNotContainValue(Status.FAILED);
        }

        @Test
        void withResultsThatNameTheDatabase() {
            SuiteRun run = suites.run(CastsTestCases.class);
            assertThat(databases(run, inFirst + "hasNoCasts")).containsExactly(first.name());
            assertThat(databases(run, inSecond + "hasNoCasts")).containsExactly(second.name());
        }

        @Test
        void inParallelToo() {
            SuiteRun run = suites.inParallel().run(RepeatedTestCases.class, CastsTestCases.class);
            assertThat(run.failures()).isEmpty();
            assertThat(IntStream.rangeClosed(1, 20)).allSatisfy(number -> {
                assertThat(databases(run, inFirst + "hasNoCasts#" + number)).containsExactly(first.name());
                assertThat(databases(run, inSecond + "hasNoCasts#" + number)).containsExactly(second.name());
            });
        }

        @Test
        void withItsNestedClasses() {
            SuiteRun run = suites.run(OuterTestCases.class);
            assertThat(run.failures()).isEmpty();
            assertThat(databases(run, inFirst + "inside")).containsExactly(first.name());
            assertThat(databases(run, inSecond + "inside")).containsExactly(second.name());
        }

        @Test
        void insideOfAClassThatRunsOnce() {
            SuiteRun run = suites.run(OnceTestCases.class);
            assertThat(run.tests()).containsOnlyKeys("outside", inFirst + "inside", inSecond + "inside");
            assertThat(run.failures()).isEmpty();
        }

        @Test
        void besideADatabaseThatCannotBeOpened() {
            SERVER.execute("ALTER DATABASE " + first.quotedName() + " ALLOW_CONNECTIONS false");
            SuiteRun run = suites.run(CastsTestCases.class);
            assertThat(run.failureOf(inFirst + "hasNoCasts")).hasMessageStartingWith("[603409] not checked: [R006]");
            assertThat(run.tests()).containsEntry(inSecond + "hasNoCasts", Status.SUCCESSFUL);
        }

        @Test
        void andAbortsItWhereThereIsNoTarget() {
            SuiteRun run = suites.run(TargetTestCases.class);
            assertThat(run.abortOf(inFirst + "needsATarget")).startsWith("no target is configured");
            assertThat(run.abortOf(inSecond + "needsATarget")).startsWith("no target is configured");
        }

        private static List<String> databases(SuiteRun run, String test) {
            return run.entriesOf(test).stream()
                    .map(entry -> String.valueOf(entry.get("readiness.database")))
                    .toList();
        }
    }

    @Nested
    class ListsTheDatabases {

        @Test
        void ofThePlanWithoutConnecting() {
            try (TcpProxy hole = TcpProxy.blackHole()) {
                SuiteRun run = Suites.onSource(hole.url("postgres"))
                        .with("readiness.databases", "orders,billing")
                        .with("readiness.on-unused", "ignore")
                        .run(IdleTestCases.class);
                assertThat(run.tests())
                        .containsOnlyKeys("[1] database \"orders\": idles", "[2] database \"billing\": idles");
                assertThat(run.failures()).isEmpty();
                assertThat(hole.connections()).isZero();
            }
        }

        @Test
        void ofTheServerWhereThePlanNamesNone() {
            try (TestDatabase database = SERVER.createDatabase("listed")) {
                SuiteRun run = Suites.onSource(SERVER)
                        .with("readiness.on-unused", "ignore")
                        .run(IdleTestCases.class);
                assertThat(run.failures()).isEmpty();
                assertThat(run.tests().keySet())
                        .anyMatch(name -> name.endsWith(" database \"" + database.name() + "\": idles"));
            }
        }

        @Test
        void ofAServerThatTheProgramHandsOver() {
            SuiteRun run = Suites.unconfigured().run(ByBuilderTestCases.class);
            assertThat(run.tests()).containsOnlyKeys("[1] database \"postgres\": isReachable");
            assertThat(run.failures()).isEmpty();
        }

        @Test
        void withNamesOnOneLine() {
            try (TestDatabase database = SERVER.createDatabase("a\nb")) {
                SuiteRun run = Suites.onSource(SERVER).run(CastsTestCases.class);
                assertThat(run.tests().keySet())
                        .anyMatch(name -> name.endsWith(
                                " database \"a\\nb" + database.name().substring(3) + "\": hasNoCasts"));
            }
        }
    }

    @Nested
    class FailsEachTestOnceWhereTheDatabasesCannotBeListed {

        @ParameterizedTest
        @ValueSource(
                classes = {
                    TwoTestCases.class,
                    TwoWithConstructorTestCases.class,
                    TwoWithBeforeEachTestCases.class,
                    TwoPerClassTestCases.class
                })
        void withTheDocumentedCode(Class<?> fixture) {
            try (TcpProxy hole = TcpProxy.blackHole()) {
                SuiteRun run = on(hole).run(fixture);
                assertThat(hole.connections()).isEqualTo(1);
                assertThat(run.tests()).containsOnlyKeys("[1] no database: one", "[1] no database: other");
                assertThat(run.failures())
                        .hasSize(2)
                        .allSatisfy(failure -> assertThat(failure)
                                .isInstanceOf(ReadinessError.class)
                                .hasMessageStartingWith("[603000] Connection failed"));
                assertThat(run.entriesOf("[1] no database: one"))
                        .extracting(entry -> entry.get("readiness.status"))
                        .containsExactly("VIOLATED");
            }
        }

        @Test
        void forWantOfAny() {
            TestServer server = ServerFlavour.of("16")
                    .setting("azure.extensions", "none")
                    .prepared("UPDATE pg_catalog.pg_database SET datistemplate = true")
                    .server();
            SuiteRun run = Suites.onSource(server).run(TwoTestCases.class);
            assertThat(run.tests()).containsOnlyKeys("[1] no database: one", "[1] no database: other");
            assertThat(run.failures())
                    .hasSize(2)
                    .allSatisfy(failure -> assertThat(failure)
                            .hasMessage("There is no database to migrate on the source;"
                                    + " name those of the plan: readiness.databases"));
        }

        @Test
        void withWhatKeepsTheServerFromStarting(@TempDir Path nothing) {
            SuiteRun run = Suites.unconfigured()
                    .with("readiness.source.provider", "embedded")
                    .with("readiness.embedded.binaries", nothing.toString())
                    .run(TwoTestCases.class);
            assertThat(run.failures())
                    .hasSize(2)
                    .allSatisfy(failure ->
                            assertThat(failure).hasMessageStartingWith("No binaries of PostgreSQL any version in"));
        }

        private static Suites on(TcpProxy hole) {
            return Suites.onSource(hole.url("postgres")).with("readiness.connect-timeout", "1s");
        }
    }

    @Test
    void failsTheClassWithAWrongConfiguration() {
        SuiteRun run = Suites.onSource(SERVER).with("readiness.mode", "onlin").run(TwoTestCases.class);
        assertThat(run.tests()).isEmpty();
        assertThat(run.failureOf("TwoTestCases")).isInstanceOf(ConfigurationException.class);
    }

    /** One database in the plan is no exception: a suite must not break with the second. */
    @ParameterizedTest
    @ValueSource(strings = {"orders", "orders,billing"})
    void isTheOnlyPlaceForADatabaseAsAParameter(String databases) {
        SuiteRun run = Suites.onSource(SERVER)
                .with("readiness.databases", databases)
                .run(ElsewhereTestCases.class, BeforeAllTestCases.class, PerClassConstructorTestCases.class);
        assertThat(run.failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ParameterResolutionException.class)
                        .hasMessage("Only the run of a class annotated with @ForEachDatabase decides which database a"
                                + " SourceDatabase is. What happens once for all runs, such as @BeforeAll, and other classes take a"
                                + " SourceServer and call database(\"name\")"));
    }

    @ForEachDatabase
    static class CastsTestCases {
        @Test
        void hasNoCasts(SourceDatabase database) {
            assertThat(database).hasNoUserDefinedCasts();
        }
    }

    static class SubclassTestCases extends CastsTestCases {}

    @Retention(RetentionPolicy.RUNTIME)
    @ForEachDatabase
    @interface OfOurs {}

    @OfOurs
    static class ComposedTestCases {
        @Test
        void hasNoCasts(SourceDatabase database) {
            assertThat(database).hasNoUserDefinedCasts();
        }
    }

    @ForEachDatabase
    static class ConstructorTestCases {
        private final SourceDatabase database;

        ConstructorTestCases(SourceDatabase database) {
            this.database = database;
        }

        @Test
        void hasNoCasts() {
            assertThat(database).hasNoUserDefinedCasts();
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClassTestCases extends CastsTestCases {}

    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClassConstructorTestCases extends ConstructorTestCases {
        PerClassConstructorTestCases(SourceDatabase database) {
            super(database);
        }
    }

    static class BeforeEachTestCases extends CastsTestCases {
        @BeforeEach
        void isTheSame(SourceDatabase database, SourceServer source) {
            assertThat(database.source().plan()).isEqualTo(source.plan());
        }
    }

    static class BeforeAllTestCases extends CastsTestCases {
        @BeforeAll
        static void takes(SourceDatabase database) {
            assertThat(database.name()).isNotEmpty();
        }
    }

    @ForEachDatabase
    static class RepeatedTestCases {
        @RepeatedTest(20)
        void hasNoCasts(SourceDatabase database) {
            assertThat(database).hasNoUserDefinedCasts();
        }
    }

    @ForEachDatabase
    static class OuterTestCases {
        @Nested
        class InnerTestCases {
            @Test
            void inside(SourceDatabase database) {
                assertThat(database).isReachable();
            }
        }
    }

    @MigrationReadiness
    static class OnceTestCases {
        @Test
        void outside(SourceServer source) {
            assertThat(source).isReachable();
        }

        @Nested
        @ForEachDatabase
        class InnerTestCases {
            @Test
            void inside(SourceDatabase database) {
                assertThat(database).isReachable();
            }
        }
    }

    @ForEachDatabase
    static class TargetTestCases {
        @Test
        void needsATarget(SourceDatabase database, TargetServer target) {}
    }

    @ForEachDatabase
    static class IdleTestCases {
        @Test
        void idles(SourceDatabase database) {}
    }

    @ForEachDatabase
    static class TwoTestCases {
        @Test
        void one(SourceDatabase database) {}

        @Test
        void other() {}
    }

    static class TwoWithConstructorTestCases extends TwoTestCases {
        TwoWithConstructorTestCases(SourceDatabase database) {}
    }

    static class TwoWithBeforeEachTestCases extends TwoTestCases {
        @BeforeEach
        void before(SourceDatabase database) {}
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class TwoPerClassTestCases extends TwoTestCases {}

    @ForEachDatabase
    static class ByBuilderTestCases {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .source(() -> SERVER.url("postgres") + "?user=" + TestServer.SUPERUSER)
                .databases("postgres")
                .build();

        @Test
        void isReachable(SourceDatabase database) {
            assertThat(database).isReachable();
        }
    }

    @MigrationReadiness
    static class ElsewhereTestCases {
        @Test
        void asks(SourceDatabase database) {}
    }

    @ForEachDatabase
    static class SessionsTestCases {

        @Test
        void isIn(SourceDatabase database, @FromSource Connection connection) throws SQLException {
            assertThat(connection.getCatalog()).isEqualTo(database.name());
        }
    }
}
