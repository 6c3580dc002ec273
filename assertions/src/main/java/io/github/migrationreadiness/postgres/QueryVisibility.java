package io.github.migrationreadiness.postgres;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of one thing the present login can see.
 *
 * @param what what is asked for, in a few words
 * @param database the database that is asked, or {@code null} for the server
 * @param extent how much of it can be seen
 * @param reason why it is not all, in one line; empty if it is
 * @param remedy what would settle it, usually the smallest GRANT; may be empty
 */
public record QueryVisibility(String what, @Nullable String database, Extent extent, String reason, String remedy) {

    /** How much can be seen. */
    public enum Extent {
        /** All of it. */
        FULL("in full"),
        /** Only what is open to every login: the checks that need the rest are inconclusive. */
        CUT("in part"),
        /** Nothing, because there is no session or the server refuses the question. */
        NONE("not at all"),
        /** Nothing, because the server's version does not have it. */
        NOT_APPLICABLE("not asked");

        private final String words;

        Extent(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @Override
    public String toString() {
        String place = Optional.ofNullable(database)
                .map(name -> " in database " + Identifiers.quote(name))
                .orElse("");
        return "%-11s %s%s%s%s"
                .formatted(
                        extent,
                        what,
                        place,
                        reason.isEmpty() ? "" : ": " + reason,
                        remedy.isEmpty() ? "" : "  fix: " + remedy);
    }
}
