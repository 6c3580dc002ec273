package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers are shared between test classes by the equality of their settings. */
class ReadinessSettingsTest {

    @TempDir
    private Path directory;

    @Test
    void areEqualWhereverTheSameValuesStand() {
        ReadinessSettings fromAnnotation = World.empty(directory)
                .explicit("readiness.source.url", World.URL)
                .password(Side.SOURCE, "secret")
                .read();
        ReadinessSettings fromEnvironment = World.withSource(directory)
                .environment("READINESS_SOURCE_PASSWORD", "secret")
                .systemProperty("readiness.mode", "online")
                .read();
        assertThat(fromAnnotation).isEqualTo(fromEnvironment).hasSameHashCodeAs(fromEnvironment);
    }

    @Test
    void differWhereAPasswordDiffers() {
        ServerSettings one =
                World.withSource(directory).password(Side.SOURCE, "one").read().source();
        ServerSettings other = World.withSource(directory)
                .password(Side.SOURCE, "other")
                .read()
                .source();
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void comeFromTheJvmAroundTheTestToo() {
        ConfigurationSources sources = ConfigurationSources.ofJvm(
                ExplicitSettings.none(), key -> Optional.empty(), ReadinessSettingsTest.class.getClassLoader());
        assertThat(sources.environment()).isEqualTo(System.getenv());
        assertThat(sources.systemProperties()).containsKey("java.version");
        assertThat(sources.workingDirectory()).isAbsolute();
    }
}
