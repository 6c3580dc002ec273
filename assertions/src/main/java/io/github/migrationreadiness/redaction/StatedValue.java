package io.github.migrationreadiness.redaction;

import java.util.Set;

/** A password without quotes at the end of a sentence: {@code Password is S3kret}, {@code Kennwort lautet geheim}. */
final class StatedValue {

    private static final int LONGEST = 64;
    private static final String SIGNS = "!@#^&*?+~";
    private static final String SIGNS_OF_OTHERS = "-/%{}<>()\"'`$=\\";
    /** Nothing but the password follows them. */
    private static final Set<String> SURE = Set.of("lautet", "lautete");
    /** What follows them is mostly something else. */
    private static final Set<String> UNSURE = Set.of("as", "with");

    private StatedValue() {}

    /** {@return the last word of a sentence, where it looks like none} */
    static Span behind(BoundedText text, int from, String link) {
        int end = text.skip(from, LONGEST, c -> !BoundedText.isBlank(c));
        int until = text.skipBack(end, end - from, ".,;!)\"'");
        boolean last = until < end || text.isEndOfLine(text.skipBlanks(end));
        Span value = new Span(from, until);
        return last && until > from && !HarmlessValue.isProse(text, value) && isSecret(text.part(value), link)
                ? value
                : Span.NONE;
    }

    private static boolean isSecret(String word, String link) {
        return SURE.contains(link) ? BoundedText.isWord(word.charAt(0)) : !UNSURE.contains(link) && isMade(word);
    }

    /** Sentences have {@code case-sensitive} and {@code %s}; letters with digits, or small ones before great ones, they have not. */
    private static boolean isMade(String word) {
        boolean letters = word.chars().anyMatch(Character::isLetter);
        boolean signs = word.chars().anyMatch(c -> BoundedText.isDigit(c) || SIGNS.indexOf(c) >= 0);
        boolean others = word.chars().anyMatch(c -> SIGNS_OF_OTHERS.indexOf(c) >= 0);
        return letters && !others && (signs || isMixed(word));
    }

    private static boolean isMixed(String word) {
        return word.chars().anyMatch(Character::isLowerCase)
                && word.chars().skip(1).anyMatch(Character::isUpperCase);
    }
}
