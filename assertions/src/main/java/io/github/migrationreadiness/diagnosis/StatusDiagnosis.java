package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Diagnoses the texts of a status document, and adds what only the document around them tells. */
record StatusDiagnosis(MigrationStatus status) {

    private static final String LAST_BACKUP_NAME = "should be the last restore backup file";

    private static final String WARNING = "The service only warns by it, and goes on.";
    private static final String IGNORED =
            "The migration is online and has succeeded: the documentation says to ignore this message.";
    private static final String SILENT =
            "The document does not say why. For Azure SQL, ask for it with --expand MigrationStatusDetails.";

    static List<ReportedDiagnosis> of(MigrationStatus status) {
        return new StatusDiagnosis(status).reports();
    }

    private List<ReportedDiagnosis> reports() {
        List<ReportedDiagnosis> reports =
                status.texts().stream().flatMap(this::reports).toList();
        Stream<ReportedDiagnosis> silent = status.failures()
                .filter(failure -> reports.stream().noneMatch(report -> isReasonOf(failure, report)))
                .map(this::silence);
        return Stream.concat(reports.stream(), silent).toList();
    }

    /** What is said of the whole, or of nothing in particular, may be the reason for anything. */
    private static boolean isReasonOf(ReportedText failure, ReportedDiagnosis report) {
        String database = report.diagnosis().database();
        return report.isInTheWay()
                && (failure.database() == null || database == null || database.equals(failure.database()));
    }

    private Stream<ReportedDiagnosis> reports(ReportedText text) {
        List<Diagnosis> found = MigrationDiagnosis.of(text.text());
        GivenCode code = GivenCode.of(
                text, found.stream().anyMatch(one -> one.knownError().isPresent()));
        return found.stream().map(one -> new ReportedDiagnosis(text, complete(text, code.applyTo(one))));
    }

    /** What failed and says nothing must not look like a migration that has no errors. */
    private ReportedDiagnosis silence(ReportedText text) {
        List<String> remarks =
                Stream.concat(Stream.of(SILENT), remarkOnSuccess().stream()).toList();
        return new ReportedDiagnosis(
                text,
                new Diagnosis(
                        null, status.system(), Severity.UNKNOWN, text.database(), Map.of(), text.text(), remarks));
    }

    private Diagnosis complete(ReportedText text, Diagnosis found) {
        return new Diagnosis(
                found.error(),
                found.system() == null ? status.system() : found.system(),
                severity(text, found),
                found.database() == null ? text.database() : found.database(),
                found.values(),
                found.text(),
                Stream.concat(found.remarks().stream(), remarksOn(text)).toList());
    }

    private Severity severity(ReportedText text, Diagnosis found) {
        if (isToBeIgnored(text)) {
            return Severity.NO_ACTION;
        }
        boolean warning = text.warning() && (found.severity() == Severity.ERROR || found.severity() == Severity.RETRY);
        return warning ? Severity.WARNING : found.severity();
    }

    private Stream<String> remarksOn(ReportedText text) {
        if (text.warning()) {
            return Stream.of(WARNING);
        }
        if (isToBeIgnored(text)) {
            return Stream.of(IGNORED);
        }
        return remarkOnSuccess().or(() -> status.remarksOn(text)).stream();
    }

    private Optional<String> remarkOnSuccess() {
        return status.phase() == MigrationPhase.SUCCEEDED
                ? Optional.of("The migration has the state " + status.state().orElse("") + " all the same.")
                : Optional.empty();
    }

    private boolean isToBeIgnored(ReportedText text) {
        return status.phase() == MigrationPhase.SUCCEEDED
                && status.mode().filter(mode -> mode == Mode.ONLINE).isPresent()
                && text.text().contains(LAST_BACKUP_NAME);
    }
}
