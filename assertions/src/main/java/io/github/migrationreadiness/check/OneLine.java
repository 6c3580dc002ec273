package io.github.migrationreadiness.check;

import java.util.regex.Pattern;

/** Keeps foreign text on one line: surefire and IDEs show only the first, and a name may contain a line break. */
public final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private OneLine() {}

    /**
     * {@return a text with its control characters escaped}
     *
     * @param text the text
     */
    public static String of(String text) {
        return CONTROL.matcher(text).replaceAll(match -> escape(match.group().charAt(0)));
    }

    private static String escape(char control) {
        return switch (control) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            case '\t' -> "\\\\t";
            default -> String.format("\\\\u%04x", (int) control);
        };
    }
}
