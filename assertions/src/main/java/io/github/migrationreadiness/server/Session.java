package io.github.migrationreadiness.server;

import java.sql.Connection;
import java.sql.SQLException;

/** A session of the kit's own statements. Closing it leaves a borrowed connection as it was found. */
public interface Session extends AutoCloseable {

    /** {@return what runs the statements} */
    Connection connection();

    /** {@return the database that it leads to; empty for the server} */
    String database();

    /**
     * Ends the statement that it runs, before it is aborted: for a server that would go on with it.
     *
     * @throws SQLException if it is gone
     */
    default void cancel() throws SQLException {}

    @Override
    void close() throws SQLException;
}
