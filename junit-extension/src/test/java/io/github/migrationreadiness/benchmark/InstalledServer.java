package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A server of binaries that are installed on this machine, in a folder of its own.
 *
 * @param binaries where {@code initdb} and {@code pg_ctl} are
 * @param folder the data directory and all that goes with it
 * @param port the port on 127.0.0.1
 */
record InstalledServer(Path binaries, Path folder, int port) implements AutoCloseable {

    private static final String SETTINGS = "-c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
            + " -c autovacuum=off -c max_locks_per_transaction=512 -c max_wal_size=8GB -c shared_buffers=256MB";

    static InstalledServer start(Path binaries) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("readiness-benchmark");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        InstalledServer server = new InstalledServer(binaries, folder, freePort());
        server.initialise("old");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.control("start", "-o", SETTINGS + " -c port=" + server.port + " -k " + folder);
        return server;
    }

    /** Makes an empty cluster of the same version. */
    Path initialise(String cluster) throws IOException, InterruptedException {
        Path data = folder.resolve(cluster);
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                TestServer.SUPERUSER,
                "-A",
                "trust",
                "--locale=C",
                "-E",
                "UTF8",
                "-N");
        return data;
    }

    Path data() {
        return folder.resolve("old");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void createDatabase(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), TestServer.SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
    }

    /** Runs one of the installed programs to its end. */
    void run(String program, String... arguments) throws IOException, InterruptedException {
        new Program(binaries.resolve(program), List.of(arguments)).runIn(folder);
    }

    private void control(String action, String... more) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "-D",
                data().toString(),
                "-w",
                "-t",
                "120",
                "-l",
                folder.resolve("log").toString());
        new Program(binaries.resolve("pg_ctl"), arguments)
                .with(more)
                .with(action)
                .runIn(folder);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Also at the end of a JVM that somebody interrupts: gigabytes are not left behind. */
    @Override
    public void close() {
        try {
            if (Files.exists(folder)) {
                control("stop", "-m", "immediate");
                new Program(Path.of("/bin/rm"), List.of("-rf", data().toString(), folder + "/new")).runIn(folder);
                for (String rest : List.of("log", "output", "")) {
                    Files.deleteIfExists(folder.resolve(rest));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
