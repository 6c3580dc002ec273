package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeysTest {

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void everythingElseIsFine() {
        world = World.withSource(directory);
    }

    @Nested
    class AreRefused {

        @Test
        void inTheAnnotation() {
            world.explicit("readiness.mod", "online");
            assertThat(world.problems())
                    .containsExactly("readiness.mod, read from @MigrationReadiness on class OrdersTest: no such key;"
                            + " did you mean readiness.mode?");
        }

        @Test
        void inSystemProperties() {
            world.systemProperty("readiness.database", "orders");
            assertThat(world.problems())
                    .containsExactly("readiness.database, read from the system properties: no such key;"
                            + " did you mean readiness.databases?");
        }

        @Test
        void inTheLocalFile() {
            world.localFile("readiness.source.username=migrator");
            assertThat(world.failure())
                    .hasMessageStartingWith("readiness.source.username, read from readiness.local.properties (file:")
                    .hasMessageEndingWith("did you mean readiness.source.user?");
        }

        @Test
        void inTheFileOnTheClassPathEvenWithoutOurPrefix() {
            world.sharedFile("mode=online");
            assertThat(world.failure()).hasMessageStartingWith("mode, read from readiness.properties (file:");
        }

        @ParameterizedTest
        @CsvSource({
            "READINESS_SOURCE_ULR, READINESS_SOURCE_URL",
            "READINESS_TARGET_PASWORD, READINESS_TARGET_PASSWORD",
            "READINESS_SOURCE_PASSWORDFILE, READINESS_SOURCE_PASSWORD_FILE",
            "READINESS_SQLSERVER_SOURCE_ULR, READINESS_SQLSERVER_SOURCE_URL",
            "READINESS_SQLSERVER_TARGET_PASWORD, READINESS_SQLSERVER_TARGET_PASSWORD"
        })
        void inTheEnvironmentOfTheServers(String variable, String nearest) {
            world.environment(variable, "canary");
            assertThat(world.problems())
                    .containsExactly(
                            variable + ", read from the environment: no such key; did you mean " + nearest + "?");
        }

        @Test
        void whereTheKeyExistsForTheOtherSideOnly() {
            world.environment("READINESS_SOURCE_SIMULATE", "true");
            assertThat(world.failure()).hasMessageContaining("READINESS_SOURCE_SIMULATE, read from the environment");
        }

        @Test
        void withAllKeysWhereNoneIsNear() {
            world.explicit("readiness.entirely-different", "x");
            assertThat(world.failure())
                    .hasMessageContaining("there are readiness.mode, ")
                    .hasMessageEndingWith(" and readiness.sqlserver.container");
        }

        @Test
        void withoutTheirValueWhichMayBeAPassword() {
            world.systemProperty("readiness.source.pasword", "canary");
            assertThat(world.failure()).hasMessageNotContaining("canary");
        }
    }

    @Nested
    class AreLeftAlone {

        @ParameterizedTest
        @ValueSource(strings = {"READINESS_PROBE", "READINESS_SOURCES", "SOURCE_URL", "READINESS_MOD"})
        void inTheRestOfTheEnvironment(String variable) {
            world.environment(variable, "anything");
            assertThatCode(world::read).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(strings = {"user.dir", "readinessprobe", "my.readiness.mode", "migration-readiness.x"})
        void inTheRestOfTheSystemProperties(String name) {
            world.systemProperty(name, "anything");
            assertThatCode(world::read).doesNotThrowAnyException();
        }
    }

    @Nested
    class InJUnitsOwnFile {

        @Test
        void everyKeyOfOursIsRefused() {
            world.resource("junit-platform.properties", "readiness.mode=online", "readiness.any=1")
                    .launcher("readiness.mode", "online");
            assertThat(world.problems())
                    .hasSize(2)
                    .allSatisfy(
                            problem -> assertThat(problem)
                                    .contains(", read from junit-platform.properties (file:/")
                                    .contains(
                                            "because JUnit cannot tell it from a system property; move it to readiness.properties"));
        }

        @Test
        void otherKeysAreJUnitsBusiness() {
            world.resource("junit-platform.properties", "junit.jupiter.execution.parallel.enabled=true");
            assertThatCode(world::read).doesNotThrowAnyException();
        }
    }
}
