package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.postgres.ConnectionFault;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.provider.SessionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Hands out guest sessions, and closes those that a test left open. */
final class GuestSessions implements AutoCloseable {

    private final Openable place;
    private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();

    GuestSessions(Openable place) {
        this.place = place;
    }

    DataSource dataSource() {
        return new SessionSource(this::open);
    }

    /** A server that is known not to answer is not asked again: it costs one time-out per plan, not one per test. */
    Connection open() throws SQLException {
        Optional<ConnectionFault> fault = place.fault();
        if (fault.isPresent()) {
            throw new SQLException("No session on the " + place.side() + ": " + fault.get());
        }
        Connection connection = place.openConnection();
        opened.add(connection);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection = opened.poll(); connection != null; connection = opened.poll()) {
            connection.close();
        }
    }
}
