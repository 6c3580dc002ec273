package io.github.migrationreadiness.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.config.ConfigurationException;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TcpProxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

class ConfigurationErrorsTest {

    private final TcpProxy server = TcpProxy.blackHole();

    @AfterEach
    void nothingConnected() {
        assertThat(server.connections()).isZero();
        server.close();
    }

    @Nested
    class FailTheClass {

        @Test
        void withTheWayOutForWhoeverHasConfiguredNothing() {
            assertFailure(Suites.unconfigured(), PlainTestCases.class)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("No source server is configured: readiness.source.url is missing.")
                    .hasMessageContaining("src/test/resources/readiness.properties");
        }

        @Test
        void withTheKeyThatIsNearestToAnUnknownOne() {
            assertFailure(configured(), UnknownKeyTestCases.class)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("readiness.databses, read from @MigrationReadiness on "
                            + UnknownKeyTestCases.class.getName()
                            + ": no such key; did you mean readiness.databases?");
        }

        @Test
        void withTheWrongValueAndWhereItStands() {
            assertFailure(configured().with("readiness.mode", "onlin"), PlainTestCases.class)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("readiness.mode = \"onlin\", read from system property or JUnit"
                            + " configuration parameter readiness.mode")
                    .hasMessageEndingWith("allowed values: online or offline");
        }

        @Test
        void withThePropertyThatIsNone() {
            assertFailure(configured(), PropertyWithoutValueTestCases.class)
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage("@MigrationReadiness on " + PropertyWithoutValueTestCases.class.getName()
                            + " has the property \"readiness.mode\"; write it as readiness.key=value");
        }

        @Test
        void withTheModesThatExcludeEachOther() {
            assertFailure(configured(), TwoModesTestCases.class)
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage("@MigrationReadiness on " + TwoModesTestCases.class.getName()
                            + " names more than one mode");
        }

        @Test
        void withTheAdviceToChangeAPasswordThatSurefireHasWritten() {
            assertFailure(configured().with("readiness.source.password", "kanarie"), PlainTestCases.class)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("readiness.source.password = ***")
                    .hasMessageContaining("surefire has already written it into its XML reports")
                    .hasMessageNotContaining("kanarie");
        }

        private static AbstractThrowableAssert<?, ?> assertFailure(Suites suites, Class<?> fixture) {
            SuiteRun run = suites.run(fixture);
            assertThat(run.tests()).isEmpty();
            return assertThat(run.failureOf(fixture.getSimpleName()));
        }
    }

    @Nested
    class OfAParameterFailItsTest {

        private final SuiteRun run = configured().run(ParametersTestCases.class);

        @Test
        void withBothSidesAtOnce() {
            assertThat(run.failureOf("ofBothSides"))
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessageEndingWith("is annotated with both @FromSource and @FromTarget");
        }

        @Test
        void withTheTypeThatIsNoSession() {
            assertThat(run.failureOf("ofAWrongType"))
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessage("Can only resolve a @FromSource or @FromTarget parameter of type java.sql.Connection or"
                            + " javax.sql.DataSource but was: java.lang.String");
        }

        @Test
        void withASessionThatBelongsToNobody() {
            assertThat(run.failureOf("ofNoSide"))
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessageStartingWith("No ParameterResolver registered for parameter [java.sql.Connection");
        }

        @Test
        void withAServerBesideItsQualifier() {
            assertThat(run.failureOf("ofTheOtherSide"))
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessageContaining("@FromTarget")
                    .hasMessageEndingWith("but was: " + SourceServer.class.getName());
        }
    }

    private Suites configured() {
        return Suites.onSource(server.url("postgres"));
    }

    @MigrationReadiness
    static class PlainTestCases {
        @Test
        void runs(SourceServer source) {}

        @Test
        void runsWithoutAServer() {}
    }

    @MigrationReadiness(properties = "readiness.databses=orders")
    static class UnknownKeyTestCases extends PlainTestCases {}

    @MigrationReadiness(properties = "readiness.mode")
    static class PropertyWithoutValueTestCases extends PlainTestCases {}

    @MigrationReadiness(mode = {Mode.ONLINE, Mode.OFFLINE})
    static class TwoModesTestCases extends PlainTestCases {}

    @MigrationReadiness
    static class ParametersTestCases {
        @Test
        void ofBothSides(@FromSource @FromTarget DataSource source) {}

        @Test
        void ofAWrongType(@FromSource String source) {}

        @Test
        void ofNoSide(Connection connection) {}

        @Test
        void ofTheOtherSide(@FromTarget SourceServer source) {}
    }
}
