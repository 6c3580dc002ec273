package io.github.migrationreadiness.provider;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that the kit started and may therefore fill. */
interface StartedServer extends AutoCloseable {

    /**
     * {@return the URL of a database, with nothing but what a session needs}
     *
     * @param database the name of the database
     */
    String url(String database);

    /**
     * Opens a session of the superuser.
     *
     * @param database the name of the database
     * @return the session, to be closed by the caller
     * @throws SQLException if the database cannot be opened
     */
    Connection connect(String database) throws SQLException;

    @Override
    void close();
}
