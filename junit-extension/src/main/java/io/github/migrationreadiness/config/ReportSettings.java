package io.github.migrationreadiness.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What is reported at the end of a test plan, and where.
 *
 * @param enabled whether anything is
 * @param directory the folder that the files go into
 * @param types the formats to write
 * @param sourceRoot the folder with the sources of the tests, relative to the root of the repository
 * @param build what tells the build from others, where Maven does not
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
