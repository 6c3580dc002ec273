package io.github.migrationreadiness.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * The servers of this JVM, one for each flavour.
 *
 * <p>Those that nobody stopped are stopped by a shutdown hook each, not by a listener of JUnit's launcher: tests of the
 * extension open launcher sessions inside the running one, whose end must not stop the servers of the rest.
 */
final class EmbeddedServers {

    private static final ConcurrentMap<ServerFlavour, TestServer> SERVERS = new ConcurrentHashMap<>();

    /** Starting is a matter of processor and disk: more at once take longer, and run into the time-out on a busy machine. */
    private static final Semaphore STARTING = new Semaphore(2);

    /**
     * Nothing here outlives the JVM, so nothing has to reach the disk. The library itself would allow 300 connections. Dozens of
     * servers share the machine's memory.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            "full_page_writes", "off",
            "max_connections", "100",
            "shared_buffers", "16MB",
            "unix_socket_directories", "");

    private EmbeddedServers() {}

    static TestServer of(ServerFlavour flavour) {
        return SERVERS.computeIfAbsent(flavour, TestServer::new);
    }

    static RunningServer start(ServerFlavour flavour) {
        BinariesFolder binaries = BinariesFolder.ofTheBuild();
        Path log = binaries.workingDirectory().resolve(flavour.major() + ".log");
        STARTING.acquireUninterruptibly();
        try {
            Path data = DataDirectories.next(flavour.major());
            RunningServer server =
                    new RunningServer(builder(flavour, binaries, data, log).start(), data);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(flavour + " does not start, see " + log, e);
        } finally {
            STARTING.release();
        }
    }

    private static EmbeddedPostgres.Builder builder(ServerFlavour flavour, BinariesFolder binaries, Path data, Path log)
            throws IOException {
        PristineDirectory pristine = PristineDirectory.of(binaries, flavour.major());
        pristine.copyTo(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(FreePort.any())
                .setPgBinaryResolver(binaries.ofMajor(flavour.major()))
                .setOverrideWorkingDirectory(
                        binaries.workingDirectory().resolve("trees").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(directory -> {
                    pristine.keep(data);
                    new DataDirectory(data).prepareFor(flavour);
                })
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setPGStartupWait(Duration.ofSeconds(30))
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
