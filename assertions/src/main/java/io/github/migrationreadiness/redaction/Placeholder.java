package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Set;

/** What stands for a value that somebody has yet to fill in: {@code ${DB_PASSWORD}}, {@code <your password>}, {@code <none>}. */
final class Placeholder {

    private static final int LONGEST = 48;
    private static final Set<String> WORDS = Set.of("""
            your none password passwd pwd secret token key redacted hidden masked empty unset null enter insert
            changeme placeholder""".split("\\s+"));

    private Placeholder() {}

    /** {@return where a placeholder ends that a value consists of, quoted or not, or -1} */
    static int endAt(BoundedText text, int from) {
        int start = text.skip(from, 1, "\"'");
        int end = end(text, start);
        char next = text.at(end);
        boolean ends = start > from
                ? next == text.at(from)
                : end >= text.length() || BoundedText.isBlank(next) || ",;)&\"'`".indexOf(next) >= 0;
        return end > start && ends ? end : -1;
    }

    private static int end(BoundedText text, int start) {
        if (text.isExactly(start, "${")) {
            return closed(text, text.skip(start + 2, LONGEST, c -> BoundedText.isWord(c) || c == '.' || c == '-'), "}");
        }
        if (text.isExactly(start, "{{")) {
            return closed(
                    text, text.skip(start + 2, LONGEST, c -> BoundedText.isWord(c) || ". -".indexOf(c) >= 0), "}}");
        }
        int end = text.skip(start + 1, LONGEST, c -> BoundedText.isLatin(c) || "-_ ".indexOf(c) >= 0);
        return text.at(start) == '<' && isSpoken(text.part(start + 1, end)) ? closed(text, end, ">") : -1;
    }

    private static int closed(BoundedText text, int end, String sign) {
        return text.isExactly(end, sign) ? end + sign.length() : -1;
    }

    /** A password may stand in such brackets too, if seldom. */
    private static boolean isSpoken(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[-_ ]", -1)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
