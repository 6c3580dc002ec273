package io.github.migrationreadiness.check;

import java.util.List;

/**
 * What a login needs besides a session, so that a check can look.
 *
 * @param rights the rights in words
 * @param grants the smallest statements that give them, with {@code …} for names; empty where nothing is needed
 */
public record Access(String rights, List<String> grants) {

    /** A session is enough. */
    public static final Access NONE = new Access("none");

    /**
     * Takes a copy.
     *
     * @param rights as above
     * @param grants as above
     */
    public Access {
        grants = List.copyOf(grants);
    }

    /**
     * Takes statements one by one.
     *
     * @param rights as above
     * @param grants as above
     */
    public Access(String rights, String... grants) {
        this(rights, List.of(grants));
    }
}
