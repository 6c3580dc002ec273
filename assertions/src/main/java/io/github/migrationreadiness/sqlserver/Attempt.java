package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.sqlserver.catalog.Facts;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import java.util.Optional;

/** What came of opening a server or a database: its facts, or the fault that every later question is answered with. */
sealed interface Attempt {

    /** {@return the facts, or the exception that says why there are none} */
    Facts facts();

    /** {@return why it could not be opened, or the exception that says why that is not known} */
    default Optional<SqlServerFault> fault() {
        facts();
        return Optional.empty();
    }

    /** {@return what it said of itself, where it was opened and is the server} */
    default Optional<ServerIdentity> identity() {
        return Optional.empty();
    }

    /** It was opened. */
    record Opened(Facts facts) implements Attempt {
        @Override
        public Optional<ServerIdentity> identity() {
            return facts.rows(ServerIdentity.OF_SERVER)
                    .flatMap(rows -> rows.stream().findFirst());
        }
    }

    /** It was opened, and does not tell what every answer depends on. */
    record Silent(InconclusiveException reason) implements Attempt {
        @Override
        public Facts facts() {
            throw reason;
        }
    }

    /** It could not be opened, or the session was lost. */
    record Failed(SqlServerFault reason) implements Attempt {
        @Override
        public Facts facts() {
            throw reason.inconclusive();
        }

        @Override
        public Optional<SqlServerFault> fault() {
            return Optional.of(reason);
        }
    }
}
