package io.github.migrationreadiness.sqlserver.backup;

import java.math.BigDecimal;

/**
 * The part of the log that a backup set covers. Log sequence numbers have up to 25 digits, which no {@code long} holds.
 *
 * @param first the oldest record that it needs
 * @param last the first record that it does not have any more
 */
public record LsnRange(BigDecimal first, BigDecimal last) {

    /**
     * {@return the range between two numbers in decimal digits}
     *
     * @param first the oldest record
     * @param last the first record behind it
     * @throws NumberFormatException if one of them is no number
     */
    public static LsnRange of(String first, String last) {
        return new LsnRange(new BigDecimal(first), new BigDecimal(last));
    }

    boolean endsBehind(BigDecimal lsn) {
        return last.compareTo(lsn) > 0;
    }

    boolean beginsBehind(BigDecimal lsn) {
        return first.compareTo(lsn) > 0;
    }

    boolean beginsAt(BigDecimal lsn) {
        return first.compareTo(lsn) == 0;
    }

    @Override
    public String toString() {
        return first.toPlainString() + " to " + last.toPlainString();
    }
}
