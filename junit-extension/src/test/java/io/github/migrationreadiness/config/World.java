package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places of a configuration, made up for one test. Nothing of the real environment is in it. */
final class World {

    static final String URL = "jdbc:postgresql://db.example.net:5432/orders";

    final Path workingDirectory;
    private final Path classPath;
    private final Map<String, String> explicit = new HashMap<>();
    private final Set<Side> supplied = EnumSet.noneOf(Side.class);
    private final Set<Side> suppliedOfSqlServer = EnumSet.noneOf(Side.class);
    private final Map<Side, Password> passwords = new EnumMap<>(Side.class);
    private final Map<String, String> launcher = new HashMap<>();
    private final Map<String, String> systemProperties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    private World(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
        this.classPath = workingDirectory.resolve("class path");
    }

    static World empty(Path directory) {
        return new World(directory);
    }

    static World withSource(Path directory) {
        return empty(directory).environment("READINESS_SOURCE_URL", URL);
    }

    World explicit(String key, String value) {
        explicit.put(key, value);
        return this;
    }

    World supplied(Side side) {
        supplied.add(side);
        return this;
    }

    World suppliedOfSqlServer(Side side) {
        suppliedOfSqlServer.add(side);
        return this;
    }

    World password(Side side, String password) {
        passwords.put(side, Password.of(password));
        return this;
    }

    World launcher(String key, String value) {
        launcher.put(key, value);
        return this;
    }

    World systemProperty(String key, String value) {
        systemProperties.put(key, value);
        return this;
    }

    World environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    World localFile(String... lines) {
        return file("readiness.local.properties", lines);
    }

    World sharedFile(String... lines) {
        return resource("readiness.properties", lines);
    }

    World resource(String name, String... lines) {
        return file(classPath.getFileName() + "/" + name, lines);
    }

    World file(String name, String... lines) {
        try {
            Path file = workingDirectory.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            Files.write(file, List.of(lines));
            return this;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    ConfigurationSources sources() {
        return new ConfigurationSources(
                new ExplicitSettings(
                        "@MigrationReadiness on class OrdersTest", explicit, supplied, suppliedOfSqlServer, passwords),
                this::lookup,
                environment,
                systemProperties,
                new FolderClassLoader(classPath),
                workingDirectory);
    }

    ReadinessSettings read() {
        return ReadinessSettings.read(sources());
    }

    ConfigurationException failure() {
        return catchThrowableOfType(ConfigurationException.class, this::read);
    }

    List<String> problems() {
        return failure().problems();
    }

    private Optional<String> lookup(String key) {
        return Optional.ofNullable(launcher.get(key)).or(() -> Optional.ofNullable(systemProperties.get(key)));
    }
}
