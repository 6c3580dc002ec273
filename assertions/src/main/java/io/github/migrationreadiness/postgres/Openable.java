package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A server or database, as something that a session either opens or does not. */
public sealed interface Openable extends Subject permits PostgresServer, PostgresDatabase, PostgresSource {

    /** {@return why it cannot be opened; empty if it can} */
    Optional<ConnectionFault> fault();

    /**
     * Opens a session of its own for statements that are not the kit's: read-only, with time-outs, to be closed by the
     * caller.
     *
     * @return the session
     * @throws SQLException if the database cannot be opened, or the session cannot be made read-only
     */
    Connection openConnection() throws SQLException;
}
