package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.DatabaseStatus;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that a migration ended with success, as a whole and in each database that the document tells the state of. That
 * it was provisioned, or validated, is none.
 *
 * @param system the system whose service ran it
 */
public record SucceededMigration(MigrationSystem system) implements Check<MigrationStatus> {

    @Override
    public String name() {
        return "migration-succeeded";
    }

    @Override
    public MigrationError error() {
        return StatusError.NOT_SUCCEEDED.of(system);
    }

    @Override
    public Outcome judge(MigrationStatus status) {
        List<Finding> open = open(status).toList();
        if (!open.isEmpty()) {
            return Violation.of(open, open.size())
                    .because("the state is " + state(status))
                    .fill("state", state(status));
        }
        if (status.phase() == MigrationPhase.UNKNOWN) {
            return Outcome.inconclusive(unknown(status), "Print the whole document, without --query");
        }
        return status.isOnlyValidation()
                ? Outcome.inconclusive(
                        "the migration only validated (migrationOption Validate), so nothing was migrated",
                        "Judge the migration itself; validationSucceeded() judges this one")
                : Outcome.passed();
    }

    private static Stream<Finding> open(MigrationStatus status) {
        Stream<Finding> whole = hasNotSucceeded(status.phase())
                ? Stream.of(Finding.of("the migration").with("is " + state(status)))
                : Stream.empty();
        return Stream.concat(
                whole,
                status.databases().stream()
                        .filter(database -> hasNotSucceeded(database.phase()))
                        .map(SucceededMigration::finding));
    }

    private static Finding finding(DatabaseStatus database) {
        return Finding.of("database " + database.name())
                .with("is " + database.state().orElse("?"));
    }

    private static boolean hasNotSucceeded(MigrationPhase phase) {
        return phase != MigrationPhase.SUCCEEDED && phase != MigrationPhase.UNKNOWN;
    }

    private static String state(MigrationStatus status) {
        return status.state().orElse("not told");
    }

    private static String unknown(MigrationStatus status) {
        return status.state()
                .map(state -> "the state " + state + " is not known")
                .orElse("the document does not tell the state of the migration");
    }
}
