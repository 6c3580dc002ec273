package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.sqlserver.catalog.Facts;
import java.util.Optional;

/** What came of opening a server or a database: its facts, or the fault that every later question is answered with. */
sealed interface Attempt {

    /** {@return the facts, or the exception that says why there are none} */
    Facts facts();

    /** {@return why it could not be opened} */
    Optional<SqlServerFault> fault();

    /** It was opened. */
    record Opened(Facts facts) implements Attempt {
        @Override
        public Optional<SqlServerFault> fault() {
            return Optional.empty();
        }
    }

    /** It could not be opened, or the session was lost. */
    record Failed(SqlServerFault reason) implements Attempt {
        @Override
        public Facts facts() {
            throw reason.unanswered();
        }

        @Override
        public Optional<SqlServerFault> fault() {
            return Optional.of(reason);
        }
    }
}
