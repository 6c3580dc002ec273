package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Subject;
import java.util.Optional;

/** A server or database, as something that a session either opens or does not. */
public sealed interface Openable extends Subject permits PostgresServer, SourceDatabase, TargetDatabase {

    /** {@return why it cannot be opened; empty if it can} */
    Optional<ConnectionFault> fault();
}
