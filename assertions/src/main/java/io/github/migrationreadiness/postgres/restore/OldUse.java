package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import java.util.Locale;

/**
 * A use of something that a later major refuses.
 *
 * @param since the first major that refuses it
 * @param object what uses it, in words, with names quoted as SQL needs them
 * @param topic what kind of use it is, a name of {@link Topic}
 * @param what what is used
 */
record OldUse(long since, String object, String topic, String what) {

    /** The order that keeps what concerns an older target when the rest is cut off. */
    static final String ORDER = "since, topic, object, what";

    /** The kinds of uses, each with what is said of it and what can be done. */
    enum Topic {
        POSTFIX("is a postfix operator, which PostgreSQL %d removed", "use a prefix operator or a function instead"),
        ARRAY(
                "is defined over %2$s (anyarray), which PostgreSQL %1$d changed to anycompatiblearray",
                "drop it before the migration and create it on the target over anycompatiblearray"),
        TYPE(
                "has the type %2$s, which PostgreSQL %1$d removed",
                "use timestamptz for abstime, interval for reltime, tstzrange for tinterval, and a real type for opaque"),
        UNKNOWN("has the type unknown, which PostgreSQL %d refuses", "change its type to text"),
        UNLOGGED(
                "is unlogged and partitioned, which PostgreSQL %d refuses",
                "create it again as a logged table; its partitions may be unlogged"),
        PARAMETER("sets %2$s, which PostgreSQL %1$d removed", "reset the parameter of the function"),
        GENERATED(
                "is generated, but a plain column in its parent %2$s, which PostgreSQL %1$d refuses",
                "drop its expression (ALTER COLUMN … DROP EXPRESSION, PostgreSQL 13 and later), or generate it in the"
                        + " parent too"),
        COLLATION(
                "joins columns of the collations %2$s, of which one is nondeterministic, and PostgreSQL %1$d refuses that",
                "give the columns on both sides the same collation"),
        EXPRESSION("uses the %2$s, which PostgreSQL %1$d removed", ""),
        COLUMN("reads %2$s, which PostgreSQL %1$d removed", ""),
        BODY("names %2$s, which PostgreSQL %1$d removed", "");

        private final String words;
        private final String fix;

        Topic(String words, String fix) {
            this.words = words;
            this.fix = fix;
        }
    }

    private Topic kind() {
        return Topic.valueOf(topic.toUpperCase(Locale.ROOT));
    }

    /** {@return the first version that refuses it} */
    ServerVersion version() {
        return ServerVersion.of(String.valueOf(since));
    }

    /** {@return what is wrong with the object} */
    String words() {
        return String.format(Locale.ROOT, kind().words, since, what);
    }

    /** {@return what can be done} */
    String fix() {
        return kind().fix.isEmpty() ? Replacements.of(what) : kind().fix;
    }

    /** {@return whether the restore takes the object all the same, and only its use fails} */
    boolean failsLater() {
        return kind() == Topic.BODY;
    }
}
