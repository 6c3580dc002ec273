package io.github.migrationreadiness.postgres.reference;

import java.time.LocalDate;

/**
 * Where reference data was read, and when.
 *
 * @param name the documentation, or the name of a file of one's own
 * @param asOf the date of the state that it describes
 * @param source the page or the person that says so
 */
public record Origin(String name, LocalDate asOf, String source) {

    /** {@return how old it is, such as {@code documentation of 2025-11-18}} */
    @Override
    public String toString() {
        return name + " of " + asOf;
    }
}
