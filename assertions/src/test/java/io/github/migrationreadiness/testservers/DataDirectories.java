package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the servers of this JVM keep their data: in memory as long as the machine has plenty, because creating and dropping
 * databases mostly waits for the disk, otherwise beside the binaries.
 */
final class DataDirectories {

    private static final Path MEMORY = Path.of("/dev/shm");

    /** A server takes 45 MB and more; what the tests themselves need stays free. */
    private static final long PLENTY = 6L << 30;

    private static final Once<JvmDirectory> IN_MEMORY =
            new Once<>(() -> JvmDirectory.in(MEMORY.resolve("migration-readiness-servers")));

    private static final Once<JvmDirectory> ON_DISK = new Once<>(
            () -> JvmDirectory.in(BinariesFolder.ofTheBuild().workingDirectory().resolve("data")));

    private DataDirectories() {}

    /** {@return a directory for a server of a major, which does not exist yet} */
    static Path next(String major) throws IOException {
        Path own = (hasPlenty() ? IN_MEMORY : ON_DISK).get().path();
        // Where the library looks for stale directories: not at those of other JVMs.
        System.setProperty("ot.epg.working-dir", own.toString());
        return own.resolve(major + "-" + UUID.randomUUID());
    }

    /** Files in memory count as used memory, so that what is available shrinks with them. */
    private static boolean hasPlenty() throws IOException {
        return Files.isWritable(MEMORY) && freeSpace() > PLENTY && availableMemory() > PLENTY;
    }

    private static long freeSpace() throws IOException {
        FileStore store = Files.getFileStore(MEMORY);
        return store.type().equals("tmpfs") ? store.getUsableSpace() : 0;
    }

    private static long availableMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
                .findFirst()
                .orElse(0);
    }
}
