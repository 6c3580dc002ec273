package io.github.migrationreadiness.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A session of the kit's own statements. Closing it leaves a borrowed connection as it was found.
 *
 * @param connection runs every statement on its own, because the statements bring their transactions along
 * @param database the database that it leads to
 * @param foundAutoCommit how the connection ran its statements before
 */
record Session(Connection connection, String database, boolean foundAutoCommit) implements AutoCloseable {

    static Session on(Connection connection, String database) throws SQLException {
        boolean found = connection.getAutoCommit();
        if (!found) {
            connection.setAutoCommit(true);
        }
        return new Session(connection, database, found);
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
