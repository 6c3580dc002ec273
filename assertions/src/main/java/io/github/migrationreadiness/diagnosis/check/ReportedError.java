package io.github.migrationreadiness.diagnosis.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MessageTemplate;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.diagnosis.Diagnosis;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.ReportedDiagnosis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells a documented error that a migration reports, for the migration as a whole or for one of its databases. There is
 * one only where the status has the error, so it never passes.
 *
 * @param error the documented error
 * @param database the database; empty for the migration as a whole
 * @param reports the texts that say so, at least one
 */
public record ReportedError(MigrationError error, Optional<String> database, List<ReportedDiagnosis> reports)
        implements Check<Subject> {

    private static final int LONGEST = 300;

    /**
     * Takes a copy.
     *
     * @param error as above
     * @param database as above
     * @param reports as above
     */
    public ReportedError {
        reports = List.copyOf(reports);
    }

    /**
     * {@return the documented errors that a migration reports, each once for each database, in the order of the document}
     *
     * @param status the migration
     * @param which of its reports to look at
     */
    public static List<ReportedError> of(MigrationStatus status, Predicate<ReportedDiagnosis> which) {
        return status.reports().stream()
                .filter(which)
                .flatMap(report -> report.diagnosis().knownError().stream()
                        .map(error -> new ReportedError(
                                error, Optional.ofNullable(report.diagnosis().database()), List.of(report))))
                .collect(groupingBy(ReportedError::key, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ReportedError::join)
                .toList();
    }

    @Override
    public String name() {
        return "reported-error";
    }

    @Override
    public Outcome judge(Subject migration) {
        if (reports.stream().anyMatch(ReportedDiagnosis::isInTheWay)) {
            return violation();
        }
        return reports.stream().anyMatch(report -> report.text().warning())
                ? violation().asWarning("the service only warns by it and goes on")
                : Outcome.notApplicable("nothing has to be done about it: " + shown(reports.get(0)));
    }

    private Violation violation() {
        List<Finding> findings = reports.stream().map(ReportedError::finding).toList();
        return new Violation("", blanks(), findings, findings.size(), null);
    }

    /** What the text does not have, such as the number in a sentence that was cut, stays a blank. */
    private Map<String, String> blanks() {
        Map<String, String> values = reports.get(0).diagnosis().values();
        return Stream.concat(
                        error.explanation().blanks().stream(),
                        Stream.concat(
                                error.message().blanks().stream(),
                                error.resolution().map(MessageTemplate::blanks).stream()
                                        .flatMap(names -> names.stream())))
                .distinct()
                .collect(toMap(name -> name, name -> values.getOrDefault(name, "{" + name + "}")));
    }

    private static Finding finding(ReportedDiagnosis report) {
        return Finding.of(report.text().place()).with("says: " + shown(report) + remarks(report.diagnosis()));
    }

    private static String remarks(Diagnosis diagnosis) {
        return diagnosis.remarks().isEmpty() ? "" : " (" + String.join(" ", diagnosis.remarks()) + ")";
    }

    private static String shown(ReportedDiagnosis report) {
        String text = report.diagnosis().text();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private List<Object> key() {
        return List.of(error, database);
    }

    private static ReportedError join(List<ReportedError> same) {
        List<ReportedDiagnosis> all =
                same.stream().flatMap(one -> one.reports().stream()).toList();
        return new ReportedError(same.get(0).error(), same.get(0).database(), all);
    }
}
