package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each place says another number, so that the number tells who won. */
class PrecedenceTest {

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void nothingIsSetButTheSource() {
        world = World.withSource(directory);
    }

    @Test
    void withoutAnyPlaceTheDefaultHolds() {
        assertThat(maxFindings()).isEqualTo(1000);
    }

    @Test
    void theFileOnTheClassPathBeatsTheDefault() {
        world.sharedFile("readiness.max-findings=1");
        assertThat(maxFindings()).isEqualTo(1);
    }

    @Test
    void theLocalFileBeatsTheFileOnTheClassPath() {
        world.sharedFile("readiness.max-findings=1").localFile("readiness.max-findings=2");
        assertThat(maxFindings()).isEqualTo(2);
    }

    @Test
    void theEnvironmentBeatsTheLocalFile() {
        world.localFile("readiness.max-findings=2").environment("READINESS_MAX_FINDINGS", "3");
        assertThat(maxFindings()).isEqualTo(3);
    }

    @Test
    void aSystemPropertyBeatsTheEnvironment() {
        world.environment("READINESS_MAX_FINDINGS", "3").systemProperty("readiness.max-findings", "4");
        assertThat(maxFindings()).isEqualTo(4);
    }

    @Test
    void aLauncherParameterBeatsTheEnvironment() {
        world.environment("READINESS_MAX_FINDINGS", "3").launcher("readiness.max-findings", "5");
        assertThat(maxFindings()).isEqualTo(5);
    }

    @Test
    void theAnnotationBeatsALauncherParameter() {
        world.launcher("readiness.max-findings", "5").explicit("readiness.max-findings", "6");
        assertThat(maxFindings()).isEqualTo(6);
    }

    @Test
    void aWrongValueBehindAStrongerOneDoesNoHarm() {
        world.sharedFile("readiness.max-findings=many").localFile("readiness.max-findings=2");
        assertThat(maxFindings()).isEqualTo(2);
    }

    @Test
    void keysOfOneServerMayStandInSeveralPlaces() {
        world.sharedFile("readiness.source.user=migrator", "readiness.source.kind=amazon-rds");
        assertThat(world.read().source().user()).hasValue("migrator");
        assertThat(world.read().source().url()).hasValue(World.URL);
    }

    @Nested
    class OfPasswords {

        @BeforeEach
        void aFileHoldsOne() {
            PrivateFile.write(directory.resolve("password"), "from file");
        }

        @Test
        void theStrongerPlaceWins() {
            world.sharedFile("readiness.source.password-file=password").environment("READINESS_SOURCE_PASSWORD", "env");
            assertThat(world.read().source().password()).hasValue(Password.of("env"));
        }

        @Test
        void aFileWinsOnlyByItsPlaceToo() {
            world.systemProperty("readiness.source.password-file", "password")
                    .environment("READINESS_SOURCE_PASSWORD", "env");
            assertThat(world.read().source().password()).hasValue(Password.of("from file"));
        }

        @Test
        void theBuilderBeatsTheEnvironment() {
            world.password(Side.SOURCE, "builder").environment("READINESS_SOURCE_PASSWORD", "env");
            assertThat(world.read().source().password()).hasValue(Password.of("builder"));
        }

        @Test
        void twoFromTheSamePlaceAreAProblem() {
            world.environment("READINESS_SOURCE_PASSWORD_FILE", "password")
                    .environment("READINESS_SOURCE_PASSWORD", "env");
            assertThat(world.problems())
                    .containsExactly("readiness.source.password-file = \"password\", read from environment variable"
                            + " READINESS_SOURCE_PASSWORD_FILE: the password itself is given too, by environment"
                            + " variable READINESS_SOURCE_PASSWORD; give one of the two");
        }
    }

    @Nested
    class TellsTheOrigin {

        @Test
        void ofAnAnnotation() {
            world.explicit("readiness.mode", "of");
            assertThat(world.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem)
                            .startsWith(
                                    "readiness.mode = \"of\", read from @MigrationReadiness on class OrdersTest: "));
        }

        @Test
        void ofALauncherParameterOrSystemProperty() {
            world.launcher("readiness.mode", "of");
            assertThat(world.failure())
                    .hasMessageContaining(
                            ", read from system property or JUnit configuration parameter readiness.mode: ");
        }

        @Test
        void ofAnEnvironmentVariable() {
            world.environment("READINESS_MODE", "of");
            assertThat(world.failure()).hasMessageContaining(", read from environment variable READINESS_MODE: ");
        }

        @Test
        void ofTheLocalFile() {
            world.localFile("readiness.mode=of");
            assertThat(world.failure())
                    .hasMessageContaining(", read from readiness.local.properties (file:/")
                    .hasMessageContaining("/readiness.local.properties): ");
        }

        @Test
        void ofTheFileOnTheClassPath() {
            world.sharedFile("readiness.mode=of");
            assertThat(world.failure()).hasMessageContaining("class%20path/readiness.properties): ");
        }
    }

    private int maxFindings() {
        return world.read().plan().maxFindings();
    }
}
