package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A server with no free connection.
 *
 * @param sessions what occupies it
 */
record FullServer(List<Connection> sessions) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A session that was closed a moment ago may still have its place. */
    static FullServer fill(TestServer server, TestRole role, int places) throws SQLException {
        FullServer full = new FullServer(new ArrayList<>());
        long start = System.nanoTime();
        while (full.sessions.size() < places && System.nanoTime() - start < LIMIT.toNanos()) {
            full.tryOneMore(server, role);
        }
        return full;
    }

    private void tryOneMore(TestServer server, TestRole role) throws SQLException {
        try {
            sessions.add(server.connection("postgres", role.name(), ""));
        } catch (SQLException refused) {
            if (!"53300".equals(refused.getSQLState())) {
                close();
                throw refused;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : sessions) {
            session.close();
        }
    }
}
