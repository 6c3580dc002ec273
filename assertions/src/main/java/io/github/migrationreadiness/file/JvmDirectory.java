package io.github.migrationreadiness.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data directories of the embedded servers of one JVM, in a directory that is named after its process. The library of
 * the embedded servers takes directories of other JVMs for stale ones after ten minutes: it opens each lock file to try it,
 * which ends the lock of its own process.
 *
 * @param path the directory
 */
public record JvmDirectory(Path path) {

    /**
     * {@return the directory of this JVM, after those of JVMs that were killed are gone and their servers stopped}
     *
     * @param parent holds the directories of all JVMs; it is made where it is missing
     * @throws UncheckedIOException if the directory cannot be made
     */
    public static JvmDirectory in(Path parent) {
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
        return name.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    private void remove() {
        try {
            children(path).forEach(JvmDirectory::stopServer);
            delete(path);
        } catch (IOException | UncheckedIOException e) {
            // Another JVM removes the same, or another user's JVM left it behind.
        }
    }

    private static void stopServer(Path data) {
        serverOf(data)
                .flatMap(ProcessHandle::of)
                .filter(process -> isServerOf(data, process.info()))
                .ifPresent(ProcessHandle::destroy);
    }

    private static Optional<Long> serverOf(Path data) {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(Long::valueOf);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The number may by now be that of another process, even of another server. */
    private static boolean isServerOf(Path data, ProcessHandle.Info process) {
        return process.command().orElse("").endsWith("/postgres")
                && process.commandLine().orElse("").contains(data.toString());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }
}
