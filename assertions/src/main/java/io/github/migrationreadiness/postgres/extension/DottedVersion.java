package io.github.migrationreadiness.postgres.extension;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of an extension, compared by number because 3.10 comes after 3.2. What follows the numbers does not count.
 *
 * @param parts its numbers
 */
record DottedVersion(List<Integer> parts) implements Comparable<DottedVersion> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})*).*");

    /** {@return the version, unless the text is none, such as {@code unpackaged}} */
    static Optional<DottedVersion> parse(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        return matcher.matches() ? Optional.of(of(matcher.group(1))) : Optional.empty();
    }

    private static DottedVersion of(String numbers) {
        return new DottedVersion(
                Arrays.stream(numbers.split("\\.")).map(Integer::valueOf).toList());
    }

    int major() {
        return parts.get(0);
    }

    @Override
    public int compareTo(DottedVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            if (part(i) != other.part(i)) {
                return Integer.compare(part(i), other.part(i));
            }
        }
        return 0;
    }

    /** A part that is not written is zero: 3.5 is 3.5.0. */
    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }
}
