package io.github.migrationreadiness.check;

import java.util.Locale;
import java.util.Set;

/**
 * Characters that nobody can see, and those that change the direction of the text around them: terminals and editors carry
 * them out instead of showing them.
 */
public final class Invisible {

    private static final Set<Integer> TYPES = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE);

    private Invisible() {}

    /**
     * {@return whether a character is one of them}
     *
     * @param character its code point
     */
    public static boolean is(int character) {
        return TYPES.contains(Character.getType(character));
    }

    /**
     * {@return whether a text has any of them}
     *
     * @param text any text
     */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Invisible::is);
    }

    /**
     * {@return what a character is called, such as {@code U+202E}}
     *
     * @param character its code point
     */
    public static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
