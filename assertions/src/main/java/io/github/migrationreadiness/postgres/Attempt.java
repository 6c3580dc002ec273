package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.postgres.catalog.Facts;
import java.util.Optional;

/** What came of opening a database: its facts, or the fault that every later question is answered with. */
sealed interface Attempt {

    /** {@return the facts, or the exception that says why there are none} */
    Facts facts();

    /** {@return whether an attempt on a database would come to the same, made on its server first} */
    default boolean answersFor(String database) {
        return true;
    }

    /** {@return why it could not be opened, or the exception that says why that is not known} */
    default Optional<ConnectionFault> fault() {
        facts();
        return Optional.empty();
    }

    /** The database was opened. */
    record Opened(String database, Facts facts) implements Attempt {
        @Override
        public boolean answersFor(String other) {
            return database.equals(other);
        }
    }

    /** The database could not be opened, or the session was lost. */
    record Failed(ConnectionFault reason) implements Attempt {
        @Override
        public Facts facts() {
            throw reason.inconclusive();
        }

        @Override
        public Optional<ConnectionFault> fault() {
            return Optional.of(reason);
        }
    }

    /** Somebody ended the run before it was known. */
    record Interrupted() implements Attempt {
        @Override
        public Facts facts() {
            throw RunningSessions.interrupted();
        }
    }
}
