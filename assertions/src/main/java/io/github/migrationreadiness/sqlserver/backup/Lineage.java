package io.github.migrationreadiness.sqlserver.backup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a backup set belongs. What is {@code null} was not told; identifiers are compared in lower case.
 *
 * @param set the identifier of the backup set itself
 * @param differentialBase the full backup that a differential one builds on
 * @param family the database in its first life; a restored copy keeps it
 * @param firstFork the life of the database at the beginning of the backup
 * @param lastFork the life of the database at its end
 */
public record Lineage(
        @Nullable String set,
        @Nullable String differentialBase,
        @Nullable String family,
        @Nullable String firstFork,
        @Nullable String lastFork) {

    /** Of which nothing is known. */
    public static final Lineage UNKNOWN = new Lineage(null, null, null, null, null);

    /**
     * Brings the identifiers into one spelling.
     *
     * @param set as above
     * @param differentialBase as above
     * @param family as above
     * @param firstFork as above
     * @param lastFork as above
     */
    public Lineage {
        set = lower(set);
        differentialBase = lower(differentialBase);
        family = lower(family);
        firstFork = lower(firstFork);
        lastFork = lower(lastFork);
    }

    /** Whether nothing says that the next one is of another database, or neither begins nor ends in this life of it. */
    boolean mayLeadTo(Lineage next) {
        return mayEqual(family, next.family)
                && (mayEqual(lastFork, next.firstFork) || mayEqual(lastFork, next.lastFork));
    }

    boolean isComplete() {
        return family != null && firstFork != null && lastFork != null;
    }

    private static boolean mayEqual(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static @Nullable String lower(@Nullable String identifier) {
        return identifier == null ? null : identifier.toLowerCase(Locale.ROOT);
    }
}
