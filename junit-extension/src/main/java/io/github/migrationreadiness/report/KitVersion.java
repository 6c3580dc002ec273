package io.github.migrationreadiness.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the kit, as Maven wrote it into the jar. */
public final class KitVersion {

    private static final String PROPERTIES =
            "/META-INF/maven/io.github.migrationreadiness/migration-readiness-junit/pom.properties";

    private KitVersion() {}

    /** {@return the version, or {@code development} where the kit is run from its classes} */
    public static String current() {
        try (InputStream content = KitVersion.class.getResourceAsStream(PROPERTIES)) {
            Properties properties = new Properties();
            if (content != null) {
                properties.load(content);
            }
            return properties.getProperty("version", "development");
        } catch (IOException unreadable) {
            return "development";
        }
    }
}
