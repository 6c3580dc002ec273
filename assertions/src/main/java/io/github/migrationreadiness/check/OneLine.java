package io.github.migrationreadiness.check;

import java.util.Locale;
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
        String oneLine = Invisible.in(text)
                ? text.codePoints().mapToObj(OneLine::visible).collect(Collectors.joining())
                : text;
        return LogCommand.disarmed(oneLine, OneLine::escaped);
    }

    /** {@return the same for each line of a text} */
    static String ofEach(String lines) {
        String visible = Invisible.in(lines)
                ? lines.codePoints()
                        .mapToObj(it -> it == '\n' ? "\n" : visible(it))
                        .collect(Collectors.joining())
                : lines;
        return LogCommand.disarmed(visible, OneLine::escaped);
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
