package io.github.migrationreadiness.diagnosis;

import java.util.List;

/** Tells a line that calls itself an error from one that only mentions errors. */
final class ErrorLine {

    private static final List<String> LEVELS = List.of("ERROR", "FATAL", "PANIC", "CRITICAL");
    private static final List<String> HEADS = List.of("error", "fatal", "fehler", "erreur", "exception", "failure");
    private static final int FARTHEST = 200;

    private ErrorLine() {}

    static boolean is(String text, int from, int to) {
        int limit = Math.min(to, from + FARTHEST);
        for (int at = from; at < limit; at++) {
            boolean begins = Letters.isWord(text.charAt(at)) && (at == from || !Letters.isWord(text.charAt(at - 1)));
            if (begins && isMarked(text, at, to)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether all there is to a block of lines is the name of an exception with its message} */
    static boolean isException(String text, int from, int to) {
        int colon = text.indexOf(": ", from);
        String name = "exception";
        return colon > from
                && colon < to
                && text.regionMatches(true, colon - name.length(), name, 0, name.length())
                && text.substring(from, to)
                        .lines()
                        .noneMatch(line -> LEVELS.stream().anyMatch(line::startsWith));
    }

    private static boolean isMarked(String text, int word, int to) {
        int end = word;
        while (end < to && Letters.isWord(text.charAt(end))) {
            end++;
        }
        int length = end - word;
        boolean level = LEVELS.stream().anyMatch(it -> it.length() == length && text.startsWith(it, word));
        boolean head = end < to
                && text.charAt(end) == ':'
                && HEADS.stream()
                        .anyMatch(it -> length >= it.length()
                                && text.regionMatches(true, word + length - it.length(), it, 0, it.length()));
        return level || head;
    }
}
