package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.config.ConfigurationKeys;
import io.github.migrationreadiness.config.ExplicitSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What one place says about a suite.
 *
 * @param place the place in words
 * @param ofInterface whether it is an interface, such as a ready-made suite
 * @param properties values by the full name of their key
 */
record Declaration(String place, boolean ofInterface, Map<String, String> properties) {

    /** {@return what the annotation says that is present on a class or interface itself, or on an annotation there} */
    static Optional<Declaration> on(Class<?> type) {
        return Arrays.stream(type.getDeclaredAnnotations())
                .flatMap(annotation -> annotation instanceof MigrationReadiness found
                        ? Stream.of(found)
                        : AnnotationSupport.findAnnotation(annotation.annotationType(), MigrationReadiness.class)
                                .stream())
                .findFirst()
                .map(annotation -> of(annotation, type));
    }

    /** {@return what a builder says} */
    static Declaration by(ExplicitSettings builder) {
        return new Declaration(builder.origin(), false, builder.properties());
    }

    /** {@return the mode as it is written, if there is one} */
    Optional<String> mode() {
        return Optional.ofNullable(properties.get(ConfigurationKeys.MODE.name()));
    }

    private static Declaration of(MigrationReadiness annotation, Class<?> type) {
        String place = "@MigrationReadiness on " + type.getName();
        Map<String, String> properties = new LinkedHashMap<>();
        Arrays.stream(annotation.properties()).forEach(entry -> put(entry, properties, place));
        mode(annotation.mode(), place).ifPresent(mode -> properties.put(ConfigurationKeys.MODE.name(), mode));
        if (annotation.databases().length > 0) {
            properties.put(
                    ConfigurationKeys.DATABASES.name(), ConfigurationKeys.listOf(List.of(annotation.databases())));
        }
        return new Declaration(place, type.isInterface(), properties);
    }

    private static void put(String entry, Map<String, String> properties, String place) {
        int equals = entry.indexOf('=');
        if (equals < 1) {
            throw new ExtensionConfigurationException(
                    place + " has the property \"" + entry + "\"; write it as readiness.key=value");
        }
        properties.put(
                entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }

    private static Optional<String> mode(Mode[] modes, String place) {
        if (modes.length > 1) {
            throw new ExtensionConfigurationException(place + " names more than one mode");
        }
        return Arrays.stream(modes).findFirst().map(Mode::toString);
    }
}
