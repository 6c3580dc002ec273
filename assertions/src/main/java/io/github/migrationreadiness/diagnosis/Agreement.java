package io.github.migrationreadiness.diagnosis;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.StatusError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of this kit found ahead of a migration beside what the service said of the same one, by code and database.
 * A difference is where either of the two is blind.
 *
 * <p>Which rule of the service's validation looks for which code is inferred from the names of the rules; no page says it.
 * Findings and texts are the same where their codes are, and their databases too or one of them names none.
 *
 * <pre>{@code
 * List<CheckResult> ours = …;    // of the checks that ran ahead
 * System.out.println(Agreement.between(ours, MigrationStatus.read(Path.of("status.json"))));
 * }</pre>
 *
 * @param entries what at least one of the two found, in the order of the codes
 */
public record Agreement(List<Entry> entries) {

    private static final Set<Status> FOUND = EnumSet.of(Status.VIOLATED, Status.ACCEPTED);
    private static final Set<Status> BLIND = EnumSet.of(Status.INCONCLUSIVE, Status.ERROR);

    /**
     * Takes a copy.
     *
     * @param entries as above
     */
    public Agreement {
        entries = List.copyOf(entries);
    }

    /** Who found something. */
    public enum Kind {
        /** Both found it. */
        BOTH("Found by both"),
        /** The checks found it, and the rule of the service that looks for it, as inferred, did not. */
        ONLY_CHECKS("Found by the checks only"),
        /** The service reports it, and the checks did not find it or none was run. */
        ONLY_SERVICE("Reported by the service only"),
        /** The checks found it, and no rule of the service is known to look for it. */
        NOT_COMPARABLE("Found by the checks; no rule of the service is known to look for it"),
        /** One of the two could not look, or its answer is not understood. */
        UNDECIDED("Undecided");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One finding of at least one of the two.
     *
     * @param kind who found it
     * @param code the code of the error; R030 for a text of the service that is not recognised
     * @param title the title of the error
     * @param database the database, or {@code null} for the server
     * @param reason why it is of that kind, in a few words
     */
    public record Entry(
            Kind kind, String code, String title, @Nullable String database, String reason) {

        @Override
        public String toString() {
            return code + " " + title + (database == null ? "" : " (database \"" + database + "\")") + ": " + reason;
        }
    }

    /**
     * {@return what both found of one migration}
     *
     * @param ours the results of the checks that ran ahead
     * @param service what the service says of it
     */
    public static Agreement between(List<CheckResult> ours, MigrationStatus service) {
        List<ReportedDiagnosis> reports = service.reports().stream()
                .filter(report -> report.diagnosis().severity() != Severity.NO_ACTION)
                .toList();
        Stream<Entry> ofChecks = ours.stream()
                .filter(result -> FOUND.contains(result.status()))
                .map(result -> entry(result, reports, service));
        Stream<Entry> ofService = reports.stream()
                .filter(report -> ours.stream().noneMatch(result -> isFound(result, report)))
                .map(report -> entry(report, ours));
        Map<String, Entry> once = new LinkedHashMap<>();
        Stream.concat(ofChecks, ofService).forEach(entry -> once.putIfAbsent(entry.toString(), entry));
        return new Agreement(once.values().stream()
                .sorted(Comparator.comparing(Entry::code)
                        .thenComparing(
                                entry -> Optional.ofNullable(entry.database()).orElse("")))
                .toList());
    }

    /**
     * {@return the entries of a kind}
     *
     * @param kind who found them
     */
    public List<Entry> entries(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** {@return what one of the two found and the other did not, although it looked} */
    public List<Entry> differences() {
        return Stream.concat(entries(Kind.ONLY_CHECKS).stream(), entries(Kind.ONLY_SERVICE).stream())
                .toList();
    }

    /** {@return the entries for people, by who found them} */
    @Override
    public String toString() {
        String found = Arrays.stream(Kind.values())
                .filter(kind -> !entries(kind).isEmpty())
                .map(kind -> kind + ":\n"
                        + entries(kind).stream()
                                .map(entry -> "  - " + entry + "\n")
                                .collect(joining()))
                .collect(joining("\n"));
        return found.isEmpty() ? "Neither the checks nor the service found anything.\n" : found;
    }

    private static Entry entry(CheckResult result, List<ReportedDiagnosis> reports, MigrationStatus service) {
        return reports.stream()
                .filter(report -> isFound(result, report))
                .findFirst()
                .map(report -> of(
                        Kind.BOTH, result, report.text().warning() ? "the service warns" : "the service says so too"))
                .orElseGet(() -> unseen(result, reports, service));
    }

    private static Entry unseen(CheckResult result, List<ReportedDiagnosis> reports, MigrationStatus service) {
        Optional<String> type = InferredRules.of(result.code());
        if (type.isEmpty()) {
            return of(Kind.NOT_COMPARABLE, result, "its validation has no rule of a fitting name");
        }
        return rule(result, service)
                .map(seen -> of(
                        isUnderstood(seen, reports) ? Kind.ONLY_CHECKS : Kind.UNDECIDED,
                        result,
                        "its " + seen.type() + " says " + seen.state()))
                .orElseGet(() -> of(Kind.UNDECIDED, result, "the document has no result of its " + type.get()));
    }

    /**
     * {@return whether a rule of the service is known to look for what a check looks for, and has a result}
     *
     * @param result the result of the check
     * @param service what the service says
     */
    public static boolean isLookedFor(CheckResult result, MigrationStatus service) {
        return rule(result, service).isPresent();
    }

    private static Optional<ValidationRule> rule(CheckResult result, MigrationStatus service) {
        return InferredRules.of(result.code())
                .flatMap(type -> service.validationRules().stream()
                        .filter(candidate -> candidate.type().equalsIgnoreCase(type))
                        .filter(candidate ->
                                candidate.database() == null || isSameDatabase(candidate.database(), result.database()))
                        .findFirst());
    }

    /** What a rule says in words that are not recognised may be just what the check found. */
    private static boolean isUnderstood(ValidationRule rule, List<ReportedDiagnosis> reports) {
        return rule.isSucceeded()
                || reports.stream()
                        .filter(report -> report.text().isOf(rule))
                        .allMatch(report -> report.diagnosis().error() != null);
    }

    private static Entry entry(ReportedDiagnosis report, List<CheckResult> ours) {
        Diagnosis diagnosis = report.diagnosis();
        if (diagnosis.error() == null) {
            return new Entry(
                    Kind.UNDECIDED,
                    StatusError.UNKNOWN_ERROR.code(),
                    "Error not recognised",
                    diagnosis.database(),
                    "the service says: " + diagnosis.text());
        }
        List<Status> seen = ours.stream()
                .filter(result -> isSame(result, diagnosis))
                .map(CheckResult::status)
                .distinct()
                .toList();
        boolean blind = !seen.isEmpty() && BLIND.containsAll(seen);
        return new Entry(
                blind ? Kind.UNDECIDED : Kind.ONLY_SERVICE,
                diagnosis.error().code(),
                diagnosis.error().title(),
                diagnosis.database(),
                seen.isEmpty() ? "no check of it was run" : "its check is " + words(seen));
    }

    private static String words(List<Status> seen) {
        return seen.stream()
                .map(Status::name)
                .collect(joining(", "))
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }

    private static Entry of(Kind kind, CheckResult result, String reason) {
        return new Entry(kind, result.code(), result.error().title(), result.database(), reason);
    }

    private static boolean isFound(CheckResult result, ReportedDiagnosis report) {
        return FOUND.contains(result.status()) && isSame(result, report.diagnosis());
    }

    private static boolean isSame(CheckResult result, Diagnosis diagnosis) {
        return diagnosis.code().filter(result.code()::equals).isPresent()
                && isSameDatabase(diagnosis.database(), result.database());
    }

    private static boolean isSameDatabase(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }
}
