package io.github.migrationreadiness.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the plans of other processes, and of this one, from writing to a folder at the same time. */
final class FolderLock {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<OpenOption> LOCKING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** What is done while nobody else does it. */
    interface Action<T> {

        T run() throws IOException;
    }

    private FolderLock() {}

    /**
     * {@return what an action returns, which begins when nobody else has the folder}
     *
     * @param folder the folder
     * @param action the action
     * @throws IOException if somebody keeps the folder for too long, the lock is no file of its own, or the action fails
     */
    static <T> T holding(Path folder, Action<T> action) throws IOException {
        Path lock = folder.resolve(".lock");
        if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    "The lock " + lock + " is no regular file, but a symbolic link or the like; delete it");
        }
        try (FileChannel channel = FileChannel.open(lock, LOCKING)) {
            await(channel, folder);
            return action.run();
        }
    }

    private static void await(FileChannel channel, Path folder) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Another process has kept " + folder + " for " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while another process wrote the report", interrupted);
        }
    }
}
