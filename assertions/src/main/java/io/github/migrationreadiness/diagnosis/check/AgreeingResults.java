package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.Agreement;
import io.github.migrationreadiness.diagnosis.Agreement.Kind;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import java.util.List;

/**
 * Verifies that the checks ahead and the service found the same.
 *
 * @param system the system whose service ran the migration
 * @param results the results of the checks
 */
public record AgreeingResults(MigrationSystem system, List<CheckResult> results) implements Check<MigrationStatus> {

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
                .orElseGet(Outcome::passed);
    }
}
