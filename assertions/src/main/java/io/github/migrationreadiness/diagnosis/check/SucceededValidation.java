package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.ValidationRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies that the service's validation let the migration go on: that it has a result, and no rule failed. Warnings let it
 * go on.
 *
 * @param system the system whose service ran it
 */
public record SucceededValidation(MigrationSystem system) implements Check<MigrationStatus> {

    @Override
    public String name() {
        return "validation-succeeded";
    }

    @Override
    public MigrationError error() {
        return StatusError.VALIDATION_NOT_SUCCEEDED.of(system);
    }

    @Override
    public Outcome judge(MigrationStatus status) {
        String state = status.validationState().orElse("");
        List<Finding> failed = status.validationRules().stream()
                .filter(ValidationRule::isFailed)
                .flatMap(SucceededValidation::findings)
                .toList();
        if (!failed.isEmpty()) {
            return violation(failed, state);
        }
        if (status.state().filter("ValidationFailed"::equalsIgnoreCase).isPresent()) {
            return violation(List.of(Finding.of("the migration").with("is ValidationFailed")), "ValidationFailed");
        }
        if (state.equalsIgnoreCase("warning") || MigrationPhase.of(state) == MigrationPhase.SUCCEEDED) {
            return undecidedRule(status).orElseGet(Outcome::passed);
        }
        return MigrationPhase.of(state) == MigrationPhase.FAILED
                ? violation(List.of(Finding.of("the validation").with("is " + state)), state)
                : noResult(status, state);
    }

    private static Optional<Outcome> undecidedRule(MigrationStatus status) {
        return status.validationRules().stream()
                .filter(rule -> !rule.isSucceeded() && !rule.isWarning())
                .findFirst()
                .map(rule -> Outcome.inconclusive(
                        "the result " + Shown.quoted(rule.state()) + " of " + name(rule) + " is not known", ""));
    }

    private static Violation violation(List<Finding> failed, String state) {
        String result = state.isEmpty() ? "no result" : state;
        return Violation.of(failed, failed.size())
                .because("the result is " + result)
                .fill("state", result);
    }

    private static Outcome noResult(MigrationStatus status, String state) {
        if (status.system() != MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE) {
            return Outcome.inconclusive("a migration to " + status.kind() + " keeps no result of a validation", "");
        }
        return Outcome.inconclusive(
                state.isEmpty()
                        ? "the document has no result of a validation"
                        : "the result " + state + " of the validation is not known",
                "Validate (migrationOption Validate or ValidateAndMigrate), and print the whole document when it has ended");
    }

    private static Stream<Finding> findings(ValidationRule rule) {
        Finding finding = Finding.of(name(rule));
        List<Finding> told = rule.messages().stream()
                .filter(message -> !message.isWarning())
                .map(message -> finding.with("says: " + message.text()))
                .toList();
        return told.isEmpty() ? Stream.of(finding.with("gives no reason")) : told.stream();
    }

    private static String name(ValidationRule rule) {
        return rule.type()
                + rule.ofDatabase().map(name -> " of database " + name).orElse("");
    }
}
