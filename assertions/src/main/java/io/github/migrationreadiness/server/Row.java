package io.github.migrationreadiness.server;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One row of a result, read by column name. Old servers leave columns null that later ones fill. */
public final class Row {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ResultSet result;

    /**
     * Reads the row that a result stands at.
     *
     * @param result the result
     */
    public Row(ResultSet result) {
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
     * {@return a truth value, unless it is null: where the server does not know what is asked for}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public Optional<Boolean> optionalFlag(String column) throws SQLException {
        boolean value = result.getBoolean(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
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
     * {@return a whole number, unless it is null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public OptionalInt optionalNumber(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /**
     * {@return a number of any size, such as a log sequence number; {@code null} where it is null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public @Nullable BigDecimal decimal(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    /**
     * {@return bytes; {@code null} where they are null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public byte @Nullable [] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    /**
     * {@return bytes as T-SQL writes them, such as {@code 0x9B3F}; {@code null} where they are null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public @Nullable String hex(String column) throws SQLException {
        byte[] value = bytes(column);
        return value == null ? null : "0x" + HEX.formatHex(value);
    }

    /**
     * {@return a point in time as the server tells it, without a zone; {@code null} where it is null}
     *
     * @param column the name of the column
     * @throws SQLException if the column cannot be read
     */
    public @Nullable LocalDateTime time(String column) throws SQLException {
        Timestamp value = result.getTimestamp(column);
        return value == null ? null : value.toLocalDateTime();
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
