package io.github.migrationreadiness.postgres.check;

import java.util.List;

/** Names that whoever forgets to quote, to escape or to count bytes stumbles over. */
final class UglyNames {

    /** Sorted as a server with locale C sorts them. */
    static final List<String> SORTED = List.of(
            " blank ", "100%s %n %d", "Mixed", "back\\slash", "new\nline", "o'clock \"sharp\"", "semi;--", "Öß€");

    /** The longest that there is: 63 bytes in 32 characters. */
    static final String LONGEST = "é".repeat(31) + "x";

    private UglyNames() {}
}
