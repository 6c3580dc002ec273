package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.file.JvmDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where embedded servers live: the unpacked binaries in the working directory of the library, for all JVMs; the data in a
 * directory of this JVM below it, so that no other JVM of the build takes it for stale and stops the server.
 */
final class EmbeddedDirectories {

    private static final String WORKING_DIRECTORY = "ot.epg.working-dir";

    private EmbeddedDirectories() {}

    /** {@return the builder of a server with a data directory of its own} */
    static EmbeddedPostgres.Builder builder() {
        Path working = workingDirectory();
        Path own = JvmDirectory.in(working.resolve("data")).path();
        return builderLookingAt(own)
                .setOverrideWorkingDirectory(working.toFile())
                .setDataDirectory(own.resolve(UUID.randomUUID().toString()));
    }

    private static Path workingDirectory() {
        String usual = new File(System.getProperty("java.io.tmpdir"), "embedded-pg").getPath();
        return Path.of(System.getProperty(WORKING_DIRECTORY, usual)).toAbsolutePath();
    }

    /**
     * The library asks the property where to look for stale directories, and only when it makes the builder. It must not
     * look at those of other JVMs, not even at those that the library made for somebody else.
     */
    private static synchronized EmbeddedPostgres.Builder builderLookingAt(Path directory) {
        String before = System.getProperty(WORKING_DIRECTORY);
        System.setProperty(WORKING_DIRECTORY, directory.toString());
        try {
            return EmbeddedPostgres.builder();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(WORKING_DIRECTORY);
        } else {
            System.setProperty(WORKING_DIRECTORY, before);
        }
    }
}
