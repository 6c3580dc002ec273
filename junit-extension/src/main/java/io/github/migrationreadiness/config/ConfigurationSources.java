package io.github.migrationreadiness.config;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * All places that a configuration is read from. Nothing else is read, so a test can supply all of them.
 *
 * @param explicit the settings of the annotation or the builder
 * @param junitParameters JUnit's lookup of a configuration parameter, which also sees system properties
 * @param environment the environment variables
 * @param systemProperties the system properties, which are searched for unknown keys
 * @param classLoader the class path with {@code readiness.properties}
 * @param workingDirectory the folder with {@code readiness.local.properties}, which relative paths start from
 */
public record ConfigurationSources(
        ExplicitSettings explicit,
        Function<String, Optional<String>> junitParameters,
        Map<String, String> environment,
        Map<String, String> systemProperties,
        ClassLoader classLoader,
        Path workingDirectory) {

    /**
     * Takes copies.
     *
     * @param explicit as above
     * @param junitParameters as above
     * @param environment as above
     * @param systemProperties as above
     * @param classLoader as above
     * @param workingDirectory as above
     */
    public ConfigurationSources {
        environment = Map.copyOf(environment);
        systemProperties = Map.copyOf(systemProperties);
    }

    /**
     * {@return the places around a running test}
     *
     * @param explicit the settings of the annotation or the builder
     * @param junitParameters JUnit's lookup of a configuration parameter
     * @param classLoader the test class path
     */
    public static ConfigurationSources ofJvm(
            ExplicitSettings explicit, Function<String, Optional<String>> junitParameters, ClassLoader classLoader) {
        Properties properties = System.getProperties();
        Map<String, String> texts = properties.stringPropertyNames().stream()
                .collect(toMap(name -> name, name -> properties.getProperty(name, "")));
        return new ConfigurationSources(
                explicit,
                junitParameters,
                System.getenv(),
                texts,
                classLoader,
                Path.of("").toAbsolutePath());
    }

    /** {@return a text without values, because environments contain secrets} */
    @Override
    public String toString() {
        return "ConfigurationSources[" + explicit.origin() + ", " + workingDirectory + "]";
    }
}
