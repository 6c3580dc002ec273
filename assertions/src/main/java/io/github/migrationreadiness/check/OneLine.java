package io.github.migrationreadiness.check;

import java.util.regex.Pattern;

/** Keeps foreign text on one line: surefire and IDEs show only the first, and a name may contain a line break. */
final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private OneLine() {}

    static String of(String text) {
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
