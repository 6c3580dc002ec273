package io.github.migrationreadiness.console;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.migrationreadiness.check.Nearest;
import io.github.migrationreadiness.code.MigrationErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.platform.engine.Filter;
import org.junit.platform.launcher.TagFilter;
import picocli.CommandLine.Option;

/** The tests that run, by the code or group that they are tagged with. */
final class Selection {

    private static final Pattern CODE = Pattern.compile("\\d");

    @Option(
            names = "--only",
            order = 18,
            split = ",",
            paramLabel = "CODE",
            description =
                    "Run only the tests of these codes or groups, such as R123,603409 or schema; the verdict names the"
                            + " codes that were left out and is undecided at best")
    private List<String> only = List.of();

    @Option(
            names = "--skip",
            order = 19,
            split = ",",
            paramLabel = "CODE",
            description = "Leave out the tests of these codes or groups, in the same way")
    private List<String> skip = List.of();

    /**
     * {@return the filters for the tests of a suite}
     *
     * @throws RefusedException if a name is unknown to the suite, or no test remains
     */
    List<Filter<?>> of(Class<?> suite) {
        List<ReadyMadeTest> tests = ReadyMadeTest.of(suite).toList();
        List<String> included = known("--only", only, tests);
        List<String> excluded = known("--skip", skip, tests);
        if (tests.stream().map(ReadyMadeTest::tags).noneMatch(tags -> isChosen(tags, included, excluded))) {
            throw new RefusedException("--only and --skip leave no test of this migration");
        }
        List<Filter<?>> filters = new ArrayList<>();
        if (!included.isEmpty()) {
            filters.add(TagFilter.includeTags(included));
        }
        if (!excluded.isEmpty()) {
            filters.add(TagFilter.excludeTags(excluded));
        }
        return filters;
    }

    private static boolean isChosen(Set<String> tags, List<String> included, List<String> excluded) {
        return (included.isEmpty() || !disjoint(tags, included)) && disjoint(tags, excluded);
    }

    private static List<String> known(String option, List<String> names, List<ReadyMadeTest> tests) {
        NavigableSet<String> tags = tests.stream()
                .flatMap(test -> test.tags().stream())
                .collect(toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        return names.stream().map(name -> tag(option, name.strip(), tags)).toList();
    }

    private static String tag(String option, String name, NavigableSet<String> tags) {
        if (!tags.contains(name)) {
            throw new RefusedException(option + " \"" + Paint.harmless(name)
                    + "\": no test of this migration has that code or group" + hint(name, tags));
        }
        return tags.floor(name);
    }

    /** A code that exists is not a slip of the pen, whatever is near to it. */
    private static String hint(String name, Set<String> tags) {
        if (MigrationErrors.all().stream().anyMatch(error -> error.code().equalsIgnoreCase(name))) {
            return "; \"explain " + name + "\" says what looks for it";
        }
        String nearest = Nearest.to(name, List.copyOf(tags))
                .map(tag -> "; the nearest is " + tag)
                .orElse("");
        return nearest + "; the groups are " + groups(tags) + "; the command \"codes\" lists all codes";
    }

    private static String groups(Set<String> tags) {
        return tags.stream().filter(tag -> !CODE.matcher(tag).find()).collect(joining(", "));
    }
}
