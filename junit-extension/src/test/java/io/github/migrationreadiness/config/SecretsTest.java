package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        void ofAClientKeyFromTheEnvironmentOrAFile() {
            assertThat(world.read().source().sslPassword()).isEmpty();
            world.environment("READINESS_SOURCE_SSL_PASSWORD", CANARY);
            assertThat(world.read().source().sslPassword()).hasValue(Password.of(CANARY));
            assertThat(world.read().source().password()).isEmpty();
            assertThat(world.read().toString()).doesNotContain(CANARY);
            PrivateFile.write(directory.resolve("password"), "of the file\n");
            world = World.withSource(directory);
            world.sharedFile("readiness.source.ssl-password-file=password");
            assertThat(world.read().source().sslPassword()).hasValue(Password.of("of the file"));
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

        @ParameterizedTest
        @ValueSource(strings = {"source", "target"})
        void asASystemPropertyAlsoOfAClientKey(String side) {
            world.systemProperty("readiness." + side + ".ssl-password", CANARY);
            assertThat(refusal()).hasMessageContaining("readiness." + side + ".ssl-password = ***");
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
                    .hasMessageContaining("; allowed values: a file that only its owner may read");
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
            assertThat(refusal()).hasMessageContaining("is not written in UTF-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"EFBBBF76", "FFFE7600", "FEFF0076"})
        void isRefusedWhereItBeginsWithAByteOrderMark(String content) throws IOException {
            PrivateFile.write(directory.resolve("password"), "");
            Files.write(directory.resolve("password"), HexFormat.of().parseHex(content));
            assertThat(refusal())
                    .hasMessageContaining("password begins with a byte order mark; save it as UTF-8 without one (BOM)");
        }

        @Test
        void isRefusedWhereItIsAFolder() throws IOException {
            Files.createDirectory(directory.resolve("password"));
            assertThat(refusal()).hasMessageContaining("password is a folder; write the password into a regular file");
        }

        /** Whoever opened it would wait for a writer. */
        @Test
        @Timeout(30)
        void isRefusedWhereItIsAPipe() throws Exception {
            Process made = new ProcessBuilder(
                            "mkfifo", "-m", "600", directory.resolve("password").toString())
                    .start();
            assertThat(made.waitFor()).isZero();
            assertThat(refusal()).hasMessageContaining("password is a pipe, a socket or a device; write the password");
            assertThat(sslRefusal())
                    .hasMessageContaining("password is a pipe, a socket or a device; write the password");
        }

        @Test
        void isRefusedWhereItIsADevice() {
            world.environment("READINESS_SOURCE_PASSWORD_FILE", "/dev/null");
            assertThat(world.failure()).hasMessageContaining("/dev/null is a pipe, a socket or a device");
        }

        private ConfigurationException sslRefusal() {
            world = World.withSource(directory);
            world.environment("READINESS_SOURCE_SSL_PASSWORD_FILE", "password");
            return world.failure();
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
