package io.github.migrationreadiness.check;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a check looks at, and what one of its results is about. */
public enum Scope {
    /** Either server and each database of the source. */
    SESSION("server, database", Side.SOURCE, Side.TARGET),
    /** Either server. */
    SERVER("server", Side.SOURCE, Side.TARGET),
    /** The source. */
    SOURCE("server", Side.SOURCE),
    /** Each database of the source. */
    SOURCE_DATABASE("database", Side.SOURCE),
    /** The target. */
    TARGET("server", Side.TARGET),
    /** Each database that the migration creates or overwrites on the target. */
    TARGET_DATABASE("database", Side.TARGET),
    /** The source and the target together. */
    MIGRATION("server", Side.SOURCE, Side.TARGET),
    /** Each database of the source together with the target. */
    MIGRATED_DATABASE("database", Side.SOURCE, Side.TARGET),
    /** The files that were copied for the migration to restore; no server is asked. */
    BACKUP_FILES("list of files"),
    /** The history of the backups of a database, wherever it was read. */
    BACKUP_HISTORY("history");

    private final String words;
    private final @Nullable Side first;
    private final @Nullable Side last;

    Scope(String words) {
        this(words, null, null);
    }

    Scope(String words, Side only) {
        this(words, only, only);
    }

    Scope(String words, @Nullable Side first, @Nullable Side last) {
        this.words = words;
        this.first = first;
        this.last = last;
    }

    /** {@return the servers that are asked, the source first} */
    public Set<Side> sides() {
        return first == null || last == null ? EnumSet.noneOf(Side.class) : EnumSet.range(first, last);
    }

    /** {@return whether each server has results of its own, and not both together} */
    public boolean isOfEitherServer() {
        return this == SESSION || this == SERVER;
    }

    /** {@return whether there is a result for each database of the plan} */
    public boolean isOfEachDatabase() {
        return this == SOURCE_DATABASE || this == TARGET_DATABASE || this == MIGRATED_DATABASE;
    }

    /** {@return what one result is about, such as {@code database}} */
    @Override
    public String toString() {
        return words;
    }
}
