package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Remediation.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Statements for one server, to be run with the program of its system.
 *
 * @param program what runs them
 * @param heading what the script is and for which server
 * @param fixes what is to be mended there
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
                + COMMENTS.of("Run it with " + program.words() + ". It stops at the first error;")
                + COMMENTS.of("the next run of the tests writes a script of what is left.")
                + program.beginning();
    }

    private String byHand() {
        return same(fixes.stream().filter(fix -> fix.kind() == Kind.MANUAL).toList()).values().stream()
                .map(fixes -> "\n" + COMMENTS.byHand(fixes))
                .collect(joining());
    }

    private String statements() {
        Map<String, List<Fix>> databases = fixes.stream()
                .filter(fix -> fix.kind() != Kind.MANUAL)
                .sorted(comparing(fix -> !fix.remediation().restart()))
                .collect(groupingBy(Fix::database, () -> new TreeMap<>(DATABASES), toList()));
        return databases.entrySet().stream()
                .map(database -> section(database.getKey(), blocks(database.getValue())))
                .collect(joining());
    }

    private String section(String database, String blocks) {
        if (database.isEmpty()) {
            return blocks;
        }
        return program.canName(database)
                ? "\n" + program.connectTo(database) + blocks
                : "\n"
                        + COMMENTS.of(program.cannotName(database) + " To be run there by other means:")
                        + commentedOut(blocks);
    }

    private String blocks(List<Fix> fixes) {
        return same(fixes).entrySet().stream()
                .map(block -> "\n" + COMMENTS.about(block.getValue()) + statement(block.getKey()))
                .collect(joining());
    }

    private String statement(String statement) {
        return program.canRun(statement)
                ? program.terminated(statement)
                : COMMENTS.of("It has a line that the program takes for a command. To be run by other means:")
                        + commentedOut(statement);
    }

    private static String commentedOut(String text) {
        return text.lines().map(COMMENTS::of).collect(joining());
    }

    private String tail() {
        String missing = COMMENTS.missing(fixes);
        boolean restart = fixes.stream()
                .anyMatch(fix -> fix.kind() != Kind.MANUAL && fix.remediation().restart());
        return (missing.isEmpty() ? "" : "\n" + missing)
                + (restart ? "\n" + program.say("Restart the server: some settings take effect only then.") : "");
    }

    /** What mends several findings is run once. */
    private static Map<String, List<Fix>> same(List<Fix> fixes) {
        return fixes.stream()
                .collect(groupingBy(fix -> fix.remediation().text().strip(), LinkedHashMap::new, toList()));
    }
}
