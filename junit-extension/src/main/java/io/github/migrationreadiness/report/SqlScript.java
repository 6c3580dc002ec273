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
 * Statements for one server, to be run with psql.
 *
 * @param heading what the script is and for which server
 * @param fixes what is to be mended there
 */
record SqlScript(List<String> heading, List<Fix> fixes) {

    private static final Comments COMMENTS = new Comments("--");

    /** After each {@code \connect}, because it is the session's, and names in the script are in UTF-8. */
    private static final String ENCODING = "SET client_encoding = 'UTF8';\n";

    /** Last those in which others are dropped: nothing can be run in a database any more that is gone. */
    private static final Comparator<String> DATABASES =
            Comparator.<String, Boolean>comparing(Fix.ELSEWHERE::contains).thenComparing(naturalOrder());

    String text() {
        return head() + byHand() + statements() + tail();
    }

    private String head() {
        return heading.stream().map(COMMENTS::of).collect(joining())
                + COMMENTS.of("Review before running: Migration Readiness never runs it. What is dropped is gone.")
                + COMMENTS.of("Run it with psql, connected to the database postgres. It stops at the first error;")
                + COMMENTS.of("the next run of the tests writes a script of what is left.")
                + "\\set ON_ERROR_STOP on\n" + ENCODING;
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

    private static String section(String database, String blocks) {
        if (database.isEmpty()) {
            return blocks;
        }
        return PsqlConnect.canName(database)
                ? "\n" + PsqlConnect.to(database) + ENCODING + blocks
                : "\n"
                        + COMMENTS.of("psql cannot connect to \"" + database
                                + "\" by name, for it has a line break in it." + " To be run there by other means:")
                        + blocks.lines().map(COMMENTS::of).collect(joining());
    }

    private static String blocks(List<Fix> fixes) {
        return same(fixes).entrySet().stream()
                .map(block -> "\n" + COMMENTS.about(block.getValue()) + terminated(block.getKey()))
                .collect(joining());
    }

    private String tail() {
        String missing = COMMENTS.missing(fixes);
        boolean restart = fixes.stream()
                .anyMatch(fix -> fix.kind() != Kind.MANUAL && fix.remediation().restart());
        return (missing.isEmpty() ? "" : "\n" + missing)
                + (restart ? "\n\\echo 'Restart the server: some settings take effect only then.'\n" : "");
    }

    /** What mends several findings is run once. */
    private static Map<String, List<Fix>> same(List<Fix> fixes) {
        return fixes.stream()
                .collect(groupingBy(fix -> fix.remediation().text().strip(), LinkedHashMap::new, toList()));
    }

    private static String terminated(String statement) {
        return statement.endsWith(";") ? statement + "\n" : statement + "\n;\n";
    }
}
