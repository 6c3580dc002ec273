package io.github.migrationreadiness.check;

import java.util.Locale;

/**
 * How much a violated condition weighs. Documented numbers are errors; where neither the documentation, nor PostgreSQL, nor the
 * engine of the service decides that a migration fails, a check only warns.
 */
public enum Severity {
    /** The migration fails, or loses something. */
    ERROR,
    /** The migration may succeed all the same: the condition is reported and, unless the plan insists, fails nothing. */
    WARNING;

    /**
     * {@return the lighter of the two}
     *
     * @param other another severity
     */
    public Severity atMost(Severity other) {
        return compareTo(other) > 0 ? this : other;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
