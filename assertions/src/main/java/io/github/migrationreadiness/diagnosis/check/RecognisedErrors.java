package io.github.migrationreadiness.diagnosis.check;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.Diagnosis;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.ReportedDiagnosis;
import java.util.List;
import java.util.Optional;

/**
 * Verifies that a migration reports no error that nobody knows the meaning of. Such an error is no violation of anything,
 * and no pass either; neither is a document that tells no state, or one that is not known.
 *
 * @param system the system whose service ran it
 */
public record RecognisedErrors(MigrationSystem system) implements Check<MigrationStatus> {

    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "recognised-errors";
    }

    @Override
    public MigrationError error() {
        return StatusError.UNKNOWN_ERROR.of(system);
    }

    @Override
    public Outcome judge(MigrationStatus status) {
        List<String> unknown = status.reports().stream()
                .filter(ReportedDiagnosis::isInTheWay)
                .map(ReportedDiagnosis::diagnosis)
                .filter(diagnosis -> diagnosis.error() == null)
                .map(Diagnosis::text)
                .toList();
        return unknown.isEmpty()
                ? silence(status).orElseGet(Outcome::passed)
                : Outcome.inconclusive(told(unknown), "Read the text, and look for it on the pages of the service");
    }

    /** No error is only good news of a document that tells how the migration, or what of it was asked for, is doing. */
    private static Optional<Outcome> silence(MigrationStatus status) {
        boolean tells = status.reports().stream().anyMatch(ReportedDiagnosis::isInTheWay)
                || (status.state().isEmpty() && tellsOfParts(status));
        return tells ? Optional.empty() : UnknownState.ofMigration(status).or(() -> UnknownState.ofDatabases(status));
    }

    private static boolean tellsOfParts(MigrationStatus status) {
        return status.validationState().isPresent()
                || status.databases().stream()
                        .anyMatch(database -> database.state().isPresent());
    }

    private static String told(List<String> unknown) {
        String texts = unknown.stream().limit(SHOWN).map(Shown::quoted).collect(joining(", "));
        String more = unknown.size() > SHOWN ? ", and " + (unknown.size() - SHOWN) + " more" : "";
        return unknown.size() == 1
                ? "an error is not documented: " + texts
                : unknown.size() + " errors are not documented: " + texts + more;
    }
}
