package io.github.migrationreadiness.server;

import java.sql.SQLException;

/**
 * Makes a row of the result a value.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * {@return the value that a row holds}
     *
     * @param row the row
     * @throws SQLException if a column is missing or has another type
     */
    T read(Row row) throws SQLException;
}
