package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.DatabaseStatus;
import io.github.migrationreadiness.diagnosis.MigrationKind;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.ReportedDiagnosis;
import java.util.List;
import java.util.Optional;

/**
 * Verifies that the cutover of a database can be asked for: 603113 and 603114 for PostgreSQL, R032 where neither of them
 * says it.
 *
 * <p>A PostgreSQL database has to be in the state {@code WaitingForCutoverTrigger}; for Azure SQL the state has to be
 * {@code ReadyForCutover}, or nothing may be left to restore, by which Microsoft's sample script tells that a cutover may
 * begin.
 *
 * @param error what a cutover now would run into
 */
public record CutoverReadiness(MigrationError error) implements Check<DatabaseStatus> {

    /**
     * {@return the check of one database}
     *
     * @param database the database
     */
    public static CutoverReadiness of(DatabaseStatus database) {
        return new CutoverReadiness(errorOf(database));
    }

    private static MigrationError errorOf(DatabaseStatus database) {
        MigrationStatus migration = database.migration();
        boolean isPostgres = migration.system() == MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE;
        if (isPostgres && isOffline(migration)) {
            return PostgresError.CUTOVER_IN_OFFLINE_MODE;
        }
        return isPostgres
                        && phase(database)
                                .map(phase -> phase.isOver() || isReady(phase))
                                .orElse(true)
                ? PostgresError.CUTOVER_AFTER_THE_END
                : StatusError.NOT_READY_FOR_CUTOVER.of(migration.system());
    }

    @Override
    public String name() {
        return "cutover-readiness";
    }

    @Override
    public Outcome judge(DatabaseStatus database) {
        MigrationStatus migration = database.migration();
        if (migration.database(database.name()).isEmpty()) {
            return Outcome.inconclusive("the document has no such database; it has " + names(migration), "");
        }
        if (isOffline(migration)) {
            return violation(database, "the migration is offline and ends by itself");
        }
        if (migration.kind() == MigrationKind.LOG_REPLAY && !migration.phase().isOver()) {
            return Outcome.inconclusive(
                    "the document of a log replay does not tell which backup is the last",
                    "Compare lastRestoredFileName with the name of your last backup");
        }
        return phase(database)
                .map(phase -> judge(phase, database))
                .map(outcome -> outcome.status() == Status.PASSED
                        ? contradiction(database).orElse(outcome)
                        : outcome)
                .orElseGet(() -> Outcome.inconclusive(
                        "the document does not tell the state of the database",
                        "Print the whole document; for Azure SQL with --expand MigrationStatusDetails"));
    }

    private Outcome judge(MigrationPhase phase, DatabaseStatus database) {
        return isReady(phase) || (!phase.isOver() && database.migration().isCaughtUp())
                ? Outcome.passed()
                : violation(database, "its state is " + state(database));
    }

    /** An error of the database, or a state of the whole that says nothing, beside a database that waits. */
    private static Optional<Outcome> contradiction(DatabaseStatus database) {
        MigrationStatus migration = database.migration();
        return migration.reports().stream()
                .filter(ReportedDiagnosis::isInTheWay)
                .filter(report -> concerns(database, report))
                .findFirst()
                .<Outcome>map(report -> Outcome.inconclusive(
                        "the document contradicts itself: the database can be cut over, and "
                                + report.text().place() + " says "
                                + Shown.quoted(report.diagnosis().text()),
                        "Look at the migration in the portal"))
                .or(() -> migration.state().flatMap(state -> UnknownState.ofMigration(migration)));
    }

    private static boolean concerns(DatabaseStatus database, ReportedDiagnosis report) {
        String named = report.diagnosis().database();
        return named == null ? database.migration().databases().size() == 1 : named.equals(database.name());
    }

    /** The end of the whole migration is the end of each of its databases; else the state of the database counts. */
    private static Optional<MigrationPhase> phase(DatabaseStatus database) {
        MigrationStatus migration = database.migration();
        if (migration.phase().isOver()) {
            return Optional.of(migration.phase());
        }
        return Optional.of(database.phase())
                .filter(phase -> phase != MigrationPhase.UNKNOWN)
                .or(() -> phaseOfAll(database));
    }

    /** Where the document has no state for any database, the state within the migration is that of all of them. */
    private static Optional<MigrationPhase> phaseOfAll(DatabaseStatus database) {
        return database.state().isPresent()
                        || database.migration().databases().stream()
                                .anyMatch(other -> other.state().isPresent())
                ? Optional.empty()
                : database.migration().subState().map(MigrationPhase::of).filter(CutoverReadiness::isReady);
    }

    private static List<String> names(MigrationStatus migration) {
        return migration.databases().stream().map(DatabaseStatus::name).toList();
    }

    private static String state(DatabaseStatus database) {
        MigrationStatus migration = database.migration();
        return migration.phase().isOver()
                ? migration.state().orElse("") + " for the whole migration"
                : database.state().orElse("");
    }

    private static Violation violation(DatabaseStatus database, String reason) {
        return Violation.of(Finding.of("database " + database.name()).with("cannot be cut over: " + reason))
                .because(reason)
                .fill("dbName", database.name())
                .fill("reason", reason);
    }

    private static boolean isOffline(MigrationStatus migration) {
        return migration.mode().filter(mode -> mode == Mode.OFFLINE).isPresent();
    }

    private static boolean isReady(MigrationPhase phase) {
        return phase == MigrationPhase.READY_FOR_CUTOVER;
    }
}
