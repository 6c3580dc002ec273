package io.github.migrationreadiness.sqlserver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A borrowed connection. It waits for no lock longer than is polite and for no answer for ever, and goes back as it was
 * found. Nothing makes it read-only, for T-SQL knows no such sessions: the kit sends SELECT, SET LOCK_TIMEOUT and USE alone.
 */
final class GuestSession implements AutoCloseable {

    private static final int LOCK_TIMEOUT_MILLIS = 5_000;

    /** The driver ends a statement that runs too long; the socket's limit is for a server that has gone silent. */
    private static final int SILENCE_FACTOR = 2;

    private final Connection connection;
    private final @Nullable String foundCatalog;
    private final int foundNetworkTimeout;
    private final int foundLockTimeout;

    private GuestSession(Connection connection, @Nullable String catalog, int networkTimeout, int lockTimeout) {
        this.connection = connection;
        this.foundCatalog = catalog;
        this.foundNetworkTimeout = networkTimeout;
        this.foundLockTimeout = lockTimeout;
    }

    /** Makes a guest of a connection, which is closed where that fails. */
    static GuestSession on(Connection connection, Duration statementTimeout) throws SQLException {
        try {
            int networkTimeout = waitAtMost(connection, Math.toIntExact(statementTimeout.toMillis() * SILENCE_FACTOR));
            int lockTimeout = lockTimeout(connection);
            setLockTimeout(connection, LOCK_TIMEOUT_MILLIS);
            return new GuestSession(connection, connection.getCatalog(), networkTimeout, lockTimeout);
        } catch (SQLException | RuntimeException unusable) {
            connection.close();
            throw unusable;
        }
    }

    Connection connection() {
        return connection;
    }

    void moveTo(String database) throws SQLException {
        if (!database.equals(connection.getCatalog())) {
            connection.setCatalog(database);
        }
    }

    /** What cannot be given back as it was found is not given back: what was read stays, and no pool hands the session on. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            restore();
        } catch (SQLException gone) {
            Underway.abort(connection);
        }
    }

    private void restore() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        if (foundCatalog != null) {
            moveTo(foundCatalog);
        }
        setLockTimeout(connection, foundLockTimeout);
        waitAtMost(connection, foundNetworkTimeout);
    }

    /** The checks would end what somebody else began. */
    private static int lockTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT @@LOCK_TIMEOUT AS lock_timeout, @@TRANCOUNT AS open_transactions")) {
            if (!row.next()) {
                throw new SQLException("The server does not tell the settings of the session");
            }
            if (row.getInt("open_transactions") > 0) {
                throw new IllegalStateException("The given DataSource hands out a connection that is in the midst of a "
                        + "transaction, which the checks would end: end it first, or give another DataSource");
            }
            return row.getInt("lock_timeout");
        }
    }

    private static void setLockTimeout(Connection connection, int millis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + millis);
        }
    }

    /** Drivers for old servers are older than the method; their users have the time-outs of the DataSource. */
    private static int waitAtMost(Connection connection, int millis) throws SQLException {
        try {
            int found = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, millis);
            return found;
        } catch (SQLFeatureNotSupportedException | AbstractMethodError old) {
            return 0;
        }
    }
}
