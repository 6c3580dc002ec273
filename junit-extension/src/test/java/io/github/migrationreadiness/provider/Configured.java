package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationSources;
import io.github.migrationreadiness.config.ExplicitSettings;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Servers as a configuration describes them, without JUnit. */
final class Configured {

    private static final String BINARIES = "readiness.embedded.binaries";

    private final Map<String, String> properties = new TreeMap<>();
    private final Map<Side, Password> passwords = new TreeMap<>();
    private final Path folder;

    private Configured(Path folder) {
        this.folder = folder;
    }

    /** A source that is embedded unless told otherwise, from the binaries of the build. */
    static Configured embedded(Path folder) {
        return new Configured(folder)
                .with("readiness.source.provider", "embedded")
                .with("readiness.source.version", "16")
                .with(BINARIES, System.getProperty(BINARIES, "target/pg-binaries"));
    }

    static Configured nothing(Path folder) {
        return new Configured(folder);
    }

    Configured with(String key, String value) {
        properties.put(key, value);
        return this;
    }

    Configured without(String key) {
        properties.remove(key);
        return this;
    }

    Configured withPassword(Side side, String password) {
        passwords.put(side, Password.of(password));
        return this;
    }

    Configured withScript(Side side, String sql) {
        try {
            Files.writeString(folder.resolve(side + ".sql"), sql);
            return with("readiness." + side + ".init-script", side + ".sql");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    ReadinessSettings settings() {
        return ReadinessSettings.read(new ConfigurationSources(
                new ExplicitSettings("this test", properties, Set.of(), Set.of(), passwords),
                key -> Optional.empty(),
                Map.of(),
                Map.of(),
                getClass().getClassLoader(),
                folder));
    }

    ServerProvider source() {
        ReadinessSettings settings = settings();
        return ServerProvider.of(settings.source(), settings);
    }

    ServerProvider target() {
        ReadinessSettings settings = settings();
        return ServerProvider.of(settings.target().orElseThrow(), settings);
    }

    SourceServer source(ServerProvider provider) {
        return provider.access()
                .applyTo(SourceServer.builder())
                .plan(settings().plan())
                .build();
    }

    TargetServer target(ServerProvider provider) {
        ServerSettings target = settings().target().orElseThrow();
        var builder = provider.access().applyTo(TargetServer.builder());
        target.simulation().ifPresent(simulation -> builder.kind(ServerKind.SIMULATED));
        return builder.plan(settings().plan()).build();
    }
}
