package io.github.migrationreadiness.check;

import static java.util.stream.Collectors.joining;

import java.util.Locale;

/** Text from outside as a message shows it: on one line, and not without end. */
public final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    /**
     * {@return a text in quotes}
     *
     * @param text any text
     */
    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /**
     * {@return a text without quotes}
     *
     * @param text any text
     */
    public static String plain(String text) {
        String oneLine =
                text.codePoints().limit(LONGEST).mapToObj(Shown::visible).collect(joining());
        return text.codePointCount(0, text.length()) > LONGEST ? oneLine + "…" : oneLine;
    }

    private static String visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT ->
                escaped(character);
            default -> Character.toString(character);
        };
    }

    private static String escaped(int character) {
        return character == '\n' ? "\\n" : String.format(Locale.ROOT, "\\u%04x", character);
    }
}
