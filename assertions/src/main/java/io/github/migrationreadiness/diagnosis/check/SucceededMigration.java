package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.DatabaseStatus;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.ReportedDiagnosis;
import io.github.migrationreadiness.diagnosis.TableCopy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies that a migration ended with success, as a whole and in each database that the document tells the state of, tables
 * included. That it was provisioned, or validated, is none; a document that reports an error beside its success is undecided.
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
        return UnknownState.ofMigration(status)
                .or(() -> UnknownState.ofDatabases(status))
                .or(() -> onlyValidation(status))
                .or(() -> contradiction(status))
                .orElseGet(Outcome::passed);
    }

    private static Optional<Outcome> onlyValidation(MigrationStatus status) {
        return status.isOnlyValidation()
                ? Optional.of(Outcome.inconclusive(
                        "the migration only validated (migrationOption Validate), so nothing was migrated",
                        "Judge the migration itself; validationSucceeded() judges this one"))
                : Optional.empty();
    }

    /** Which of the two is right, the state or the error beside it, the document does not tell. */
    private static Optional<Outcome> contradiction(MigrationStatus status) {
        return status.reports().stream()
                .filter(ReportedDiagnosis::isInTheWay)
                .findFirst()
                .map(report -> Outcome.inconclusive(
                        "the document contradicts itself: the state is " + state(status) + ", and "
                                + report.text().place() + " says "
                                + Shown.quoted(report.diagnosis().text()),
                        "Look at the migration in the portal"));
    }

    private static Stream<Finding> open(MigrationStatus status) {
        List<Finding> states = states(status).toList();
        return states.isEmpty() && status.phase() == MigrationPhase.SUCCEEDED ? lostTables(status) : states.stream();
    }

    private static Stream<Finding> lostTables(MigrationStatus status) {
        Stream<Finding> counted = status.databases().stream()
                .flatMap(database -> database.failedTables().filter(count -> count > 0).stream()
                        .map(count -> Finding.of("database " + database.name())
                                .with("lacks tables: " + count + " could not be loaded")));
        Stream<Finding> listed = status.tables().stream()
                .filter(TableCopy::isFailed)
                .map(table -> Finding.of("table " + table.table()).with("was not copied"));
        return Stream.concat(counted, listed);
    }

    private static Stream<Finding> states(MigrationStatus status) {
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
        return status.state().orElse("not given");
    }
}
