package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A server that has become a standby: it starts anew after the loss of a process, and finds what tells it so. */
final class Standby {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Standby() {}

    static TestServer of(TestServer plain) {
        TestServer server = plain.flavour()
                .setting("hot_standby", "on")
                .setting("restart_after_crash", "on")
                .setting("cluster_name", "standby")
                .server();
        server.execute("CHECKPOINT");
        signal(server.dataDirectory(), plain.major());
        walWriter(server).destroyForcibly();
        await(server);
        return server;
    }

    private static void signal(Path directory, String major) {
        try {
            if (major.equals("11")) {
                Files.writeString(directory.resolve("recovery.conf"), "standby_mode = on\n");
            } else {
                Files.createFile(directory.resolve("standby.signal"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessHandle walWriter(TestServer server) {
        String pid = server.column("SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'")
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void await(TestServer server) {
        long start = System.nanoTime();
        while (!isInRecovery(server)) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException("The server does not become a standby");
            }
        }
    }

    private static boolean isInRecovery(TestServer server) {
        try (Connection session = server.superuserConnection("postgres")) {
            return session.isValid(5)
                    && server.column("SELECT pg_is_in_recovery()").equals(List.of("t"));
        } catch (SQLException | IllegalStateException starting) {
            return false;
        }
    }
}
