package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.redaction.Redaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What became of a query: rows, or why there are none.
 *
 * @param <T> the type of a row
 */
sealed interface Answer<T> {

    /** {@return the rows} */
    List<T> rows();

    /** The server answered. */
    record Given<T>(List<T> rows) implements Answer<T> {}

    /** The server answered with more than is read. */
    record TooMany<T>(TsqlQuery<T> query, int limit) implements Answer<T> {
        @Override
        public List<T> rows() {
            throw InconclusiveException.inconclusive(
                    "the query for " + query + " returns more than " + limit + " rows, which are not read", "");
        }
    }

    /** The server refused. */
    record Refused<T>(TsqlQuery<T> query, SQLException reason) implements Answer<T> {

        private static final Set<Integer> PERMISSION_DENIED = Set.of(229, 230, 297, 300, 371, 916);

        @Override
        public List<T> rows() {
            throw InconclusiveException.inconclusive("the query for " + query + " failed: " + what(), remedy());
        }

        private String what() {
            String firstLine = Redaction.of(String.valueOf(reason.getMessage())).split("\\R", 2)[0];
            return reason.getErrorCode() == 0 ? firstLine : "error " + reason.getErrorCode() + ", " + firstLine;
        }

        private String remedy() {
            return PERMISSION_DENIED.contains(reason.getErrorCode())
                    ? query.visibility().map(it -> it.grantTo("<login>")).orElse("")
                    : "";
        }
    }
}
