package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Makes a server wait for its last session and refuse new ones, for good. */
final class Shutdown {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Shutdown() {}

    /** The signal is that of {@code pg_ctl stop -m smart}. */
    static void begin(TestServer server) throws IOException, SQLException {
        String pid = Files.readAllLines(server.dataDirectory().resolve("postmaster.pid"))
                .get(0);
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroy();
        long start = System.nanoTime();
        while (!refuses(server)) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException("The server does not shut down");
            }
        }
    }

    private static boolean refuses(TestServer server) throws SQLException {
        try (Connection session = server.superuserConnection("postgres")) {
            return session.isClosed();
        } catch (SQLException refused) {
            if ("57P03".equals(refused.getSQLState())) {
                return true;
            }
            throw refused;
        }
    }
}
