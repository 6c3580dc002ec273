package io.github.migrationreadiness.check;

import java.util.Locale;

/** The end of a migration that a check looks at. */
public enum Side {
    /** The server that is migrated. */
    SOURCE,
    /** The server that the migration fills. */
    TARGET;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
