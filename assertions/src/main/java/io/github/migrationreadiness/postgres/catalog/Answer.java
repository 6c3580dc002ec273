package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.redaction.Redaction;
import java.sql.SQLException;

/**
 * What became of a query: rows, or why there are none.
 *
 * @param <T> the type of a row
 */
sealed interface Answer<T> {

    /** {@return the rows} */
    Rows<T> rows();

    /** The server answered. */
    record Given<T>(Rows<T> rows) implements Answer<T> {}

    /** The server's version does not understand the question. */
    record NotAsked<T>(NamedQuery<T> query, ServerVersion version) implements Answer<T> {
        @Override
        public Rows<T> rows() {
            throw InconclusiveException.notApplicable("the query for " + query + " is for PostgreSQL "
                    + query.versions() + ", but the server runs " + version);
        }
    }

    /** The server refused. */
    record Refused<T>(NamedQuery<T> query, SQLException reason) implements Answer<T> {
        @Override
        public Rows<T> rows() {
            throw InconclusiveException.inconclusive(
                    "the query for " + query + " failed: SQLSTATE " + reason.getSQLState() + ", " + firstLine(), "");
        }

        /** The further ones are hints and positions in a text that nobody sees. */
        private String firstLine() {
            return Redaction.of(String.valueOf(reason.getMessage())).split("\\R", 2)[0];
        }
    }
}
