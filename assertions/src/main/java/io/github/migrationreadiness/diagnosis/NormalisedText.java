package io.github.migrationreadiness.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a text in the form that rules are written in, each with its place: lower case, singular, contractions
 * expanded. Quotes, punctuation and line breaks carry no information, escaped ones of JSON and HTML neither.
 */
final class NormalisedText {

    private static final Map<String, List<String>> OTHERWISE = Map.ofEntries(
            Map.entry("cannot", List.of("can", "not")),
            Map.entry("cant", List.of("can", "not")),
            Map.entry("isnt", List.of("is", "not")),
            Map.entry("arent", List.of("is", "not")),
            Map.entry("doesnt", List.of("do", "not")),
            Map.entry("dont", List.of("do", "not")),
            Map.entry("couldnt", List.of("could", "not")),
            Map.entry("are", List.of("is")),
            Map.entry("was", List.of("is")),
            Map.entry("were", List.of("is")),
            Map.entry("does", List.of("do")),
            Map.entry("did", List.of("do")),
            Map.entry("has", List.of("have")),
            Map.entry("had", List.of("have")),
            Map.entry("cancelled", List.of("canceled")),
            Map.entry("cancelling", List.of("canceling")),
            Map.entry("retryable", List.of("retriable")),
            Map.entry("nonretriable", List.of("non", "retriable")),
            Map.entry("premigration", List.of("pre", "migration")),
            Map.entry("postmigration", List.of("post", "migration")),
            Map.entry("precopy", List.of("pre", "copy")),
            Map.entry("nonsystem", List.of("non", "system")),
            Map.entry("allowlist", List.of("allow", "list")),
            Map.entry("allowlisted", List.of("allow", "listed")),
            Map.entry("timeout", List.of("time", "out")));
    private static final int LONGEST = 96;

    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private String[] words = new String[256];
    private int size;

    private NormalisedText(String text) {
        this.text = text;
    }

    static NormalisedText of(String text) {
        NormalisedText words = new NormalisedText(text);
        words.read();
        return words;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    /** {@return a word in its normal form; empty where there is none} */
    String word(int index) {
        return index >= 0 && index < size ? words[index] : "";
    }

    int start(int index) {
        return index < size ? starts[index] : text.length();
    }

    int end(int index) {
        return index < 0 ? 0 : ends[index];
    }

    boolean isArticle(int index) {
        String word = word(index);
        return word.equals("the") || word.equals("a") || word.equals("an");
    }

    /** {@return the first word that does not begin before a place} */
    int firstFrom(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        int index = found < 0 ? -found - 1 : found;
        while (index > 0 && starts[index - 1] == place) {
            index--;
        }
        return index;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (CharacterClasses.isWord(c)) {
                at = readWord(at);
            } else {
                at += Math.max(1, CharacterClasses.lengthOfEscape(text, at));
            }
        }
    }

    private int readWord(int from) {
        boolean latin = CharacterClasses.isLatin(text.charAt(from));
        int to = from + 1;
        while (to < text.length()
                && CharacterClasses.isWord(text.charAt(to))
                && CharacterClasses.isLatin(text.charAt(to)) == latin) {
            to++;
        }
        String word = to - from > LONGEST ? "" : normalise(text.substring(from, to));
        int suffix = CharacterClasses.suffixAfterApostrophe(text, to);
        if (suffix < 0) {
            add(word, from, to);
            return text.startsWith("(s)", to) ? to + 3 : to;
        }
        return switch (text.charAt(suffix)) {
            case 't', 'T' -> addNegated(word, from, to, suffix + 1);
            case 'r', 'R' -> addWithSuffix(word, from, to, "is", suffix + 2);
            default -> addWithSuffix(word, from, to, "", suffix + 1);
        };
    }

    private int addNegated(String word, int from, int to, int end) {
        String verb = word.endsWith("n") && !word.equals("can") ? word.substring(0, word.length() - 1) : word;
        return addWithSuffix(verb.equals("ca") ? "can" : verb, from, to, "not", end);
    }

    private int addWithSuffix(String word, int from, int to, String suffix, int end) {
        add(word, from, suffix.isEmpty() ? end : to);
        if (!suffix.isEmpty()) {
            append(suffix, end, end);
        }
        return end;
    }

    private static String normalise(String word) {
        String folded = word;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) >= '\uFF01' && folded.charAt(i) <= '\uFF5E') {
                folded = folded.replace(folded.charAt(i), (char) (folded.charAt(i) - 0xFEE0));
            }
        }
        return folded.toLowerCase(Locale.ROOT);
    }

    private void add(String word, int start, int end) {
        List<String> several = OTHERWISE.get(word);
        if (several == null) {
            append(singular(word), start, end);
            return;
        }
        append(several.get(0), start, end);
        several.stream().skip(1).forEach(next -> append(next, end, end));
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private void append(String word, int start, int end) {
        if (size == words.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        words[size] = word;
        starts[size] = start;
        ends[size] = end;
        size++;
    }
}
