package io.github.migrationreadiness.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens sessions on one server. */
interface Sessions {

    /** {@return where the sessions lead to} */
    Endpoint endpoint();

    /**
     * Opens a guest session.
     *
     * @param database the database to open
     * @return the session, to be closed by the caller
     * @throws SQLException if the database cannot be opened
     */
    PostgresSession open(String database) throws SQLException;

    /**
     * Opens a session that sees {@code default_transaction_read_only} as the server gives it: only its transactions are
     * read-only, not the session from its start.
     *
     * @param database the database to open
     * @return the session, to be closed by the caller
     * @throws SQLException if the database cannot be opened
     */
    PostgresSession openWithOwnDefault(String database) throws SQLException;

    /**
     * Opens a guest session for statements that are not the kit's own, so that nothing but its settings protects the
     * server.
     *
     * @param database the database to open
     * @return the session, to be closed by the caller
     * @throws SQLException if the database cannot be opened or the session cannot be made a guest
     */
    Connection openForUser(String database) throws SQLException;

    /**
     * {@return what a failed attempt means}
     *
     * @param failure what {@link #open} threw
     * @param database the database that was to be opened
     */
    ConnectionFault explain(SQLException failure, String database);
}
