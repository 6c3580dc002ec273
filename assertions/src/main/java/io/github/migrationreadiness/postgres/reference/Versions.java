package io.github.migrationreadiness.postgres.reference;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what an extension's line says: {@code 11-12 3.2.3, 13-17 3.5.2, 18 3.6.0}. */
final class Versions {

    static final String ALLOWED =
            "none, or the version by major version of PostgreSQL, such as 11-12 3.2.3, 13-17 3.5.2, 18 3.6.0";

    private static final Pattern PART = Pattern.compile("(\\d{2})(?:-(\\d{2}))? +(\\S+)");

    private Versions() {}

    /** Majors as texts, because a version of a server names its major so. */
    static Map<String, String> parse(String line) {
        Map<String, String> versions = new TreeMap<>();
        NameList.parts(line).forEach(part -> add(part, versions));
        return versions;
    }

    private static void add(String part, Map<String, String> versions) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(part);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (last < first
                || IntStream.rangeClosed(first, last).anyMatch(it -> versions.containsKey(String.valueOf(it)))) {
            throw new IllegalArgumentException(part);
        }
        IntStream.rangeClosed(first, last).forEach(it -> versions.put(String.valueOf(it), matcher.group(3)));
    }
}
