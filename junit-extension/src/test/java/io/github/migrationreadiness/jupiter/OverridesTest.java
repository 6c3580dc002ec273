package io.github.migrationreadiness.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.suite.SourceContentChecks;
import io.github.migrationreadiness.testservers.TcpProxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of a suite may be replaced or left out, but not get lost. */
class OverridesTest {

    private static final String LOST = " overrides the test of " + SourceContentChecks.class.getName()
            + " and is none itself: add @Test, and @Disabled(\"the reason\") to leave it out";

    private final TcpProxy server = TcpProxy.blackHole();
    private final Suites suites = Suites.onSource(server.url("postgres")).with("readiness.on-unused", "ignore");

    @AfterEach
    void nothingConnected() {
        assertThat(server.connections()).isZero();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                LostTestCases.class,
                LostInSuperclassTestCases.class,
                LostAgainTestCases.class,
                LostInInterfaceTestCases.class
            })
    void thatAreNoTestsFailTheClassBeforeAnythingRuns(Class<?> fixture) {
        SuiteRun run = suites.run(fixture);
        assertThat(run.tests()).isEmpty();
        assertThat(run.failureOf(fixture.getSimpleName()))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining(".sourceHasNoUserDefinedCasts(PostgresSource)" + LOST);
    }

    @Test
    void areNamedWithTheirClassAndAllAtOnce() {
        String name = LostTwiceTestCases.class.getName();
        assertThat(suites.run(LostTwiceTestCases.class).failureOf("LostTwiceTestCases"))
                .hasMessage(name + ".sourceHasNoTablesWithOids(PostgresSource)" + LOST + "\n" + name
                        + ".sourceHasNoUserDefinedCasts(PostgresSource)" + LOST);
    }

    @Test
    void failTheNestedClassThatLosesThem() {
        SuiteRun run = suites.run(OuterTestCases.class);
        assertThat(run.failureOf("InnerTestCases"))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("InnerTestCases.sourceHasNoUserDefinedCasts(PostgresSource)" + LOST);
        assertThat(run.tests()).containsOnlyKeys("outside");
    }

    @Test
    void areFoundBehindTheBridgeOfAGenericSuite() {
        assertThat(suites.run(LostGenericTestCases.class).failureOf("LostGenericTestCases"))
                .hasMessageContaining(
                        "LostGenericTestCases.judges(SourceServer) overrides the test of " + Generic.class.getName());
    }

    @Test
    void thatAreDisabledWithoutAReasonFailTheClass() {
        assertThat(suites.run(UnreasonedTestCases.class).failureOf("UnreasonedTestCases"))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(UnreasonedTestCases.class.getName()
                        + ".sourceHasNoUserDefinedCasts(PostgresSource) leaves out the test of "
                        + SourceContentChecks.class.getName()
                        + " without a reason: write @Disabled(\"the reason\")");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AsTestTestCases.class,
                AsRepeatedTestTestCases.class,
                AsParameterizedTestTestCases.class,
                AsFactoryTestCases.class,
                DisabledTestCases.class,
                InheritingTestCases.class,
                GenericTestCases.class,
                VisibilityBridgeTestCases.class
            })
    void thatAreTestsOfAnyKindMayStandForTheTest(Class<?> fixture) {
        assertThat(suites.run(fixture).failures()).isEmpty();
    }

    @Test
    void areNotWhatHasOtherParameters() {
        SuiteRun run = suites.run(OverloadTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsOnlyKeys("judges");
    }

    /** A suite that asks no server. */
    @MigrationReadiness
    interface Quiet {
        @Test
        default void judges(SourceServer source) {}
    }

    @MigrationReadiness
    interface Counted {
        @RepeatedTest(1)
        default void judges(int number) {}
    }

    @MigrationReadiness
    interface Made {
        @TestFactory
        default Stream<DynamicTest> judges() {
            return Stream.empty();
        }
    }

    @MigrationReadiness
    interface Generic<T> {
        @Test
        default void judges(T server) {}

        @Test
        default void other() {}
    }

    abstract static class Started implements SourceContentChecks {
        @BeforeAll
        static void isNeverReached() {
            fail("something ran");
        }
    }

    static class LostTestCases extends Started {
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    static class LostTwiceTestCases extends LostTestCases {
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}

        @Override
        public void sourceHasNoTablesWithOids(PostgresSource source) {}
    }

    abstract static class LosingBase extends Started {
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    static class LostInSuperclassTestCases extends LosingBase {}

    abstract static class KeepingBase extends Started {
        @Test
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    static class LostAgainTestCases extends KeepingBase {
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    interface Losing extends SourceContentChecks {
        @Override
        default void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    static class LostInInterfaceTestCases extends Started implements Losing {}

    @MigrationReadiness
    static class OuterTestCases {
        @Test
        void outside() {}

        @Nested
        class InnerTestCases implements SourceContentChecks {
            @Override
            public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
        }
    }

    static class LostGenericTestCases implements Generic<SourceServer> {
        @Override
        public void judges(SourceServer server) {}
    }

    static class UnreasonedTestCases extends Started {
        @Test
        @Disabled
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    static class AsTestTestCases implements Quiet {
        @Test
        @Override
        public void judges(SourceServer source) {}
    }

    static class AsRepeatedTestTestCases implements Quiet {
        @RepeatedTest(2)
        @Override
        public void judges(SourceServer source) {}
    }

    /** The arguments of such a test come first, and what is left is injected. */
    static class AsParameterizedTestTestCases implements Counted {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Override
        public void judges(int number) {}
    }

    static class AsFactoryTestCases implements Made {
        @TestFactory
        @Override
        public Stream<DynamicTest> judges() {
            return Stream.of(DynamicTest.dynamicTest("one", () -> {}));
        }
    }

    static class DisabledTestCases implements Quiet {
        @Test
        @Disabled("it is done elsewhere")
        @Override
        public void judges(SourceServer source) {}
    }

    static class InheritingTestCases extends AsTestTestCases {}

    static class GenericTestCases implements Generic<SourceServer> {
        @Test
        @Override
        public void judges(SourceServer server) {}
    }

    abstract static class HiddenBase implements Quiet {
        @Test
        @Override
        public void judges(SourceServer source) {}
    }

    public static class VisibilityBridgeTestCases extends HiddenBase {}

    static class OverloadTestCases implements Quiet {
        public void judges(TargetServer target) {}

        void judges(SourceServer source, int number) {}
    }
}
