package io.github.migrationreadiness.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the reports at the end of a test plan.
 *
 * @param enabled whether reports are written
 * @param directory the folder of the reports
 * @param types the formats to write
 * @param sourceRoot the folder with the sources of the tests, relative to the root of the repository
 * @param build the identifier of the build, if Maven does not supply one
 */
public record ReportSettings(
        boolean enabled, Path directory, Set<ReportType> types, String sourceRoot, Optional<String> build) {

    /**
     * Takes a copy.
     *
     * @param enabled as above
     * @param directory as above
     * @param types as above
     * @param sourceRoot as above
     * @param build as above
     */
    public ReportSettings {
        types = Set.copyOf(types);
    }
}
