package io.github.migrationreadiness.config;

import java.util.List;

/** Enumerations as a sentence writes them. */
final class EnumWords {

    private EnumWords() {}

    static String or(List<String> words) {
        return join(words, " or ");
    }

    static String and(List<String> words) {
        return join(words, " and ");
    }

    private static String join(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }
}
