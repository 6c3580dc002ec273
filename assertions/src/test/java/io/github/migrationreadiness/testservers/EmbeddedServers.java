package io.github.migrationreadiness.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * The servers of this JVM, one for each flavour.
 *
 * <p>They are stopped by the shutdown hook that the library adds for each of them, not by a listener of JUnit's launcher:
 * tests of the extension open launcher sessions inside the running one, whose end must not stop the servers of the rest.
 */
final class EmbeddedServers {

    private static final ConcurrentMap<ServerFlavour, TestServer> SERVERS = new ConcurrentHashMap<>();

    /** Starting is a matter of processor and disk: more at once take longer, and run into the time-out on a busy machine. */
    private static final Semaphore STARTING = new Semaphore(2);

    /** Nothing here outlives the JVM, so nothing has to reach the disk. The library itself would allow 300 connections. */
    private static final Map<String, String> DEFAULTS =
            Map.of("full_page_writes", "off", "max_connections", "100", "unix_socket_directories", "");

    private EmbeddedServers() {}

    static TestServer of(ServerFlavour flavour) {
        return SERVERS.computeIfAbsent(flavour, TestServer::new);
    }

    static EmbeddedPostgres start(ServerFlavour flavour) {
        STARTING.acquireUninterruptibly();
        try {
            return builder(flavour, BinariesFolder.ofTheBuild()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(flavour + " does not start", e);
        } finally {
            STARTING.release();
        }
    }

    private static EmbeddedPostgres.Builder builder(ServerFlavour flavour, BinariesFolder binaries) throws IOException {
        Path data = Files.createDirectories(binaries.workingDirectory().resolve("data"));
        // The library looks here for the servers of a JVM that was killed, and stops them.
        System.setProperty("ot.epg.working-dir", data.toString());
        String name = flavour.major() + "-" + UUID.randomUUID();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(binaries.ofMajor(flavour.major()))
                .setOverrideWorkingDirectory(
                        binaries.workingDirectory().resolve("trees").toFile())
                .setDataDirectory(data.resolve(name))
                .setDataDirectoryCustomizer(directory -> new DataDirectory(directory.toPath()).prepareFor(flavour))
                .setOutputRedirector(Redirect.appendTo(binaries.workingDirectory()
                        .resolve(flavour.major() + ".log")
                        .toFile()))
                .setPGStartupWait(Duration.ofSeconds(60))
                // The binaries come without translations: whatever lc_messages says, the messages are English.
                .setLocaleConfig("locale", "C");
        DEFAULTS.forEach((setting, value) -> builder.setServerConfig(setting, quoted(value)));
        flavour.settings().forEach((setting, value) -> builder.setServerConfig(setting, quoted(value)));
        return builder;
    }

    /** {@code pg_ctl} hands the settings to a shell. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
