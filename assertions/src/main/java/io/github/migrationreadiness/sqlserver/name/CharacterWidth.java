package io.github.migrationreadiness.sqlserver.name;

/**
 * How many bytes the characters of a name take where it is not written in Unicode. The documentation speaks of double byte
 * characters in the names of tables and says neither which these are nor in which code page; where the lines are drawn here is
 * the kit's own choice.
 */
public enum CharacterWidth {
    /** ASCII alone: one byte each, everywhere. */
    SINGLE_BYTE,
    /** Up to U+00FF, such as ä: one byte each in code page 1252, two in others. */
    DEPENDS_ON_CODE_PAGE,
    /** Beyond U+00FF, such as 表, and all that takes a surrogate pair. */
    DOUBLE_BYTE;

    private static final int LAST_ASCII = 0x7F;
    private static final int LAST_LATIN_1 = 0xFF;

    /**
     * {@return the width of the widest character}
     *
     * @param name the exact name
     */
    public static CharacterWidth of(String name) {
        int widest = name.chars().max().orElse(0);
        return widest <= LAST_ASCII ? SINGLE_BYTE : widest <= LAST_LATIN_1 ? DEPENDS_ON_CODE_PAGE : DOUBLE_BYTE;
    }
}
