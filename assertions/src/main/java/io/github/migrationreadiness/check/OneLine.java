package io.github.migrationreadiness.check;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Keeps foreign text on one line: surefire and IDEs show only the first, and a name may contain a line break. What would turn
 * the text around it, or be carried out by a terminal or a CI system, is escaped too.
 */
public final class OneLine {

    private OneLine() {}

    /**
     * {@return a text with its invisible characters escaped, and without commands of CI systems}
     *
     * @param text the text
     */
    public static String of(String text) {
        return visible(text, OneLine::visible);
    }

    /** {@return the same for each line of a text} */
    static String ofEach(String lines) {
        return visible(lines, it -> it == '\n' ? "\n" : visible(it));
    }

    private static String visible(String text, IntFunction<String> each) {
        String shown = Invisible.in(text) ? text.codePoints().mapToObj(each).collect(Collectors.joining()) : text;
        return LogCommand.disarmed(shown, OneLine::escaped);
    }

    private static String visible(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Invisible.is(character) ? escaped(character) : Character.toString(character);
        };
    }

    private static String escaped(int character) {
        return String.format(Locale.ROOT, "\\u%04x", character);
    }
}
