package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String CANARY = "kanarien?v0gel";

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void onlyTheSourceIsSet() {
        world = World.withSource(directory);
    }

    @Nested
    class AreTaken {

        @Test
        void fromTheEnvironmentAsTheyAre() {
            world.environment("READINESS_SOURCE_PASSWORD", " with blanks ");
            assertThat(world.read().source().password()).hasValue(Password.of(" with blanks "));
        }

        @Test
        void fromTheBuilder() {
            world.password(Side.SOURCE, CANARY);
            assertThat(world.read().source().password()).hasValue(Password.of(CANARY));
        }

        @Test
        void fromAFileThatOnlyItsOwnerReads() {
            PrivateFile.write(directory.resolve("password"), CANARY + "\n");
            world.sharedFile("readiness.source.password-file=password");
            assertThat(world.read().source().password()).hasValue(Password.of(CANARY));
        }

        @Test
        void byPgjdbcWhereNoneIsGiven() {
            assertThat(world.read().source().password()).isEmpty();
        }
    }

    @Nested
    class AreRefused {

        @ParameterizedTest
        @ValueSource(strings = {"source", "target"})
        void asASystemPropertyWhichSurefireHasWritten(String side) {
            world.systemProperty("readiness." + side + ".password", CANARY);
            assertThat(refusal())
                    .hasMessageContaining("readiness." + side + ".password = ***, read from system property or JUnit")
                    .hasMessageContaining("surefire has already written it into its XML reports")
                    .hasMessageContaining("the password should be changed");
        }

        @Test
        void asALauncherParameter() {
            world.launcher("readiness.source.password", CANARY);
            assertThat(refusal()).hasMessageContaining("readiness.source.password = ***");
        }

        @Test
        void inAnAnnotation() {
            world.explicit("readiness.source.password", CANARY);
            assertThat(refusal()).hasMessageContaining("a password must not stand in code");
        }

        @Test
        void inTheLocalFile() {
            world.localFile("readiness.source.password=" + CANARY);
            assertThat(refusal()).hasMessageContaining("a password must not stand in this file");
        }

        @Test
        void inTheFileOnTheClassPath() {
            world.sharedFile("readiness.source.password=" + CANARY);
            assertThat(refusal()).hasMessageContaining("a password must not stand in this file");
        }

        @Test
        void evenBehindAPasswordInTheRightPlace() {
            world.sharedFile("readiness.source.password=" + CANARY).environment("READINESS_SOURCE_PASSWORD", "right");
            assertThat(refusal()).hasMessageContaining("a password must not stand in this file");
        }

        @Test
        void whereTheyAreEmpty() {
            world.environment("READINESS_SOURCE_PASSWORD", "");
            assertThat(world.failure())
                    .hasMessageContaining("environment variable READINESS_SOURCE_PASSWORD: is empty");
        }

        private ConfigurationException refusal() {
            ConfigurationException refusal = world.failure();
            assertThat(refusal).hasMessageNotContaining(CANARY).hasNoCause();
            return refusal;
        }
    }

    @Nested
    class AFile {

        @ParameterizedTest
        @ValueSource(strings = {"rw-r-----", "rw-r--r--", "rw----r--"})
        void isRefusedWhereOthersMayReadIt(String permissions) {
            PrivateFile.write(directory.resolve("password"), CANARY, permissions);
            assertThat(refusal())
                    .hasMessageStartingWith("readiness.source.password-file = \"password\", read from environment")
                    .hasMessageContaining("is readable to others; run: chmod 600 ")
                    .hasMessageContaining("; allowed is a file that only its owner may read");
        }

        @Test
        void isRefusedWhereItDoesNotExist() {
            assertThat(refusal()).hasMessageContaining("does not exist");
        }

        @Test
        void isRefusedWhereItIsEmpty() {
            PrivateFile.write(directory.resolve("password"), "");
            assertThat(refusal()).hasMessageContaining("is empty");
        }

        @Test
        void isRefusedWhereItIsNoText() throws IOException {
            PrivateFile.write(directory.resolve("password"), "");
            Files.write(directory.resolve("password"), new byte[] {(byte) 0xC3, 0x28});
            assertThat(refusal()).hasMessageContaining("cannot be read as text in UTF-8");
        }

        private ConfigurationException refusal() {
            world.environment("READINESS_SOURCE_PASSWORD_FILE", "password");
            ConfigurationException refusal = world.failure();
            assertThat(refusal).hasMessageNotContaining(CANARY).hasNoCause();
            return refusal;
        }
    }

    @Nested
    class AppearInNoText {

        @Test
        void ofTheSettings() {
            world.environment("READINESS_SOURCE_PASSWORD", CANARY).password(Side.TARGET, CANARY);
            world.environment("READINESS_TARGET_URL", World.URL);
            assertThat(world.read().toString()).doesNotContain(CANARY).contains(World.URL);
        }

        @Test
        void ofTheSources() {
            world.environment("READINESS_SOURCE_PASSWORD", CANARY)
                    .systemProperty("readiness.source.password", CANARY)
                    .explicit("readiness.source.password", CANARY)
                    .password(Side.SOURCE, CANARY);
            assertThat(world.sources().toString()).doesNotContain(CANARY);
            assertThat(world.sources().explicit().toString()).doesNotContain(CANARY);
        }

        @Test
        void ofAMessageAboutAnotherKeyOfTheirServer() {
            world.environment("READINESS_TARGET_PASSWORD", CANARY).environment("READINESS_TARGET_USER", "migrator");
            assertThat(world.failure())
                    .hasMessageContaining("readiness.target.url is missing")
                    .hasMessageContaining("readiness.target.user = \"migrator\"")
                    .hasMessageNotContaining(CANARY);
        }
    }
}
