package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.server.RunningSessions;
import io.github.migrationreadiness.server.Session;
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
final class GuestSession implements Session {

    /** The driver ends a statement that runs too long; the socket's limit is for a server that has gone silent. */
    private static final int SILENCE_FACTOR = 2;

    private final Connection connection;
    private final String database;
    private @Nullable Found found;

    /** What the session is given back with. */
    private record Found(@Nullable String catalog, int networkTimeout, int lockTimeout) {}

    GuestSession(Connection connection, String database) {
        this.connection = connection;
        this.database = database;
    }

    /** Makes a guest of the connection and moves it to the database. */
    void begin(Duration statementTimeout) throws SQLException {
        int networkTimeout = waitAtMost(Math.toIntExact(statementTimeout.toMillis() * SILENCE_FACTOR));
        int lockTimeout = lockTimeout();
        setLockTimeout(Math.toIntExact(Limits.LOCK_TIMEOUT.toMillis()));
        found = new Found(connection.getCatalog(), networkTimeout, lockTimeout);
        if (!database.isEmpty()) {
            moveTo(database);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String database() {
        return database;
    }

    /** What cannot be given back as it was found is not given back: what was read stays, and no pool hands the session on. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (found != null) {
                restore(found);
            }
        } catch (SQLException gone) {
            RunningSessions.abort(connection);
        }
    }

    private void restore(Found found) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        if (found.catalog() != null) {
            moveTo(found.catalog());
        }
        setLockTimeout(found.lockTimeout());
        waitAtMost(found.networkTimeout());
    }

    private void moveTo(String name) throws SQLException {
        if (!name.equals(connection.getCatalog())) {
            connection.setCatalog(name);
        }
    }

    /** The checks would end what somebody else began. */
    private int lockTimeout() throws SQLException {
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

    private void setLockTimeout(int millis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + millis);
        }
    }

    /** Drivers for old servers are older than the method; their users have the time-outs of the DataSource. */
    private int waitAtMost(int millis) throws SQLException {
        try {
            int found = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, millis);
            return found;
        } catch (SQLFeatureNotSupportedException | AbstractMethodError old) {
            return 0;
        }
    }
}
