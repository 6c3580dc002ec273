package io.github.migrationreadiness.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What stands around a finding in its line of a failure text. */
    private static final String BULLET = "- ";

    private static final String FIX = "  fix: ";

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

    /**
     * {@return whether this was copied from the line that a failure text has of a name}
     *
     * <p>Stars stand for parts of the name alone; the detail has to be there to the letter. Otherwise {@code table *_old}
     * would also be a table that is used by {@code app_old}.
     *
     * @param name the name
     * @param detail what the line says of it; may be empty
     */
    boolean isLineOf(String name, String detail) {
        String end = detail.isEmpty() ? "" : " " + detail;
        return withoutBulletAndFix(String.join("*", parts)).equals(name + end)
                || (!end.isEmpty() && before(end).filter(it -> it.matches(name)).isPresent());
    }

    private Optional<NamePattern> before(String end) {
        int index = parts.size() - 1;
        String last = parts.get(index);
        if (!last.endsWith(end)) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>(parts);
        changed.set(index, last.substring(0, last.length() - end.length()));
        return Optional.of(new NamePattern(changed));
    }

    private static String withoutBulletAndFix(String line) {
        int fix = line.indexOf(FIX);
        String text = fix < 0 ? line : line.substring(0, fix).stripTrailing();
        return text.startsWith(BULLET) ? text.substring(BULLET.length()) : text;
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
