package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.config.ConfigurationKeys;
import io.github.migrationreadiness.config.ExplicitSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** A test class as its nearest {@link MigrationReadiness} describes it. */
final class Suite {

    private Suite() {}

    /** {@return what the annotation says that is present on a class, its superclasses, or the classes around it} */
    static ExplicitSettings settings(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            Optional<MigrationReadiness> found = AnnotationSupport.findAnnotation(type, MigrationReadiness.class);
            if (found.isPresent()) {
                return settings(found.get(), "@MigrationReadiness on " + type.getName());
            }
        }
        return ExplicitSettings.none();
    }

    private static ExplicitSettings settings(MigrationReadiness annotation, String origin) {
        Map<String, String> properties = new LinkedHashMap<>();
        Arrays.stream(annotation.properties()).forEach(entry -> put(entry, properties, origin));
        mode(annotation.mode(), origin).ifPresent(mode -> properties.put(ConfigurationKeys.MODE.name(), mode));
        if (annotation.databases().length > 0) {
            properties.put(
                    ConfigurationKeys.DATABASES.name(), ConfigurationKeys.listOf(List.of(annotation.databases())));
        }
        return ExplicitSettings.of(origin, properties);
    }

    private static void put(String entry, Map<String, String> properties, String origin) {
        int equals = entry.indexOf('=');
        if (equals < 1) {
            throw new ExtensionConfigurationException(
                    origin + " has the property \"" + entry + "\"; write it as readiness.key=value");
        }
        properties.put(
                entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }

    private static Optional<String> mode(Mode[] modes, String origin) {
        if (modes.length > 1) {
            throw new ExtensionConfigurationException(origin + " names more than one mode");
        }
        return Arrays.stream(modes).findFirst().map(Mode::toString);
    }
}
