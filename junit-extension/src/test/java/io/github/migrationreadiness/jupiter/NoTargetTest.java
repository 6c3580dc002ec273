package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;

/** What asks for a target where none is configured is aborted, and nothing else. */
class NoTargetTest {

    private static final String REASON = "no target is configured: set readiness.target.url (READINESS_TARGET_URL), or"
            + " start a simulated one with readiness.target.provider=embedded and readiness.target.simulate=true";

    private final Suites suites = Suites.onSource(TestServer.major("16"));

    @Test
    void abortsTheTestsThatAskForIt() {
        SuiteRun run = suites.run(SomeTestsTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.abortOf("asksForTheServer")).isEqualTo(REASON);
        assertThat(run.abortOf("asksForAConnection")).isEqualTo(REASON);
        assertThat(run.abortOf("asksForADataSource")).isEqualTo(REASON);
        assertThat(run.abortOf("asksBesideAnArgument#1")).isEqualTo(REASON);
        assertThat(run.tests()).containsEntry("asksForTheSourceOnly", Status.SUCCESSFUL);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ConstructorTestCases.class,
                BeforeEachTestCases.class,
                AfterEachTestCases.class,
                InheritedBeforeEachTestCases.class
            })
    void abortsAllTestsOfAClassWhereEachOfThemNeedsIt(Class<?> fixture) {
        SuiteRun run = suites.run(fixture);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).hasSize(2);
        assertThat(run.abortOf("one")).isEqualTo(REASON);
        assertThat(run.abortOf("other")).isEqualTo(REASON);
    }

    @Test
    void abortsTheTestsOfANestedClassThatNeedWhatTheClassAroundItAsksFor() {
        SuiteRun run = suites.run(OuterBeforeEachTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.abortOf("inside")).isEqualTo(REASON);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                BeforeAllTestCases.class,
                AfterAllTestCases.class,
                SharedInstanceTestCases.class,
                OuterConstructorTestCases.class
            })
    void abortsTheClassWhereItNeedsItItself(Class<?> fixture) {
        SuiteRun run = suites.run(fixture);
        assertThat(run.failures()).isEmpty();
        assertThat(run.abortOf(fixture.getSimpleName())).isEqualTo(REASON);
        assertThat(run.tests()).isEmpty();
    }

    @MigrationReadiness
    static class SomeTestsTestCases {
        @Test
        void asksForTheServer(SourceServer source, TargetServer target) {}

        @Test
        void asksForAConnection(@FromTarget Connection target) {}

        @Test
        void asksForADataSource(@FromTarget DataSource target) {}

        @ParameterizedTest
        @ValueSource(ints = 1)
        void asksBesideAnArgument(int number, TargetServer target) {}

        @Test
        void asksForTheSourceOnly(SourceServer source) {
            assertThat(source).isReachable();
        }
    }

    @MigrationReadiness
    abstract static class TwoTestCases {
        @Test
        void one(SourceServer source) {}

        @Test
        void other() {}
    }

    static class ConstructorTestCases extends TwoTestCases {
        ConstructorTestCases(SourceServer source, TargetServer target) {}
    }

    static class BeforeEachTestCases extends TwoTestCases {
        @BeforeEach
        void before(TargetServer target) {}
    }

    static class InheritedBeforeEachTestCases extends BeforeEachTestCases {}

    static class AfterEachTestCases extends TwoTestCases {
        @AfterEach
        void after(@FromTarget Connection target) {}
    }

    @MigrationReadiness
    static class OuterBeforeEachTestCases {
        @BeforeEach
        void before(TargetServer target) {}

        @Nested
        class InnerTestCases {
            @Test
            void inside() {}
        }
    }

    static class BeforeAllTestCases extends TwoTestCases {
        @BeforeAll
        static void before(TargetServer target) {}
    }

    static class AfterAllTestCases extends TwoTestCases {
        @AfterAll
        static void after(TargetServer target) {}
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class SharedInstanceTestCases extends TwoTestCases {
        SharedInstanceTestCases(TargetServer target) {}
    }

    @TestInstance(Lifecycle.PER_CLASS)
    @MigrationReadiness
    static class OuterConstructorTestCases {
        OuterConstructorTestCases(TargetServer target) {}

        @Nested
        class InnerTestCases {
            @Test
            void inside() {}
        }
    }
}
