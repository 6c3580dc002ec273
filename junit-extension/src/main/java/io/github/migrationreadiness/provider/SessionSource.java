package io.github.migrationreadiness.provider;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A DataSource that opens sessions and does nothing else. */
public final class SessionSource implements DataSource {

    private final Opening opening;

    /** Opens a session. */
    @FunctionalInterface
    public interface Opening {

        /**
         * {@return a session}
         *
         * @throws SQLException if it cannot be opened
         */
        Connection open() throws SQLException;
    }

    /**
     * Creates a DataSource that opens nothing yet.
     *
     * @param opening opens each session
     */
    public SessionSource(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opening.open();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The login is configured; use getConnection()");
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
