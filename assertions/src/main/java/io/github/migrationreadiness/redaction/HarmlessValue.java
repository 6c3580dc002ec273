package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Set;

/** Tells what stands where a secret could stand, and is none. */
final class HarmlessValue {

    private static final int LONGEST = 16;
    private static final Set<String> VALUES = Set.of("null", "none", "true", "false", "(null)");
    /** What goes on after {@code wrong password:} and {@code --password}. */
    private static final Set<String> PROSE = Set.of("""
            is are was were must should can cannot may to of for from in on at or and with without not no yes the a an has have if
            when that this option options parameter argument required requires missing expired incorrect invalid wrong
            authentication authenticating needed failed failure please instead given error: fatal: psql: pg_dump: pg_restore:
            pg_dumpall: fatal error user expected unexpected""".split("\\s+"));

    private HarmlessValue() {}

    static boolean isNoValue(BoundedText text, Span value) {
        return is(VALUES, text, value);
    }

    /** {@return whether the word is one of a sentence; what looks like a secret in a sentence is one} */
    static boolean isProse(BoundedText text, Span value) {
        return is(PROSE, text, value) || isNoValue(text, value);
    }

    private static boolean is(Set<String> words, BoundedText text, Span value) {
        if (!value.isFound() || value.to() - value.from() > LONGEST) {
            return false;
        }
        String word = text.part(value).toLowerCase(Locale.ROOT);
        return words.contains(word) || words.contains(word.replaceAll("[).,;!}\\]]+$", ""));
    }
}
