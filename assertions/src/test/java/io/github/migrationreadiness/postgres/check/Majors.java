package io.github.migrationreadiness.postgres.check;

import static java.util.function.Predicate.not;

import io.github.migrationreadiness.testservers.PostgresMajors;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The majors of the servers of a migration.
 *
 * @param source that of the source
 * @param target that of the target, the same or a later one
 */
record Majors(String source, String target) {

    static final Comparator<Majors> BY_AGE = Comparator.<Majors>comparingInt(majors -> position(majors.source))
            .thenComparingInt(majors -> position(majors.target));

    private static final String OLDEST_TARGET = "11";

    /** {@return each source with the nearest target, and a diagonal: the longest leap first, then ever shorter ones} */
    static List<Majors> all() {
        return of(PostgresMajors.ALL);
    }

    /** {@return the same, or that of the majors that {@code testservers.majors} lists} */
    static List<Majors> selected() {
        return of(PostgresMajors.selectedOr(PostgresMajors.SOURCES));
    }

    /** {@return the same of one major of each generation} */
    static List<Majors> usual() {
        return of(PostgresMajors.USUAL);
    }

    static Majors nearest(String source) {
        return new Majors(source, PostgresMajors.isTarget(source) ? source : OLDEST_TARGET);
    }

    private static List<Majors> of(List<String> majors) {
        List<String> sources = majors.stream().filter(not("9.3"::equals)).toList();
        List<String> targets = majors.stream().filter(PostgresMajors::isTarget).toList();
        Stream<Majors> diagonal = IntStream.range(0, targets.size())
                .mapToObj(place -> new Majors(sources.get(place), targets.get(targets.size() - 1 - place)))
                .filter(Majors::isPossible);
        return Stream.concat(sources.stream().map(Majors::nearest), diagonal)
                .distinct()
                .toList();
    }

    /**
     * Majors from one to another.
     *
     * @param oldest the first
     * @param newest the last
     */
    record Range(String oldest, String newest) {

        boolean contains(String major) {
            return PostgresMajors.isBetween(oldest, major, newest);
        }
    }

    private boolean isPossible() {
        return position(source) <= position(target);
    }

    private static int position(String major) {
        return PostgresMajors.ALL.indexOf(major);
    }

    @Override
    public String toString() {
        return source + " to " + target;
    }
}
