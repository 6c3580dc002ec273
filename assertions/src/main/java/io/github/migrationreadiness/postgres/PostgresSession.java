package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.server.Session;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * A session of the kit's own statements. Closing it leaves a borrowed connection as it was found.
 *
 * @param connection runs every statement on its own, because the statements bring their transactions along
 * @param database the database that it leads to
 * @param foundAutoCommit how the connection ran its statements before
 */
record PostgresSession(Connection connection, String database, boolean foundAutoCommit) implements Session {

    static PostgresSession on(Connection connection, String database) throws SQLException {
        boolean found = connection.getAutoCommit();
        if (!found) {
            connection.setAutoCommit(true);
        }
        return new PostgresSession(connection, database, found);
    }

    /** The server would go on with the statement of a session that is merely closed. */
    @Override
    public void cancel() throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            connection.unwrap(PGConnection.class).cancelQuery();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!foundAutoCommit) {
                connection.setAutoCommit(false);
            }
        }
    }
}
