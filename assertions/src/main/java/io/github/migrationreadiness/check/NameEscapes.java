package io.github.migrationreadiness.check;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** How the characters of a {@link NamePattern} are written that mean something there, or that no line can show. */
final class NameEscapes {

    private static final Map<String, String> MEANINGS =
            Map.of("*", "*", "\\", "\\", "#", "#", "-", "-", "n", "\n", "r", "\r", "t", "\t", "s", " ");

    private NameEscapes() {}

    /** {@return what a token of a pattern's text stands for} */
    static String meaning(MatchResult token) {
        if (token.group(1) != null) {
            return Character.toString(Integer.parseInt(token.group(1), 16));
        }
        return token.group(2) == null ? token.group() : meaning(token.group(2));
    }

    static String escape(String name) {
        return name.codePoints().mapToObj(NameEscapes::escape).collect(Collectors.joining());
    }

    /** {@return a text with its first and last blank escaped, because readers of a line strip them} */
    static String keepEnds(String text) {
        String start = text.startsWith(" ") ? "\\s" + text.substring(1) : text;
        return start.endsWith(" ") ? start.substring(0, start.length() - 1) + "\\s" : start;
    }

    private static String meaning(String escaped) {
        return Optional.ofNullable(MEANINGS.get(escaped))
                .orElseThrow(
                        () -> new IllegalArgumentException("has " + Shown.quoted("\\" + escaped) + " in it, which is no"
                                + " escape; a backslash is written \\\\, a star \\*, and there are \\#, \\-, \\n, \\r, \\t, \\s and"
                                + " \\uXXXX"));
    }

    private static String escape(int character) {
        return switch (character) {
            case '*', '\\', '#' -> "\\" + (char) character;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isSeen(character) ? Character.toString(character) : byNumber(character);
        };
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }

    private static String byNumber(int character) {
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
