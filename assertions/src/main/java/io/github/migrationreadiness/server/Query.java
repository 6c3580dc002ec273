package io.github.migrationreadiness.server;

import io.github.migrationreadiness.check.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * One statement with the type of its rows.
 *
 * @param <R> what all rows together are read as
 */
public interface Query<R> extends Statement {

    /** {@return one SELECT} */
    String sql();

    /** {@return one text for each question mark} */
    List<String> arguments();

    /**
     * {@return what a result holds}
     *
     * @param result the result
     * @param limits the time-out and the number of rows of a statement
     * @throws SQLException if a column is missing or has another type
     */
    Answer<R> read(ResultSet result, Limits limits) throws SQLException;
}
