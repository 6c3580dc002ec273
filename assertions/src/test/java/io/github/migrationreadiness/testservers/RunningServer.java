package io.github.migrationreadiness.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * A server of this JVM and its data directory, which goes with it.
 *
 * @param postgres the server
 * @param data its data directory
 */
record RunningServer(EmbeddedPostgres postgres, Path data) implements AutoCloseable {

    /** May be repeated. */
    @Override
    public void close() {
        try {
            postgres.close();
            if (Files.exists(data)) {
                PathUtils.deleteDirectory(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
