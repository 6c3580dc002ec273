package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A table that has a column of secrets. */
interface SecretTable {

    Set<String> EMPTY = Set.of("", "null", "(null)", "\\n", "none", "nil");

    /** {@return a line of it without secrets, or nothing where it is over} */
    Optional<String> row(String line);

    /** {@return whether a line that follows the heading is a row of it} */
    default boolean fits(String line) {
        return true;
    }

    /** {@return whether what a column is called tells of secrets} */
    static boolean isSecret(String heading) {
        String name = heading.strip().replaceAll("[\"'`\\[\\]*]", "");
        return !name.isEmpty() && SecretNames.startOfColumnBefore(new BoundedText(name), name.length()) >= 0;
    }

    /** {@return whether a cell holds something} */
    static boolean isFilled(String cell) {
        return !EMPTY.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
