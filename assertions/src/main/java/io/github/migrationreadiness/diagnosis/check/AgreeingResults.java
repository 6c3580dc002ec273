package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.Agreement;
import io.github.migrationreadiness.diagnosis.Agreement.Kind;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies that the checks ahead and the service found the same.
 *
 * @param system the system whose service ran the migration
 * @param results the results of the checks
 */
public record AgreeingResults(MigrationSystem system, List<CheckResult> results) implements Check<MigrationStatus> {

    private static final Set<Status> BLIND = EnumSet.of(Status.INCONCLUSIVE, Status.ERROR);

    /**
     * Takes a copy.
     *
     * @param system as above
     * @param results as above
     */
    public AgreeingResults {
        results = List.copyOf(results);
    }

    @Override
    public String name() {
        return "agreeing-results";
    }

    @Override
    public MigrationError error() {
        return StatusError.DISAGREEMENT.of(system);
    }

    @Override
    public Outcome judge(MigrationStatus status) {
        if (status.validationRules().isEmpty() && status.reports().isEmpty()) {
            return Outcome.inconclusive("the document has neither a validation nor an error to compare with", "");
        }
        if (results.isEmpty()) {
            return Outcome.inconclusive("there is no result of a check to compare with", "");
        }
        Agreement agreement = Agreement.between(results, status);
        List<Finding> differences = agreement.differences().stream()
                .map(entry -> Finding.of(entry.toString()).with("(" + entry.kind() + ")"))
                .toList();
        if (!differences.isEmpty()) {
            return Violation.of(differences, differences.size());
        }
        return agreement.entries(Kind.UNDECIDED).stream()
                .findFirst()
                .<Outcome>map(entry -> Outcome.inconclusive(entry.toString(), ""))
                .or(() -> blindCheck(status))
                .or(() -> unfinished(status))
                .orElseGet(Outcome::passed);
    }

    /** That neither found anything is no agreement where the check could not look. */
    private Optional<Outcome> blindCheck(MigrationStatus status) {
        return results.stream()
                .filter(result -> BLIND.contains(result.status()))
                .filter(result -> Agreement.isLookedFor(result, status))
                .findFirst()
                .map(result -> Outcome.inconclusive(
                        "the check of " + result.code()
                                + Optional.ofNullable(result.database())
                                        .map(name -> " in database " + name)
                                        .orElse("")
                                + " could not look, and the service found nothing",
                        ""));
    }

    /** Nor where the service has not looked at everything yet. */
    private static Optional<Outcome> unfinished(MigrationStatus status) {
        return status.validationRules().stream()
                .filter(rule -> !rule.isSucceeded() && !rule.isWarning() && !rule.isFailed())
                .findFirst()
                .map(rule -> Outcome.inconclusive(
                        "the result " + Shown.quoted(rule.state()) + " of the service's " + rule.type()
                                + " is not known",
                        ""))
                .or(() -> status.validationState()
                        .filter(state -> !state.equalsIgnoreCase("warning"))
                        .filter(state -> MigrationPhase.of(state) == MigrationPhase.RUNNING)
                        .map(state -> Outcome.inconclusive("the validation of the service is " + state, "")));
    }
}
