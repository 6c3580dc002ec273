package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.postgres.ConnectionFault;
import io.github.migrationreadiness.postgres.Openable;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hands out guest sessions, and closes those that a test left open. */
final class GuestDataSource implements DataSource, AutoCloseable {

    private final Openable place;
    private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();

    GuestDataSource(Openable place) {
        this.place = place;
    }

    /** A server that is known not to answer is not asked again: it costs one time-out a plan, not one a test. */
    @Override
    public Connection getConnection() throws SQLException {
        Optional<ConnectionFault> fault = place.fault();
        if (fault.isPresent()) {
            throw new SQLException("No session on the " + place.side() + ": " + fault.get());
        }
        Connection connection = place.openConnection();
        opened.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The login is configured; use getConnection()");
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection = opened.poll(); connection != null; connection = opened.poll()) {
            connection.close();
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // It writes no log.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The time-out is configured.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("It writes no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("It wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
