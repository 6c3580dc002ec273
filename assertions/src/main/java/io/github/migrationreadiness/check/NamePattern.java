package io.github.migrationreadiness.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in one line of text, or several names with {@code *} for any characters.
 *
 * <p>A backslash makes the next character an ordinary one: {@code \*}, {@code \\}, {@code \#}, {@code \-}. Characters that no
 * line can show are written {@code \n}, {@code \r}, {@code \t}, {@code \s} for a blank at an end, and {@code \}{@code uXXXX}
 * for all others. A {@code -} alone is no name at all, which is what a server has where a database is asked for.
 *
 * @param parts the exact texts between the stars; a single one is an exact name
 */
public record NamePattern(List<String> parts) {

    /** Any name, and none. */
    public static final NamePattern ANY = new NamePattern(List.of("", ""));

    private static final String NO_NAME = "-";
    private static final Pattern TOKEN =
            Pattern.compile("\\*+|\\\\u(\\p{XDigit}{4})|\\\\(.?)|[^*\\\\]+", Pattern.DOTALL);

    /**
     * Takes a copy.
     *
     * @param parts as above, at least one
     */
    public NamePattern {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A pattern without any part stands for nothing");
        }
    }

    /**
     * {@return the pattern that a text writes}
     *
     * @param text the text
     * @throws IllegalArgumentException if it has an escape that does not exist
     */
    public static NamePattern of(String text) {
        return text.equals(NO_NAME) ? exactly("") : new NamePattern(split(text));
    }

    /**
     * {@return the pattern of one name}
     *
     * @param name the name with any characters in it; empty for none
     */
    public static NamePattern exactly(String name) {
        return new NamePattern(List.of(name));
    }

    /** {@return whether it is one name, or none} */
    public boolean isExact() {
        return parts.size() == 1;
    }

    /**
     * {@return whether a name is among those that the pattern stands for}
     *
     * @param name the exact name; empty for none
     */
    public boolean matches(String name) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (isExact()) {
            return name.equals(first);
        }
        return name.length() >= first.length() + last.length()
                && name.startsWith(first)
                && name.endsWith(last)
                && hasInOrder(parts.subList(1, parts.size() - 1), name, first.length(), name.length() - last.length());
    }

    /** {@return the text that writes this pattern} */
    @Override
    public String toString() {
        if (equals(exactly(""))) {
            return NO_NAME;
        }
        String text = parts.stream().map(NameEscapes::escape).collect(Collectors.joining("*"));
        return text.equals(NO_NAME) ? "\\" + NO_NAME : NameEscapes.keepEnds(text);
    }

    /** Each as far to the left as it goes, which leaves the most room for the next: no way has to be tried twice. */
    private static boolean hasInOrder(List<String> parts, String name, int from, int end) {
        int start = from;
        for (String part : parts) {
            int found = name.indexOf(part, start);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            start = found + part.length();
        }
        return true;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group().startsWith("*")) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(NameEscapes.meaning(token));
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
