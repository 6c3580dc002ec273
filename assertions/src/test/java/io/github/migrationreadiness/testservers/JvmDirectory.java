package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * The data directories of one JVM, in a directory that is named after its process. The library takes directories of
 * other JVMs for stale ones after ten minutes: it opens each lock file to try it, which ends the lock of its own process.
 *
 * @param path the directory
 */
record JvmDirectory(Path path) {

    /** {@return that of this JVM, after those of JVMs that were killed are gone} */
    static JvmDirectory in(Path parent) {
        try {
            Path own = Files.createDirectories(
                    parent.resolve(String.valueOf(ProcessHandle.current().pid())));
            children(parent).stream()
                    .map(JvmDirectory::new)
                    .filter(JvmDirectory::isLeftBehind)
                    .forEach(JvmDirectory::remove);
            return new JvmDirectory(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLeftBehind() {
        String name = path.getFileName().toString();
        return name.matches("\\d+") && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    private void remove() {
        try {
            children(path).forEach(JvmDirectory::stopServer);
            PathUtils.deleteDirectory(path);
        } catch (IOException | UncheckedIOException e) {
            // Another JVM removes the same.
        }
    }

    private static void stopServer(Path data) {
        try {
            long process = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            ProcessHandle.of(process)
                    .filter(server -> server.info().command().orElse("").endsWith("/postgres"))
                    .ifPresent(ProcessHandle::destroy);
        } catch (IOException e) {
            // It does not run.
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }
}
