package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationErrors;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.check.RunTimeOnly;
import io.github.migrationreadiness.sqlserver.check.AzureSqlRunTimeOnly;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The results of a test run, complete for every format.
 *
 * @param results every result, in the order in which they came
 * @param disabled the codes whose tests are disabled with a reason
 * @param notices further notices, such as unused acceptances; one line each
 * @param lost what is missing because a file of another plan of the build cannot be read, one line each
 * @param stamp the time of creation and the version of the kit
 */
public record Report(
        List<ReportedResult> results,
        List<DisabledCode> disabled,
        List<String> notices,
        List<String> lost,
        ReportStamp stamp) {

    private static final String NO_TARGET = "It looks at the target, and none is configured (readiness.target.url).";

    private static final Set<Status> UNSETTLED = EnumSet.of(Status.INCONCLUSIVE, Status.ERROR);

    /**
     * Takes copies.
     *
     * @param results as above
     * @param disabled as above
     * @param notices as above
     * @param lost as above
     * @param stamp as above
     */
    public Report {
        results = withMigrationsBestKnown(results);
        disabled = List.copyOf(disabled);
        notices = List.copyOf(notices);
        lost = List.copyOf(lost);
    }

    /**
     * Makes a report now.
     *
     * @param results as above
     * @param disabled as above
     * @param notices as above
     */
    public Report(List<ReportedResult> results, List<DisabledCode> disabled, List<String> notices) {
        this(results, disabled, notices, List.of(), ReportStamp.now());
    }

    Report(List<ReportedResult> results, List<String> notices) {
        this(results, List.of(), notices);
    }

    Report withNotices(List<String> others) {
        return new Report(results, disabled, others, lost, stamp);
    }

    Report withLost(List<String> others) {
        return new Report(results, disabled, notices, others, stamp);
    }

    /** {@return the verdict of the results} */
    public Verdict verdict() {
        if (results.stream().anyMatch(Report::isInTheWay)) {
            return Verdict.NOT_READY;
        }
        return isUnsettled() ? Verdict.UNDECIDED : Verdict.READY;
    }

    /** {@return the verdict in words, which say so where the target is only simulated or tests are switched off} */
    public String verdictInWords() {
        return switch (verdict()) {
            case NOT_READY -> "not ready";
            case UNDECIDED -> "undecided";
            case READY -> "ready" + (targetSimulated() ? " against a simulated target" : "") + exceptDisabled();
        };
    }

    /** {@return how much of what applies to the migrations was looked at} */
    public Coverage coverage() {
        return new CoverageCount(results, disabled).coverage();
    }

    /** {@return how many checks came to what} */
    public ResultCounts numbers() {
        return ResultCounts.of(results);
    }

    /** {@return what the verdict rests on, in sentences} */
    public List<String> sentences() {
        return new Explanation(this).sentences();
    }

    /** {@return the migrations that the results belong to, nearly always one} */
    public List<MigrationSummary> migrations() {
        return results.stream().map(ReportedResult::migration).distinct().toList();
    }

    /** {@return whether a target of the run only simulates a flexible server} */
    public boolean targetSimulated() {
        return migrations().stream().anyMatch(MigrationSummary::targetSimulated);
    }

    /**
     * {@return how many results have a status}
     *
     * @param status the status
     */
    public long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /**
     * {@return the documented errors that no test of the run checked: those that are left, those that are switched off, those that
     * only a target can show where there is none, and those that no test can check}
     */
    public List<UncoveredCode> uncovered() {
        Map<String, String> reasons = new HashMap<>();
        Requirements.lackingTarget(migrations()).forEach(code -> reasons.put(code, NO_TARGET));
        coverage().left().forEach(left -> reasons.put(CoverageCount.codeOf(left), ""));
        coverage().disabled().forEach(disabled -> reasons.put(disabled.code(), disabled.reason()));
        return targets()
                .flatMap(target -> MigrationErrors.ofPage(target).stream())
                .collect(groupingBy(MigrationError::code, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Report::uncovered)
                .filter(it -> reasons.containsKey(it.code()) || isOutOfReach(it))
                .map(it -> it.because(reasons.getOrDefault(it.code(), it.reason())))
                .toList();
    }

    private boolean isOutOfReach(UncoveredCode code) {
        return !code.reason().isEmpty()
                && results.stream().noneMatch(result -> result.code().equals(code.code()));
    }

    /** A JVM that asked a server nothing knows less of the same migration than the next one. */
    private static List<ReportedResult> withMigrationsBestKnown(List<ReportedResult> results) {
        List<MigrationSummary> known =
                results.stream().map(ReportedResult::migration).distinct().toList();
        return results.stream()
                .map(result -> result.of(result.migration().bestKnown(known)))
                .toList();
    }

    private static boolean isInTheWay(ReportedResult result) {
        return switch (result.kind()) {
            case VIOLATED -> true;
            case WARNING -> result.migration().plan().onWarning() == OnWarning.FAIL || result.hasExpiredAcceptance();
            case ERROR, INCONCLUSIVE, ACCEPTED, PASSED, NOT_APPLICABLE -> false;
        };
    }

    private boolean isUnsettled() {
        boolean nothingChecked = count(Status.NOT_APPLICABLE) == results.size();
        boolean targetMissing = migrations().stream()
                .anyMatch(migration -> migration.configuredTarget().isEmpty());
        return nothingChecked
                || targetMissing
                || !lost.isEmpty()
                || results.stream().map(ReportedResult::status).anyMatch(UNSETTLED::contains)
                || !coverage().isFull();
    }

    private String exceptDisabled() {
        int off = coverage().disabled().size();
        return off == 0 ? "" : ", except " + off + " switched off";
    }

    /** {@return where the migrations go to} */
    private Stream<MigrationSystem> targets() {
        return migrations().stream()
                .map(migration -> migration.source().system() == MigrationSystem.SQL_SERVER
                        ? MigrationSystem.AZURE_SQL
                        : MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE)
                .distinct();
    }

    /** Where several messages share the code and a test could look for one of them, nothing excuses its absence. */
    private static UncoveredCode uncovered(List<MigrationError> same) {
        MigrationError error =
                same.stream().filter(it -> reason(it).isEmpty()).findFirst().orElse(same.get(0));
        return new UncoveredCode(error.code(), error.title(), reason(error));
    }

    private static String reason(MigrationError error) {
        Optional<String> reason = error instanceof PostgresError postgres
                ? RunTimeOnly.of(postgres).map(RunTimeOnly::reason)
                : AzureSqlRunTimeOnly.of(error).map(AzureSqlRunTimeOnly::reason);
        return reason.orElse("");
    }
}
