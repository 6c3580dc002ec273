package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.check.UnansweredException;
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

    /** The server refused. */
    record Refused<T>(TsqlQuery<T> query, SQLException reason) implements Answer<T> {

        private static final Set<Integer> PERMISSION_DENIED = Set.of(229, 230, 297, 300, 371, 916);

        @Override
        public List<T> rows() {
            throw UnansweredException.inconclusive(
                    "the query for " + query + " failed: error " + reason.getErrorCode() + ", " + firstLine(),
                    remedy());
        }

        private String remedy() {
            return PERMISSION_DENIED.contains(reason.getErrorCode())
                    ? query.visibility().map(it -> it.grantTo("<login>")).orElse("")
                    : "";
        }

        private String firstLine() {
            return String.valueOf(reason.getMessage()).split("\\R", 2)[0];
        }
    }
}
