package io.github.migrationreadiness.server;

import io.github.migrationreadiness.check.InconclusiveException;
import java.util.Optional;

/**
 * What came of opening a server or a database: its facts, or the fault that every later question is answered with.
 *
 * @param <F> what says why it could not be opened
 */
public sealed interface Attempt<F extends OpeningFault> {

    /** {@return the facts, or the exception that says why there are none} */
    Facts facts();

    /**
     * {@return whether an attempt on a database would come to the same, made on its server first}
     *
     * @param database the database
     */
    default boolean answersFor(String database) {
        return true;
    }

    /** {@return why it could not be opened, or the exception that says why that is not known} */
    default Optional<F> fault() {
        facts();
        return Optional.empty();
    }

    /** It was opened. */
    record Opened<F extends OpeningFault>(String database, Facts facts) implements Attempt<F> {
        @Override
        public boolean answersFor(String other) {
            return database.equals(other);
        }
    }

    /** It could not be opened, or the session was lost. */
    record Failed<F extends OpeningFault>(F reason) implements Attempt<F> {
        @Override
        public Facts facts() {
            throw reason.inconclusive();
        }

        @Override
        public Optional<F> fault() {
            return Optional.of(reason);
        }
    }

    /** It does not tell what every answer depends on, or somebody ended the run before it was known. */
    record Unknown<F extends OpeningFault>(InconclusiveException reason) implements Attempt<F> {
        @Override
        public Facts facts() {
            throw reason;
        }
    }
}
