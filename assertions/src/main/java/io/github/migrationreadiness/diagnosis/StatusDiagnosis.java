package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.Mode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Diagnoses the texts of a status document, and adds what only the document around them tells. */
final class StatusDiagnosis {

    private static final String LAST_BACKUP_NAME = "should be the last restore backup file";

    private static final String IGNORED =
            "The migration is online and has succeeded: the documentation says to ignore this message.";
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
        List<Report> reports = status.texts().stream().flatMap(this::reports).toList();
        boolean silent =
                status.phase() == MigrationPhase.FAILED && reports.stream().noneMatch(Report::isInTheWay);
        return silent ? Stream.concat(reports.stream(), Stream.of(silence())).toList() : reports;
    }

    private Stream<Report> reports(ReportedText text) {
        List<Diagnosis> found = MigrationDiagnosis.of(text.text());
        GivenCode code = GivenCode.of(
                text, found.stream().anyMatch(one -> one.knownError().isPresent()));
        return found.stream().map(one -> new Report(text, complete(text, code.applyTo(one))));
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
        boolean ignored = isToBeIgnored(text);
        Stream<String> remarks = Stream.of(
                        found.remarks(), ignored ? List.of(IGNORED) : contradictionOfState(text), status.remarks())
                .flatMap(List::stream);
        return new Diagnosis(
                found.error(),
                found.system() == null ? status.system() : found.system(),
                ignored ? Severity.NO_ACTION : found.severity(),
                found.database() == null ? text.database() : found.database(),
                found.values(),
                found.text(),
                remarks.toList());
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
}
