package io.github.migrationreadiness.diagnosis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One part of a phrase.
 *
 * @param kind what it is
 * @param name of a blank or number
 * @param options the words that fit
 * @param optional whether it may be missing
 */
record PhrasePart(Kind kind, String name, Set<String> options, boolean optional) {

    enum Kind {
        WORD,
        NUMBER,
        NAME,
        LIST,
        ANYTHING,
        GAP,
        TAIL,
        SENTENCE_END
    }

    static PhrasePart of(String written) {
        return switch (written.charAt(0)) {
            case '{' -> blank(written.substring(1, written.length() - 1));
            case '#' -> new PhrasePart(Kind.NUMBER, written.substring(1), Set.of(), false);
            case '.' -> new PhrasePart(Kind.GAP, "", Set.of(), false);
            case '|' -> new PhrasePart(Kind.TAIL, "", Set.of(), false);
            case '$' -> new PhrasePart(Kind.SENTENCE_END, "", Set.of(), false);
            default -> word(written);
        };
    }

    private static PhrasePart blank(String name) {
        String stem = name.substring(0, name.length() - 1);
        if (name.endsWith(",")) {
            return new PhrasePart(Kind.LIST, stem, Set.of(), false);
        }
        return name.endsWith("*")
                ? new PhrasePart(Kind.ANYTHING, stem, Set.of(), false)
                : new PhrasePart(Kind.NAME, name, Set.of(), false);
    }

    private static PhrasePart word(String written) {
        boolean optional = written.endsWith("?");
        String options = optional ? written.substring(0, written.length() - 1) : written;
        return new PhrasePart(
                Kind.WORD,
                "",
                Arrays.stream(options.split("/"))
                        .map(option -> NormalisedText.of(option).word(0))
                        .collect(toUnmodifiableSet()),
                optional);
    }

    boolean isFixed() {
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }

    boolean fits(String word) {
        return kind == Kind.NUMBER ? isNumber(word) : options.contains(word);
    }

    Optional<Map.Entry<String, String>> number(String word) {
        return kind == Kind.NUMBER ? Optional.of(Map.entry(name, word)) : Optional.empty();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
