package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Diagnoses the texts of a status document, and adds what only the document around them tells. */
final class StatusDiagnosis {

    private static final String LAST_BACKUP_NAME = "should be the last restore backup file";

    private static final String SILENT =
            "The document does not say why. For Azure SQL, ask for it with --expand MigrationStatusDetails.";

    private final MigrationStatus status;

    private StatusDiagnosis(MigrationStatus status) {
        this.status = status;
    }

    static List<Report> of(MigrationStatus status) {
        return new StatusDiagnosis(status).reports();
    }

    private List<Report> reports() {
        List<Report> reports = status.texts().stream()
                .flatMap(text -> MigrationDiagnosis.of(text.text()).stream()
                        .map(found -> new Report(text, complete(text, found))))
                .toList();
        boolean silent =
                status.phase() == MigrationPhase.FAILED && reports.stream().noneMatch(Report::isInTheWay);
        return silent ? Stream.concat(reports.stream(), Stream.of(silence())).toList() : reports;
    }

    /** A migration that failed and says nothing must not look like one that has no errors. */
    private Report silence() {
        ReportedText text = ReportedText.error(
                "state", null, "The state is " + status.state().orElse("?") + ".");
        List<String> remarks =
                Stream.concat(Stream.of(SILENT), status.remarks().stream()).toList();
        return new Report(
                text, new Diagnosis(null, status.system(), Severity.UNKNOWN, null, Map.of(), text.text(), remarks));
    }

    private Diagnosis complete(ReportedText text, Diagnosis found) {
        Optional<MigrationError> error = found.knownError().or(() -> byCodeAlone(text));
        boolean ignored = isToBeIgnored(text);
        List<String> remarks = new ArrayList<>(found.remarks());
        text.givenCode().flatMap(code -> contradiction(code, found)).ifPresent(remarks::add);
        if (ignored) {
            remarks.add("The migration is online and has succeeded: the documentation says to ignore this message.");
        } else {
            remarks.addAll(contradictionOfState(text));
        }
        remarks.addAll(status.remarks());
        return new Diagnosis(
                error.orElse(null),
                error.map(MigrationError::system).orElse(status.system()),
                ignored ? Severity.NO_ACTION : severity(found, error),
                found.database() == null ? text.database() : found.database(),
                found.values(),
                found.text(),
                remarks);
    }

    private static Severity severity(Diagnosis found, Optional<MigrationError> error) {
        return found.severity() == Severity.UNKNOWN && error.isPresent() ? Severity.ERROR : found.severity();
    }

    /** A code that several messages share says too little. */
    private static Optional<MigrationError> byCodeAlone(ReportedText text) {
        List<MigrationError> candidates =
                text.givenCode().map(StatusDiagnosis::ofCode).orElse(List.of());
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static Optional<String> contradiction(String code, Diagnosis found) {
        List<MigrationError> ofCode = ofCode(code);
        if (found.error() == null) {
            return Optional.of("The document gives the code " + code
                    + (ofCode.size() == 1
                            ? ", and by it alone this was recognised; the text is not the documented one."
                            : "; the text is none of those that are documented for it."));
        }
        boolean agrees = isSame(code, found.error()) || ofCode.contains(found.error());
        return agrees
                ? Optional.empty()
                : Optional.of("The document gives the code " + code + ", but the text is that of "
                        + found.error().code() + " (" + found.error().title() + ").");
    }

    private List<String> contradictionOfState(ReportedText text) {
        return status.phase() == MigrationPhase.SUCCEEDED && !text.warning()
                ? List.of("The migration has the state " + status.state().orElse("") + " all the same.")
                : List.of();
    }

    private boolean isToBeIgnored(ReportedText text) {
        return status.phase() == MigrationPhase.SUCCEEDED
                && status.mode().filter(mode -> mode == Mode.ONLINE).isPresent()
                && text.text().contains(LAST_BACKUP_NAME);
    }

    private static List<MigrationError> ofCode(String code) {
        return Stream.<MigrationError>concat(Stream.of(PostgresError.values()), Stream.of(AzureSqlError.values()))
                .filter(error -> isSame(code, error))
                .toList();
    }

    private static boolean isSame(String code, MigrationError error) {
        return error.code().equalsIgnoreCase(code.strip()) || error.title().equalsIgnoreCase(code.strip());
    }
}
