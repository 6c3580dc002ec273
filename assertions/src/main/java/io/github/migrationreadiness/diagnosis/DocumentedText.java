package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MessageTemplate;
import io.github.migrationreadiness.code.MigrationError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A documented message in the form that phrases are written in, without its title and without what is wrapped around it.
 *
 * @param error the error that it stands for
 * @param sentences the words, blanks and commas of each sentence
 */
record DocumentedText(MigrationError error, List<List<String>> sentences) {

    private static final int FEWEST_WORDS_OF_SENTENCE = 4;
    private static final int FEWEST_WORDS = 6;
    private static final int MANY_WORDS = 9;
    private static final int LONGEST_PLACE = 3;
    private static final Pattern SENTENCE_END = Pattern.compile("[.;]+(?=[\\s'A-Z]|$)");
    private static final Pattern TOKEN = Pattern.compile("\\{\\w+}|, |(?:(?!, )[^{])+");
    /** What says nothing of the error, and is worded otherwise elsewhere. */
    private static final Pattern LEAD_IN = Pattern.compile("^(?:\\W*(?:\\w+:"
            + "|The value of the property '' is invalid:"
            + "|A database operation failed with the following error:"
            + "|Blob container selection error:"
            + "|Failed to create restore job"
            + "|Migration cannot be completed because"
            + "|Database backup contains(?= incompatible physical layout)))+");

    private static final Set<String> LISTS = Set.of("{extensions}", "{languages}", "{roleNames}", "{tables}");
    private static final Set<String> CLAUSES = Set.of(",", "and", "because", "that", "which");
    private static final Set<String> PLACES = Set.of("on", "in", "for");
    private static final Map<String, String> ALTERNATIVES =
            Map.of("on", "on/in", "guc", "guc?", "prev", "prev/previous", "diff", "diff/differential");

    static DocumentedText of(MigrationError error) {
        MessageTemplate explanation = error.explanation();
        String text = (explanation.text().isEmpty() ? error.message() : explanation).text();
        String reason = LEAD_IN.matcher(withoutWrappers(text)).replaceFirst("");
        return new DocumentedText(
                error,
                Arrays.stream(SENTENCE_END.split(reason))
                        .map(DocumentedText::tokens)
                        .filter(tokens -> !tokens.isEmpty())
                        .toList());
    }

    private static String withoutWrappers(String text) {
        NormalisedText words = NormalisedText.of(text);
        int end = IntStream.range(0, words.size())
                .flatMap(at -> AzureSqlRules.WRAPPERS.stream()
                        .flatMap(rule -> rule.phrases().stream())
                        .flatMap(phrase -> Stream.ofNullable(phrase.match(words, at)))
                        .mapToInt(Phrase.Match::end))
                .max()
                .orElse(0);
        return text.substring(end);
    }

    private static List<String> tokens(String sentence) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(sentence);
        while (token.find()) {
            boolean asItIs = token.group().startsWith("{") || token.group().equals(", ");
            tokens.addAll(
                    asItIs
                            ? List.of(token.group().strip())
                            : Arrays.asList(Phrase.wordsOf(token.group()).split(" ")));
        }
        tokens.removeIf(String::isEmpty);
        while (!tokens.isEmpty() && !isWord(tokens.get(0))) {
            tokens.remove(0);
        }
        return tokens;
    }

    /**
     * {@return as much of the text as no other begins with, and then what may be cut off}
     *
     * @param all the texts to be told from
     */
    String phrase(List<DocumentedText> all) {
        List<String> others = all.stream()
                .map(DocumentedText::text)
                .filter(other -> !other.equals(text()))
                .toList();
        List<String> said = List.of();
        for (List<String> sentence : sentences) {
            List<String> before = said;
            Optional<List<String>> required = IntStream.rangeClosed(1, sentence.size())
                    .mapToObj(end -> joined(before, sentence.subList(0, end)))
                    .filter(words -> mayEnd(words, sentence.subList(words.size() - before.size(), sentence.size())))
                    .filter(words -> others.stream().noneMatch(other -> other.startsWith(text(words))))
                    .findFirst();
            if (required.isPresent()) {
                return pattern(required.get()) + rest(required.get().size());
            }
            said = joined(said, sentence);
        }
        return pattern(said);
    }

    /** {@return whether so many words say enough, and what follows in the sentence is only more of it} */
    private static boolean mayEnd(List<String> words, List<String> rest) {
        long length = words.stream().filter(DocumentedText::isWord).count();
        if (rest.isEmpty()) {
            return length >= FEWEST_WORDS_OF_SENTENCE;
        }
        boolean isClause = CLAUSES.contains(rest.get(0)) || text(rest).startsWith("in order to ");
        boolean isPlace = PLACES.contains(rest.get(0)) && rest.size() - 1 <= LONGEST_PLACE;
        boolean isValue = rest.size() == 1 && !isWord(rest.get(0));
        boolean isFurther = length >= MANY_WORDS && (rest.get(0).equals("to") || !isWord(rest.get(0)));
        return length >= FEWEST_WORDS && (isClause || isPlace || isValue || isFurther);
    }

    /** Without a value in it, nothing is gained by looking for it. */
    private String rest(int from) {
        List<String> all = sentences.stream().flatMap(List::stream).toList();
        List<String> rest = all.subList(from, all.size());
        return rest.stream().anyMatch(token -> token.startsWith("{")) ? " | " + pattern(rest) : "";
    }

    private String text() {
        return text(sentences.stream().flatMap(List::stream).toList());
    }

    private static String text(List<String> tokens) {
        return String.join(" ", tokens) + " ";
    }

    private static String pattern(List<String> tokens) {
        return String.join(
                " ",
                tokens.stream()
                        .filter(token -> !token.equals(","))
                        .map(token -> LISTS.contains(token) ? token.replace("}", ",}") : token)
                        .map(token -> ALTERNATIVES.getOrDefault(token, token))
                        .toList());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    private static boolean isWord(String token) {
        return !token.startsWith("{") && !token.equals(",");
    }
}
