package io.github.migrationreadiness.check;

import java.util.Locale;

/** How the migration service moves the data. */
public enum Mode {
    /** Copies the data, then streams changes until the cutover. */
    ONLINE,
    /** Copies the data once, while nobody writes. */
    OFFLINE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
