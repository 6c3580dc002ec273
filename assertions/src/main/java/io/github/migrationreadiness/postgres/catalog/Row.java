package io.github.migrationreadiness.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a result, read by column name. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /**
     * {@return a text that is never null}
     *
     * @param column the name of the column
     * @throws SQLException if the column is null or cannot be read
     */
    public String text(String column) throws SQLException {
        String value = optionalText(column);
        if (value == null) {
            throw new SQLException("Column " + column + " is null");
        }
        return value;
    }

    /**
     * {@return a text that may be null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public @Nullable String optionalText(String column) throws SQLException {
        return result.getString(column);
    }

    /**
     * {@return a truth value; false where it is null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /**
     * {@return a whole number; 0 where it is null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /**
     * {@return the texts of an array; empty where it is null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public List<String> texts(String column) throws SQLException {
        java.sql.Array array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
