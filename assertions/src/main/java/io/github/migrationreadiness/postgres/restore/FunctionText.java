package io.github.migrationreadiness.postgres.restore;

/**
 * SQL that reads the text of functions. It holds no backslash, so that it means the same whatever
 * {@code standard_conforming_strings} is, and compares as {@code C} does, so that letters beyond ASCII belong to names in every
 * locale.
 */
final class FunctionText {

    /** What a name consists of, besides the letters that it begins with. */
    private static final String LETTER = "[_$]|[^[:space:][:punct:]]";

    /** A name in quotes, the first group, or without, the second one. */
    static final String NAME =
            "(?:\"((?:[^\"]|\"\")+)\"|((?:_|[^[:space:][:punct:][:digit:]])(?:" + LETTER + ")*)(?!" + LETTER + "))";

    /** The place before a name that nothing qualifies. */
    static final String UNQUALIFIED = "(?:^|[][[:space:]!#%&''()*+,/:;<=>?@^`{|}~-])";

    /** The place behind a name that qualifies nothing, and calls nothing. */
    static final String NO_PREFIX = "(?![[:space:]]*[.(])";

    private static final String QUOTED = "\"(?:[^\"]|\"\")*\"";
    private static final String LITERAL = "''(?:[^'']|'''')*''";
    private static final String COMMENT = "--[^\n]*|/[*](?:[^*]|[*]+[^*/])*[*]+/";

    private FunctionText() {}

    /**
     * {@return the expression for a text without its comments}
     *
     * @param text an expression for the text
     */
    static String withoutComments(String text) {
        return keeping(QUOTED + "|" + LITERAL, COMMENT, text);
    }

    /**
     * {@return the expression for a text without its literals, and without blanks around dots}
     *
     * @param text an expression for a text without comments
     */
    static String withoutLiterals(String text) {
        return "pg_catalog.regexp_replace(" + keeping(QUOTED, LITERAL, text)
                + ", '[[:space:]]*[.][[:space:]]*', '.', 'g')";
    }

    /** What is kept is matched too, because quotes, literals and comments may hold the signs of one another. */
    private static String keeping(String kept, String removed, String text) {
        return "pg_catalog.regexp_replace(" + text + " COLLATE pg_catalog.\"C\", '(" + kept + ")|" + removed
                + "', pg_catalog.chr(92) || '1 ', 'g')";
    }

    /**
     * {@return the expression for the name that a match found, as PostgreSQL looks it up}
     *
     * @param match the groups of {@link #NAME}
     */
    static String found(String match) {
        return "COALESCE(pg_catalog.replace(%1$s[1], '\"\"', '\"'), pg_catalog.lower(%1$s[2]))".formatted(match);
    }
}
