package io.github.migrationreadiness.diagnosis;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a message sounds like, written as normal {@link NormalisedText}:
 *
 * <ul>
 *   <li>{@code on/in} is one word or the other, {@code guc?} one that may be missing; articles may be anywhere
 *   <li>{@code {dbName}} is a blank that holds a name, <code>{tables,}</code> a list, <code>{details*}</code> anything;
 *       {@code #sqlError} is a number
 *   <li>{@code ...} is anything without a name
 *   <li>{@code |} begins what may be cut off or worded otherwise
 *   <li>{@code $} is the end of a sentence
 * </ul>
 *
 * <p>A match costs a bounded number of steps wherever it begins: what follows a blank is looked for once, in so many words
 * and characters only, and never again.
 */
final class Phrase {

    private static final int FARTHEST_WORD = 64;
    private static final int LONGEST_GAP = 60;

    private final PhrasePart[] parts;

    private Phrase(List<PhrasePart> parts) {
        this.parts = parts.toArray(PhrasePart[]::new);
    }

    static Phrase of(String pattern) {
        List<PhrasePart> parts = new ArrayList<>();
        for (String part : pattern.split(" ", -1)) {
            parts.add(PhrasePart.of(part));
        }
        return new Phrase(parts);
    }

    /** {@return the words of a text, as phrases are written} */
    static String wordsOf(String text) {
        NormalisedText words = NormalisedText.of(text);
        return IntStream.range(0, words.size())
                .filter(at -> !words.isArticle(at))
                .mapToObj(words::word)
                .collect(joining(" "));
    }

    /** {@return how many words a text has to have} */
    long requiredWords() {
        return Arrays.stream(parts)
                .takeWhile(part -> part.kind() != PhrasePart.Kind.TAIL)
                .filter(PhrasePart::isFixed)
                .count();
    }

    /** {@return the words that a match can begin with} */
    Set<String> beginnings() {
        return parts[0].options();
    }

    /** Tries the phrase at one word. */
    @Nullable Match match(NormalisedText words, int at) {
        return new Attempt(words, at).run();
    }

    /**
     * Where a phrase was found, and what stands in its blanks.
     *
     * @param start the place of the first character
     * @param end the place behind the last one
     * @param next the word that follows
     * @param values by blank, without quotes
     */
    record Match(int start, int end, int next, Map<String, String> values) {}

    private final class Attempt {

        private final NormalisedText words;
        private final int first;
        private final Map<String, String> values = new LinkedHashMap<>();
        private int word;
        private int end;
        private boolean enough;

        Attempt(NormalisedText words, int at) {
            this.words = words;
            first = at;
            word = at;
            end = words.start(at);
        }

        @Nullable Match run() {
            int part = 0;
            while (part >= 0 && part < parts.length) {
                part = take(part);
            }
            return part >= 0 || enough ? new Match(words.start(first), end, word, Map.copyOf(values)) : null;
        }

        /** {@return the part to go on with; -1 if this one does not fit} */
        private int take(int part) {
            return switch (parts[part].kind()) {
                case TAIL -> {
                    enough = true;
                    yield part + 1;
                }
                case SENTENCE_END -> endsSentence() ? part + 1 : -1;
                case NAME, LIST, ANYTHING, GAP -> fill(part);
                case WORD, NUMBER -> takeWords(part);
            };
        }

        private boolean endsSentence() {
            String text = words.text();
            return end >= text.length() || ".'\"`\\\r\n<|".indexOf(text.charAt(end)) >= 0;
        }

        private int takeWords(int part) {
            int fixed = fixedFrom(part);
            int next = follow(part, fixed, word, true);
            if (next < 0) {
                return -1;
            }
            move(next);
            return fixed;
        }

        private int fixedFrom(int part) {
            int fixed = part;
            while (fixed < parts.length && parts[fixed].isFixed()) {
                fixed++;
            }
            return fixed;
        }

        /** {@return the word behind the fixed parts if they stand at a word, or -1} */
        private int follow(int from, int to, int at, boolean adjacent) {
            int next = at;
            for (int part = from; part < to; part++) {
                int found = skipArticles(next, parts[part]);
                boolean fits = parts[part].fits(words.word(found)) && (isNear(found) || (part == from && !adjacent));
                if (fits) {
                    parts[part].number(words.word(found)).ifPresent(it -> values.put(it.getKey(), it.getValue()));
                    next = found + 1;
                } else if (!parts[part].optional()) {
                    return -1;
                }
            }
            return next;
        }

        private int skipArticles(int at, PhrasePart part) {
            int next = at;
            while (words.isArticle(next) && !part.fits(words.word(next)) && next < at + 2) {
                next++;
            }
            return next;
        }

        private boolean isNear(int found) {
            return found == first || words.start(found) - words.end(found - 1) <= LONGEST_GAP;
        }

        private void move(int next) {
            word = next;
            end = Math.max(end, words.end(next - 1));
        }

        private int fill(int part) {
            boolean last = part + 1 < parts.length && parts[part + 1].kind() == PhrasePart.Kind.TAIL;
            int from = last ? part + 2 : part + 1;
            int to = fixedFrom(from);
            enough |= last;
            if (from == to) {
                return fillLast(part);
            }
            for (int at = word; at < word + FARTHEST_WORD && at < words.size(); at++) {
                boolean tooFar = words.start(at) - end > PlaceholderValue.LONGEST;
                int next = tooFar || endsName(at) ? -1 : follow(from, to, at, false);
                if (next >= 0 && holds(part, words.start(at))) {
                    move(next);
                    return to;
                }
            }
            return enough ? fillLast(part) : -1;
        }

        /** The article of {@code 'Plan A'} does not belong to what follows the name. */
        private boolean endsName(int at) {
            int behind = words.end(at);
            return words.isArticle(at)
                    && behind < words.text().length()
                    && CharacterClasses.isQuote(words.text().charAt(behind));
        }

        private boolean holds(int part, int until) {
            PhrasePart blank = parts[part];
            if (blank.kind() == PhrasePart.Kind.GAP) {
                return true;
            }
            String raw = words.text().substring(end, until);
            if (!PlaceholderValue.mayHold(blank.kind(), raw)) {
                return false;
            }
            put(blank, PlaceholderValue.clean(blank.kind(), raw));
            return true;
        }

        private int fillLast(int part) {
            PhrasePart blank = parts[part];
            if (blank.kind() == PhrasePart.Kind.GAP) {
                return part + 1;
            }
            int until = PlaceholderValue.endOfLast(blank.kind(), words.text(), end);
            String raw = words.text().substring(end, until);
            if (!PlaceholderValue.mayHold(blank.kind(), raw)) {
                return -1;
            }
            put(blank, PlaceholderValue.clean(blank.kind(), raw));
            end = until;
            word = words.firstFrom(end);
            return parts.length;
        }

        private void put(PhrasePart blank, String value) {
            if (!value.isEmpty() && !PlaceholderValue.isUnfilled(value)) {
                values.put(blank.name(), PlaceholderValue.unquoted(blank.kind(), value));
            }
        }
    }
}
