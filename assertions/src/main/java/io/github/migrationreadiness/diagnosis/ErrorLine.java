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
            boolean begins = CharacterClasses.isWord(text.charAt(at))
                    && (at == from || !CharacterClasses.isWord(text.charAt(at - 1)));
            if (begins && isMarked(text, at, to)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a block of lines begins with the name of an exception, as in {@code x.y.ZException: …}} */
    static boolean isException(String block) {
        int colon = block.indexOf(": ");
        String name = "exception";
        return colon > 0 && block.regionMatches(true, colon - name.length(), name, 0, name.length());
    }

    static boolean beginsWithLevel(String line) {
        return LEVELS.stream().anyMatch(line::startsWith);
    }

    private static boolean isMarked(String text, int word, int to) {
        int end = word;
        while (end < to && CharacterClasses.isWord(text.charAt(end))) {
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
