package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * What {@code initdb} made for the first server of a major. All others, of other JVMs too, start with a copy of it.
 *
 * @param path the directory, which appears once it is whole
 */
record PristineDirectory(Path path) {

    /** By it the library knows directories of JVMs that have ended, and deletes them, copies of old ones too. */
    private static final String LOCK = "epg-lock";

    static PristineDirectory of(BinariesFolder binaries, String major) {
        Path jar = binaries.ofMajor(major).jar().getFileName();
        return new PristineDirectory(
                binaries.workingDirectory().resolve("pristine").resolve(jar));
    }

    /** A directory that nothing was copied to is left to {@code initdb}. */
    void copyTo(Path directory) throws IOException {
        if (Files.exists(path)) {
            copy(path, directory);
        }
    }

    /** Keeps a directory that is fresh from {@code initdb}, unless there is one already. */
    void keep(Path directory) {
        try {
            if (!Files.exists(path)) {
                Path copy = Files.createDirectories(path.getParent())
                        .resolve(UUID.randomUUID().toString());
                copy(directory, copy);
                Files.delete(copy.resolve(LOCK));
                publish(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another JVM may have been faster. */
    private void publish(Path copy) throws IOException {
        try {
            Files.move(copy, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            PathUtils.deleteDirectory(copy);
        }
    }

    /** A data directory that others may read is refused by the server. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
