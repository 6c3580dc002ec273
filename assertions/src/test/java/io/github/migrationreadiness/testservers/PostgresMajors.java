package io.github.migrationreadiness.testservers;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The majors whose binaries the build copies, oldest first. */
public final class PostgresMajors {

    /** Every major there is. */
    public static final List<String> ALL =
            List.of("9.3", "9.5", "9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18");

    /** What the migration service takes as a source: without those that tests of too old a server ask for by name. */
    public static final List<String> SOURCES = ALL.subList(ALL.indexOf("9.5"), ALL.size());

    /** One of each generation of the catalogue: what a test runs on unless it says otherwise. */
    public static final List<String> USUAL = List.of("9.6", "11", "13", "16", "18");

    /** A list such as {@code 9.5,9.6,10}, or {@code all}. */
    static final String PROPERTY = "testservers.majors";

    private PostgresMajors() {}

    /** {@return the usual majors, or those that the system property lists} */
    public static List<String> selected() {
        return selectedOr(USUAL);
    }

    /**
     * {@return the majors that the system property lists}
     *
     * @param otherwise those that are meant where it lists none
     */
    public static List<String> selectedOr(List<String> otherwise) {
        return parse(System.getProperty(PROPERTY, String.join(",", otherwise)));
    }

    /** {@return whether a flexible server of this major is there to migrate to} */
    public static boolean isTarget(String major) {
        return isBetween("11", major, "18");
    }

    static List<String> ascending(Collection<String> majors) {
        return majors.stream()
                .map(PostgresMajors::requireKnown)
                .distinct()
                .sorted(Comparator.comparing(ALL::indexOf))
                .toList();
    }

    static List<String> parse(String commaSeparated) {
        return commaSeparated.equals("all")
                ? SOURCES
                : ascending(Arrays.asList(commaSeparated.trim().split("\\s*,\\s*", -1)));
    }

    /** {@return whether a major is neither older than the first nor newer than the last} */
    public static boolean isBetween(String from, String major, String to) {
        int index = ALL.indexOf(major);
        return ALL.indexOf(requireKnown(from)) <= index && index <= ALL.indexOf(requireKnown(to));
    }

    static String requireKnown(String major) {
        if (!ALL.contains(major)) {
            throw new IllegalArgumentException("No binaries of PostgreSQL " + major + ", only of " + ALL);
        }
        return major;
    }
}
