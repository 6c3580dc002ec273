package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.diagnosis.DatabaseStatus;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import java.util.Optional;

/** What a document does not tell of a state, or tells in a word that is not known here. */
final class UnknownState {

    private static final String REMEDY = "Print the whole document, without --query";

    private UnknownState() {}

    /** {@return why the state of the migration as a whole says nothing; empty where it is known} */
    static Optional<Outcome> ofMigration(MigrationStatus status) {
        return status.phase() == MigrationPhase.UNKNOWN
                ? Optional.of(Outcome.inconclusive(
                        status.state()
                                .map(state -> "the state " + state + " is not known")
                                .orElse("the document does not tell the state of the migration"),
                        REMEDY))
                : Optional.empty();
    }

    /** {@return why the state of a database says nothing; empty where it is known, or the document has none} */
    static Optional<Outcome> ofDatabases(MigrationStatus status) {
        return status.databases().stream()
                .filter(database -> database.phase() == MigrationPhase.UNKNOWN)
                .flatMap(database -> database.state().stream().map(state -> unknown(database, state)))
                .findFirst();
    }

    private static Outcome unknown(DatabaseStatus database, String state) {
        return Outcome.inconclusive("the state " + state + " of the database " + database.name() + " is not known", "");
    }
}
