package io.github.migrationreadiness.config;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The places where values come from, the strongest first. */
final class Layers {

    private static final String INSTEAD = "; use the environment, a password file or, for PostgreSQL, .pgpass";
    private static final String IN_CODE = "a password must not stand in code" + INSTEAD;
    private static final String IN_FILE = "a password must not stand in this file" + INSTEAD;
    private static final String IN_PROPERTY =
            "a password is not taken from here; if it is a system property, surefire has already written it into its"
                    + " XML reports, so the password should be changed" + INSTEAD;

    private Layers() {}

    static List<Layer> of(ConfigurationSources sources, ConfigurationFiles found) {
        ExplicitSettings explicit = sources.explicit();
        Stream<Layer> outside = Stream.of(
                Layer.of(Level.EXPLICIT, explicit.origin(), passwords(explicit), ""),
                Layer.of(Level.EXPLICIT, explicit.origin(), explicit.properties(), IN_CODE),
                junit(sources),
                environment(sources));
        Stream<Layer> files = Stream.of(
                        found.local().map(file -> file(Level.LOCAL_FILE, file)),
                        found.shared().map(file -> file(Level.CLASS_PATH_FILE, file)))
                .flatMap(Optional::stream);
        return Stream.concat(outside, files).toList();
    }

    private static Map<String, String> passwords(ExplicitSettings explicit) {
        return explicit.passwords().entrySet().stream()
                .collect(toMap(
                        password -> ConfigurationKeys.PASSWORD.name(password.getKey()),
                        password -> password.getValue().reveal()));
    }

    private static Layer junit(ConfigurationSources sources) {
        return new Layer(
                Level.JUNIT,
                key -> "system property or JUnit configuration parameter " + key,
                key -> sources.junitParameters().apply(key.name()),
                IN_PROPERTY);
    }

    private static Layer environment(ConfigurationSources sources) {
        return new Layer(
                Level.ENVIRONMENT,
                key -> "environment variable " + key.environmentVariable(),
                key -> Optional.ofNullable(sources.environment().get(key.environmentVariable())),
                "");
    }

    private static Layer file(Level level, PropertiesFile file) {
        return Layer.of(level, file.origin(), file.entries(), IN_FILE);
    }
}
