package io.github.migrationreadiness.jupiter;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestEngine;

/**
 * Refuses a JUnit that is too old in one sentence, before a class is linked that only a newer one has. It is registered
 * before every other extension of the kit, and itself needs nothing that the first JUnit 5 does not have.
 */
final class RequiredJUnit implements Extension {

    private static final String NEEDED = "5.13";
    private static final String JUPITER = "org.junit.jupiter.api.ClassTemplate";
    private static final String PLATFORM = "org.junit.platform.engine.support.store.Namespace";

    /**
     * JUnit creates it with the test class.
     *
     * @throws ExtensionConfigurationException if JUnit is too old
     */
    RequiredJUnit() {
        require();
    }

    /**
     * Looks at the JUnit that runs.
     *
     * @throws ExtensionConfigurationException if it is too old
     */
    static void require() {
        refusal(JUPITER, "JUnit Jupiter", Test.class)
                .or(() -> refusal(PLATFORM, "the JUnit Platform", TestEngine.class))
                .ifPresent(refusal -> {
                    throw new ExtensionConfigurationException(refusal);
                });
    }

    /**
     * {@return what to say where a class of JUnit is not there}
     *
     * @param newClass the name of a class that came with the version that is needed
     * @param part the part of JUnit that it belongs to
     * @param oldClass a class of the same part, which identifies its version
     */
    static Optional<String> refusal(String newClass, String part, Class<?> oldClass) {
        return isThere(newClass, oldClass)
                ? Optional.empty()
                : Optional.of("Migration Readiness needs JUnit " + NEEDED + " or later, and " + part + " is "
                        + version(oldClass) + " here: set the version of org.junit:junit-bom, or of junit-jupiter, to "
                        + NEEDED + " or later");
    }

    private static boolean isThere(String newClass, Class<?> oldClass) {
        try {
            Class.forName(newClass, false, oldClass.getClassLoader());
            return true;
        } catch (ClassNotFoundException older) {
            return false;
        }
    }

    private static String version(Class<?> oldClass) {
        return Optional.ofNullable(oldClass.getPackage().getImplementationVersion())
                .orElse("of an unknown version");
    }
}
