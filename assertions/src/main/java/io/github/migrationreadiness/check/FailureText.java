package io.github.migrationreadiness.check;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of a failed check over one or several databases. Its order is fixed: surefire, IDEs and CI show the first
 * line where they show only one.
 */
final class FailureText {

    /** So that a text does not depend on the order in which databases were named or listed. */
    private static final Comparator<CheckResult> BY_DATABASE = Comparator.comparing(
            result -> Optional.ofNullable(result.database()).orElse(""));

    private final List<CheckResult> violated;
    private final List<CheckResult> inconclusive;
    private final CheckResult first;
    private final String description;

    FailureText(List<CheckResult> results, String description) {
        this.violated = with(Status.VIOLATED, results);
        this.inconclusive = with(Status.INCONCLUSIVE, results);
        this.first = violated.isEmpty() ? inconclusive.get(0) : violated.get(0);
        this.description = description;
    }

    static String join(List<ReadinessError> errors) {
        String codes = errors.stream()
                .flatMap(error -> error.results().stream())
                .map(result -> "[" + result.code() + "]")
                .distinct()
                .collect(joining());
        String texts = errors.stream().map(Throwable::getMessage).collect(joining("\n\n"));
        return codes + " " + errors.size() + (areDocumented(errors) ? " documented errors" : " errors") + "\n\n"
                + texts;
    }

    private static boolean areDocumented(List<ReadinessError> errors) {
        return errors.stream()
                .flatMap(error -> error.results().stream())
                .allMatch(result -> result.error().documented());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(firstLine());
        appendLine(text, description);
        appendLine(text, violated.isEmpty() ? "" : first.explanation());
        violated.forEach(result -> text.append("\n\n").append(new FindingsText(result)));
        inconclusive.forEach(result -> text.append("\n\n").append(notChecked(result)));
        text.append('\n');
        appendLine(text, resolution());
        text.append("\nDocumentation: ").append(first.error().documentation());
        return OneLine.ofEach(text.toString());
    }

    /** {@return the first line that a result would have, and one for each outcome that is no failure} */
    static String line(CheckResult result) {
        return switch (result.status()) {
            case PASSED -> head(result) + " passed" + in(result);
            case VIOLATED -> result.isWarning() ? warning(result) : title(result) + in(result);
            case ACCEPTED -> title(result) + in(result) + ", all " + result.count() + " accepted";
            case NOT_APPLICABLE -> head(result) + " not applicable: " + OneLine.of(result.reason()) + in(result);
            case INCONCLUSIVE -> head(result) + " not checked: " + OneLine.of(result.reason()) + in(result);
            case ERROR -> head(result) + " broken: " + OneLine.of(result.reason()) + in(result);
        };
    }

    private String firstLine() {
        if (violated.size() + inconclusive.size() == 1) {
            return violated.isEmpty() ? line(first) : title(first) + in(first);
        }
        return violated.isEmpty() ? head(first) + " not checked: " + OneLine.of(first.reason()) : titleOfAll();
    }

    /** A fact that speaks of one database would pass for that of all. */
    private String titleOfAll() {
        boolean factsOfDatabases = violated.stream()
                .anyMatch(result -> result.database() != null && !fact(result).isEmpty());
        return factsOfDatabases ? head(first) + " " + first.error().title() + ": " + sum() : title(first);
    }

    private String sum() {
        long found = violated.stream().mapToLong(CheckResult::count).sum();
        long databases = violated.stream()
                .map(CheckResult::database)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return found + " found" + (databases > 1 ? " in " + databases + " databases" : "");
    }

    private static String warning(CheckResult result) {
        return head(result) + " warning: " + titleAndFact(result) + in(result);
    }

    private static String title(CheckResult result) {
        return head(result) + " " + titleAndFact(result);
    }

    private static String titleAndFact(CheckResult result) {
        String fact = fact(result);
        return result.error().title() + (fact.isEmpty() ? "" : ": " + OneLine.of(fact));
    }

    private static String fact(CheckResult result) {
        return result.violation().map(Violation::fact).orElse("");
    }

    private String resolution() {
        String resolution = first.resolution();
        return violated.isEmpty() || resolution.isBlank() ? "" : "Resolution: " + resolution;
    }

    private String notChecked(CheckResult result) {
        String reason =
                result.equals(first) && violated.isEmpty() ? result.error().title() : result.reason();
        String line = "Not checked" + place(result) + ": " + OneLine.of(reason);
        String remedy = result.outcome() instanceof Outcome.Inconclusive it ? it.remedy() : "";
        return remedy.isEmpty() ? line : line + "\n" + Outcome.labelOf(remedy) + ": " + remedy;
    }

    private static String place(CheckResult result) {
        return inDatabase(result).map(in -> in + " on ").orElse(" on ") + result.server();
    }

    static Optional<String> inDatabase(CheckResult result) {
        return Optional.ofNullable(result.database()).map(name -> " in database \"" + OneLine.of(name) + "\"");
    }

    private static String in(CheckResult result) {
        return result.database() == null ? "" : " (database \"" + OneLine.of(result.database()) + "\")";
    }

    private static String head(CheckResult result) {
        return "[" + result.code() + "]";
    }

    private static void appendLine(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append('\n').append(line);
        }
    }

    private static List<CheckResult> with(Status status, List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.status() == status)
                .sorted(BY_DATABASE)
                .toList();
    }
}
