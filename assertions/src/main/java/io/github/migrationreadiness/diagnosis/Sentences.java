package io.github.migrationreadiness.diagnosis;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the rules describe, each place by the longest phrase that fits: the special comes before the general. */
final class Sentences {

    private static final Map<String, List<Spoken>> BY_BEGINNING = byBeginning();

    private Sentences() {}

    /**
     * One way to say what a rule describes.
     *
     * @param rule the rule
     * @param phrase the way
     */
    private record Spoken(Rule rule, Phrase phrase) {}

    /** {@return the places in the order of the text; none lies inside of a sentence that was found before} */
    static List<TextMatch> in(NormalisedText words) {
        List<TextMatch> hits = new ArrayList<>();
        int behind = 0;
        for (int at = 0; at < words.size(); at++) {
            TextMatch hit = at < behind ? null : at(words, at);
            if (hit != null) {
                hits.add(hit);
                behind = hit.isSentence() ? words.firstFrom(hit.end()) : at + 1;
            }
        }
        return hits;
    }

    private static @Nullable TextMatch at(NormalisedText words, int at) {
        for (Spoken spoken : BY_BEGINNING.getOrDefault(words.word(at), List.of())) {
            Phrase.Match match = spoken.phrase().match(words, at);
            if (match != null) {
                return new TextMatch(match.start(), match.end(), spoken.rule(), null, match.values());
            }
        }
        return null;
    }

    private static Map<String, List<Spoken>> byBeginning() {
        Map<String, List<Spoken>> all = new HashMap<>();
        Stream.of(PostgresRules.ALL, AzureSqlRules.ALL, DocumentedPhrases.ALL, DatabaseNames.RULES)
                .flatMap(List::stream)
                .flatMap(rule -> rule.phrases().stream().map(phrase -> new Spoken(rule, phrase)))
                .sorted(comparing(spoken -> -spoken.phrase().requiredWords()))
                .forEach(spoken -> add(all, spoken));
        return all;
    }

    private static void add(Map<String, List<Spoken>> all, Spoken spoken) {
        spoken.phrase()
                .beginnings()
                .forEach(word ->
                        all.computeIfAbsent(word, key -> new ArrayList<>()).add(spoken));
    }
}
