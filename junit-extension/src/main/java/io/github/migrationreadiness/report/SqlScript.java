package io.github.migrationreadiness.report;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Remediation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Statements for one server, to be run with the program of its system.
 *
 * @param program what runs them
 * @param heading what the script is and for which server
 * @param fixes what is to be fixed there
 */
record SqlScript(ScriptProgram program, List<String> heading, List<Fix> fixes) {

    private static final Comments COMMENTS = new Comments("--");

    /** Last those in which others are dropped: nothing can be run in a database any more that is gone. */
    private static final Comparator<String> DATABASES =
            Comparator.<String, Boolean>comparing(Fix.ELSEWHERE::contains).thenComparing(naturalOrder());

    String text() {
        return head() + byHand() + statements() + tail();
    }

    private String head() {
        return heading.stream().map(COMMENTS::of).collect(joining())
                + COMMENTS.of("Review before running: Migration Readiness never runs it. What is dropped is gone.")
                + program.usage().stream().map(COMMENTS::of).collect(joining())
                + COMMENTS.of("Who may run all of it: " + fixes.get(0).administrator() + ".")
                + program.beginning();
    }

    private String byHand() {
        return Step.of(fixes.stream().filter(fix -> fix.kind() == Kind.MANUAL).toList()).stream()
                .map(step -> "\n" + COMMENTS.byHand(step.fixes()))
                .collect(joining());
    }

    private String statements() {
        Map<String, List<Fix>> databases = fixes.stream()
                .filter(fix -> fix.kind() != Kind.MANUAL)
                .collect(groupingBy(Fix::database, () -> new TreeMap<>(DATABASES), toList()));
        return databases.entrySet().stream()
                .map(database -> section(database.getKey(), steps(database.getValue())))
                .collect(joining());
    }

    private String section(String database, String steps) {
        if (database.isEmpty()) {
            return steps;
        }
        return program.canName(database)
                ? "\n" + program.inDatabase(database, steps)
                : "\n"
                        + COMMENTS.of(program.cannotName(database) + " To be run there by other means:")
                        + commentedOut(steps)
                        + program.leave("database \"" + database + "\"");
    }

    private String steps(List<Fix> fixes) {
        return Step.of(fixes).stream()
                .map(step -> "\n" + COMMENTS.about(step.fixes()) + run(step))
                .collect(joining());
    }

    private String run(Step step) {
        return step.statements().stream().allMatch(program::canRun)
                ? program.run(step)
                : COMMENTS.of(
                                "The program or a CI system would take a part of it for a command. To be run by other means:")
                        + commentedOut(String.join("\n", step.statements()))
                        + program.leave(step.title());
    }

    private static String commentedOut(String text) {
        return text.lines().map(COMMENTS::of).collect(joining());
    }

    private String tail() {
        String missing = COMMENTS.missing(fixes);
        return (missing.isEmpty() ? "" : "\n" + missing) + "\n" + program.end(remarks());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (fixes.stream()
                .anyMatch(fix -> fix.kind() != Kind.MANUAL && fix.remediation().restart())) {
            remarks.add("Restart the server: some settings take effect only then.");
        }
        if (fixes.stream().anyMatch(fix -> fix.kind() == Kind.MANUAL)) {
            remarks.add("By hand: what the comments at the beginning of the script say.");
        }
        return remarks;
    }
}
