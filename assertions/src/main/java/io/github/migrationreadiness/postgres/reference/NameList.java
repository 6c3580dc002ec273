package io.github.migrationreadiness.postgres.reference;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads names with commas between them. */
final class NameList {

    static final String ALLOWED = "none, or names with commas between them";
    static final String ONE_ALLOWED = "none, or one name";

    /** Says "nothing" where an empty line might be a slip. */
    private static final String NONE = "none";

    private static final Pattern NAME = Pattern.compile("[^\\s,]+");

    private NameList() {}

    static Set<String> parse(String line) {
        Set<String> names = new LinkedHashSet<>();
        parts(line).forEach(part -> names.add(name(part)));
        return Collections.unmodifiableSet(names);
    }

    static Optional<String> parseOne(String line) {
        Set<String> names = parse(line);
        if (names.size() > 1) {
            throw new IllegalArgumentException(line);
        }
        return names.stream().findFirst();
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    static List<String> parts(String line) {
        return line.strip().equals(NONE)
                ? List.of()
                : Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
