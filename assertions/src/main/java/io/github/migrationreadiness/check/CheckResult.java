package io.github.migrationreadiness.check;

import io.github.migrationreadiness.code.MessageTemplate;
import io.github.migrationreadiness.code.MigrationError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one check on one server or database, complete enough for any report.
 *
 * @param check the name of the check
 * @param error the error that a migration would run into
 * @param weight how much the condition weighs in the mode of the plan, whatever was found
 * @param side the end of the migration that was looked at
 * @param database the database, or {@code null} for the server
 * @param server the server in words
 * @param advice the kit's own advice; may be empty
 * @param outcome what was found out
 * @param duration how long the check took, without the loading of facts that others use too
 */
public record CheckResult(
        String check,
        MigrationError error,
        Severity weight,
        Side side,
        @Nullable String database,
        String server,
        String advice,
        Outcome outcome,
        Duration duration) {

    /** {@return the code of the error} */
    public String code() {
        return error.code();
    }

    /** {@return what became of the check} */
    public Status status() {
        return outcome.status();
    }

    /** {@return the highest severity of what was found, and that of the check where nothing was} */
    public Severity severity() {
        return violation().map(Violation::severity).orElse(weight);
    }

    /** {@return whether the condition does not hold, and only warns} */
    public boolean isWarning() {
        return status() == Status.VIOLATED && severity() == Severity.WARNING;
    }

    /** {@return the documented message with its blanks filled, or why there was nothing to judge} */
    public String message() {
        return violation().isPresent() ? filled(error.message()) : reason();
    }

    /** {@return in one line why the check was inconclusive, not applicable or broken; empty for the others} */
    public String reason() {
        if (outcome instanceof Outcome.Inconclusive inconclusive) {
            return inconclusive.reason();
        }
        if (outcome instanceof Outcome.NotApplicable notApplicable) {
            return notApplicable.reason();
        }
        return outcome instanceof Outcome.Errored broken ? broken.reason() : "";
    }

    /** {@return code and outcome in one line, as an aborted test shows them} */
    public String line() {
        return FailureText.line(this);
    }

    /** {@return the documented resolution, or the statement that there is none; then the kit's own advice} */
    public String resolution() {
        String documented = error.resolution().map(this::filled).orElseGet(this::noResolution);
        return Stream.of(documented, advice).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** {@return the objects in the way, perhaps cut; see {@link #count()}} */
    public List<Finding> findings() {
        return violation().map(Violation::findings).orElse(List.of());
    }

    /** {@return how many objects are in the way in all} */
    public long count() {
        return violation().map(Violation::count).orElse(0L);
    }

    /** {@return the violation, where the condition does not hold or is accepted} */
    public Optional<Violation> violation() {
        return outcome instanceof Violation violation ? Optional.of(violation) : Optional.empty();
    }

    /** {@return the documented message after its title, blanks filled} */
    String explanation() {
        return filled(error.explanation());
    }

    private String noResolution() {
        return error.documented() ? "the documentation gives none." : "";
    }

    /** Only a violation has values for the blanks; elsewhere the text stays as it is documented. */
    private String filled(MessageTemplate template) {
        return violation()
                .map(found -> template.fill(values(found, template.blanks())))
                .orElseGet(template::text);
    }

    /** Several templates share one set of values, and each takes those that it has blanks for. */
    private Map<String, String> values(Violation found, Set<String> blanks) {
        Map<String, String> values = new HashMap<>(found.blanks());
        if (database != null) {
            values.putIfAbsent("dbName", database);
        }
        values.keySet().retainAll(blanks);
        return values;
    }
}
