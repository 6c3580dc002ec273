package io.github.migrationreadiness.code;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documented text with named blanks such as <code>{dbName}</code>.
 *
 * @param text the text, blanks included
 */
public record MessageTemplate(String text) {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?:\\s+|$)");

    /** {@return the first sentence without its full stop, blanks included} */
    public String firstSentence() {
        return SENTENCE_END.split(text, 2)[0];
    }

    /** {@return what follows the first sentence; empty where nothing does} */
    public MessageTemplate afterFirstSentence() {
        String[] parts = SENTENCE_END.split(text, 2);
        return new MessageTemplate(parts.length == 2 ? parts[1] : "");
    }

    /** {@return the names of the blanks in the order of their first appearance} */
    public Set<String> blanks() {
        Set<String> names = new LinkedHashSet<>();
        BLANK.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /**
     * Fills every blank. Values are data: blanks inside of them stay as they are.
     *
     * @param values one value for each blank
     * @return the text with its blanks filled
     * @throws IllegalArgumentException if a blank has no value or a value has no blank
     */
    public String fill(Map<String, String> values) {
        requireExactly(values.keySet());
        return BLANK.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
    }

    private void requireExactly(Set<String> given) {
        if (!given.equals(blanks())) {
            throw new IllegalArgumentException("The template \"" + text + "\" has the blanks " + new TreeSet<>(blanks())
                    + ", but values were given for " + new TreeSet<>(given));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
