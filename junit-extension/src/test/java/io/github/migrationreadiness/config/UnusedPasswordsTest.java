package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedPasswordsTest {

    private static final String SQL_SERVER_URL = "jdbc:sqlserver://db.example.net:1433";

    @TempDir
    private Path directory;

    @Test
    void ofATargetIsANotice() {
        ReadinessSettings settings = World.withSource(directory)
                .environment("READINESS_TARGET_PASSWORD", "v0gel")
                .read();
        assertThat(settings.target()).isEmpty();
        assertThat(settings.notices())
                .containsExactly(
                        "READINESS_TARGET_PASSWORD is set, but the server that it belongs to is not configured:"
                                + " readiness.target.url is missing. The password is not used");
    }

    @Test
    void areNoticesOfTheOtherProductToo() {
        assertThat(World.withSource(directory)
                        .environment("READINESS_SQLSERVER_SOURCE_PASSWORD", "v0gel")
                        .environment("READINESS_SQLSERVER_TARGET_PASSWORD", "v0gel")
                        .read()
                        .notices())
                .hasSize(2);
        ReadinessSettings ofSqlServer = World.empty(directory)
                .environment("READINESS_SQLSERVER_SOURCE_URL", SQL_SERVER_URL)
                .environment("READINESS_SOURCE_PASSWORD", "v0gel")
                .read();
        assertThat(ofSqlServer.postgres()).isEmpty();
        assertThat(ofSqlServer.notices()).singleElement().asString().startsWith("READINESS_SOURCE_PASSWORD is set");
    }

    @Test
    void areNoneWhereAnythingNamesTheServer() {
        assertThat(World.withSource(directory)
                        .environment("READINESS_SOURCE_PASSWORD", "v0gel")
                        .environment("READINESS_TARGET_URL", World.URL)
                        .environment("READINESS_TARGET_PASSWORD", "v0gel")
                        .read()
                        .notices())
                .isEmpty();
        assertThat(World.withSource(directory)
                        .environment("READINESS_TARGET_PASSWORD", "v0gel")
                        .supplied(Side.TARGET)
                        .read()
                        .notices())
                .isEmpty();
    }

    @Test
    void ofTheProgramIsStillAMistake() {
        assertThat(World.withSource(directory).password(Side.TARGET, "v0gel").failure())
                .hasMessageContaining("readiness.target.url is missing")
                .hasMessageNotContaining("v0gel");
    }

    @Test
    void doesNotHideThatThereIsNoSource() {
        assertThat(World.empty(directory)
                        .environment("READINESS_SOURCE_PASSWORD", "v0gel")
                        .failure())
                .hasMessageContaining("No source server is configured");
    }
}
