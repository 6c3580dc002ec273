package io.github.migrationreadiness.report;

import java.util.Locale;
import java.util.Set;

/** Characters that nobody can see, and those that change the direction of the text around them. */
final class Invisible {

    private static final Set<Integer> TYPES = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE);

    private Invisible() {}

    static boolean is(int character) {
        return TYPES.contains(Character.getType(character));
    }

    static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
