package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.DatabaseStatus;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.ReportedDiagnosis;
import io.github.migrationreadiness.diagnosis.check.AgreeingResults;
import io.github.migrationreadiness.diagnosis.check.CopiedTables;
import io.github.migrationreadiness.diagnosis.check.CutoverReadiness;
import io.github.migrationreadiness.diagnosis.check.LogReplayPeriod;
import io.github.migrationreadiness.diagnosis.check.RecognisedErrors;
import io.github.migrationreadiness.diagnosis.check.ReportedError;
import io.github.migrationreadiness.diagnosis.check.SucceededMigration;
import io.github.migrationreadiness.diagnosis.check.SucceededValidation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Assertions on a started migration, decided by its status document. What the document does not contain is
 * inconclusive, which fails with a first line such as {@code [R028] not checked: …}.
 */
public class MigrationStatusAssert extends AbstractReadinessAssert<MigrationStatusAssert, MigrationStatus> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThatMigration(String)}.
     *
     * @param actual the status of the migration
     */
    protected MigrationStatusAssert(MigrationStatus actual) {
        super(actual, MigrationStatusAssert.class);
    }

    /**
     * Verifies that the migration succeeded, in each of its databases and tables too (R028). The failure also has the
     * documented errors that the migration reports. A migration that was only provisioned ({@code provisioningState})
     * or validated has not succeeded. The check is inconclusive where the document reports an error beside its
     * success.
     *
     * <pre>{@code
     * // passes in the state Succeeded
     * assertThatMigration(Path.of("status.json")).succeeded();
     *
     * // fails in the state Failed:
     * // [R028] Migration has not succeeded: the state is Failed
     * assertThatMigration(Path.of("status.json")).succeeded();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it failed, was canceled or still runs, or the document lacks the state
     */
    public MigrationStatusAssert succeeded() {
        return verify(judge -> {
            CheckResult result = judge.judge(new SucceededMigration(actual.system()), actual);
            return result.status() == Status.PASSED
                    ? List.of(result)
                    : with(reported(judge, ReportedDiagnosis::isInTheWay), result);
        });
    }

    /**
     * Verifies that the validation of the service let the migration continue (R029). The failure also has the
     * documented errors of the failed rules. Warnings of the service fail only with {@code OnWarning.FAIL}; they are
     * recorded with their code.
     *
     * <pre>{@code
     * // passes in the state Succeeded or Warning
     * assertThatMigration(json).validationSucceeded();
     *
     * // fails where a rule failed:
     * // [R029] Validation has not succeeded: the result is Failed
     * assertThatMigration(json).validationSucceeded();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a rule failed, or the document has no result of a validation
     */
    public MigrationStatusAssert validationSucceeded() {
        return verify(judge -> with(
                reported(judge, report -> report.text().isOfValidation()),
                judge.judge(new SucceededValidation(actual.system()), actual)));
    }

    /**
     * Verifies that the migration reports no documented error, and fails with each that it reports. Inconclusive
     * (R030) are an error text that is not documented, a failure without a text and a document without a state.
     * Warnings of the service fail only with {@code OnWarning.FAIL}; errors that need no action are not applicable.
     *
     * <pre>{@code
     * // passes in the state Succeeded
     * assertThatMigration(json).hasNoKnownErrors();
     *
     * // fails where the migration reports 603403:
     * // [603403] Collation mismatch (database "orders")
     * assertThatMigration(json).hasNoKnownErrors();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it reports an error, documented or not, or the document lacks the state
     */
    public MigrationStatusAssert hasNoKnownErrors() {
        return verify(judge ->
                with(reported(judge, report -> true), judge.judge(new RecognisedErrors(actual.system()), actual)));
    }

    /**
     * Verifies that a cutover of every database can be requested (603113 after the end of the migration, 603114 for an
     * offline one, otherwise R032). A PostgreSQL database must be in the state {@code WaitingForCutoverTrigger}; for
     * Azure SQL the state must be {@code ReadyForCutover}, or no backup may be left to restore.
     *
     * <pre>{@code
     * // passes in the state WaitingForCutoverTrigger
     * assertThatMigration(json).isReadyForCutover();
     *
     * // fails in the state InProgress:
     * // [R032] Not ready for cutover: its state is InProgress (database "orders")
     * assertThatMigration(json).isReadyForCutover();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a database is not ready, or the document lacks the information
     */
    public MigrationStatusAssert isReadyForCutover() {
        return verify(judge -> actual.databases().isEmpty()
                ? judge.judgeEach(undecidedCutover(), actual, this::databases)
                : databases().stream().map(database -> cutover(judge, database)).toList());
    }

    /**
     * Verifies that a cutover of the given databases can be requested, as {@link #isReadyForCutover()} does for all.
     *
     * <pre>{@code
     * // passes in the state WaitingForCutoverTrigger
     * assertThatMigration(json).canCutOver("orders");
     *
     * // fails for an offline migration:
     * // [603114] Cutover failure: the migration is offline and ends by itself (database "orders")
     * assertThatMigration(json).canCutOver("orders");
     * }</pre>
     *
     * @param names the exact names of the databases, at least one
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if no name is given, or a blank one
     * @throws ReadinessError if a database is not ready, or the document lacks the information
     */
    public MigrationStatusAssert canCutOver(String... names) {
        if (requireNonNull(names, "names").length == 0
                || Arrays.stream(names).anyMatch(MigrationStatusAssert::isBlank)) {
            throw new IllegalArgumentException("Give the names of the databases to cut over, none of them blank");
        }
        return verify(judge ->
                Arrays.stream(names).map(name -> cutover(judge, database(name))).toList());
    }

    /**
     * Verifies that every table was copied. For Azure SQL Database, the failure (2033) names tables that failed or
     * have other numbers of rows than were read; for PostgreSQL (R031), the service only counts the tables that it
     * could not load. The check is inconclusive while the migration still copies.
     *
     * <pre>{@code
     * // passes in the state Succeeded
     * assertThatMigration(json).hasNoFailedTables();
     *
     * // fails where PostgreSQL tables failed:
     * // [R031] Tables not copied: 3 tables could not be loaded (database "orders")
     * assertThatMigration(json).hasNoFailedTables();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a table was not copied, or the document lacks the information
     */
    public MigrationStatusAssert hasNoFailedTables() {
        return verify(judge -> judge.judgeEach(new CopiedTables(actual.system()), actual, this::databases));
    }

    /**
     * Verifies that a migration to a managed instance can run until the given time (R025): its log replay is canceled
     * after 30 days, and the database deleted. Not applicable to other targets, and to a migration that has succeeded.
     *
     * <pre>{@code
     * // passes for a start on 2026-02-01
     * assertThatMigration(json).canRunUntil(Instant.parse("2026-03-01T00:00:00Z"));
     *
     * // fails for the same start:
     * // [R025] Log replay ends after 30 days: it ends on 2026-03-03T08:00:00Z
     * assertThatMigration(json).canRunUntil(Instant.parse("2026-06-01T00:00:00Z"));
     * }</pre>
     *
     * @param end when the migration will be complete
     * @return {@code this} assertion object
     * @throws ReadinessError if the log replay is canceled before, or the document lacks the start
     */
    public MigrationStatusAssert canRunUntil(Instant end) {
        return passes(new LogReplayPeriod(requireNonNull(end, "end")));
    }

    /**
     * Verifies that earlier checks and the service found the same errors (R033);
     * {@link io.github.migrationreadiness.diagnosis.Agreement} has the whole comparison. Which rule of the service
     * looks for which code is inferred.
     *
     * <pre>{@code
     * // passes where both found 603409
     * assertThatMigration(json).agreesWith(results);
     *
     * // fails where only the checks did:
     * // [R033] Validation and checks disagree
     * assertThatMigration(json).agreesWith(results);
     * }</pre>
     *
     * @param results the results of the checks
     * @return {@code this} assertion object
     * @throws ReadinessError if one found what the other did not, or one of them was inconclusive
     */
    public MigrationStatusAssert agreesWith(List<CheckResult> results) {
        requireNonNull(results, "results");
        return verify(judge -> List.of(judge.judge(new AgreeingResults(actual.system(), results), actual)));
    }

    private List<CheckResult> reported(Judge judge, Predicate<ReportedDiagnosis> which) {
        return ReportedError.of(actual, which).stream()
                .map(error -> judge.judge(
                        error, error.database().<Subject>map(this::database).orElse(actual)))
                .toList();
    }

    private static List<CheckResult> with(List<CheckResult> results, CheckResult last) {
        return Stream.concat(results.stream(), Stream.of(last)).toList();
    }

    private static CheckResult cutover(Judge judge, DatabaseStatus database) {
        return judge.judge(CutoverReadiness.of(database), database);
    }

    private CutoverReadiness undecidedCutover() {
        return new CutoverReadiness(StatusError.NOT_READY_FOR_CUTOVER.of(actual.system()));
    }

    private List<DatabaseStatus> databases() {
        if (actual.databases().isEmpty()) {
            throw InconclusiveException.inconclusive("the document names no database", "Print the whole document");
        }
        return actual.databases();
    }

    private DatabaseStatus database(String name) {
        return actual.database(name).orElseGet(() -> new DatabaseStatus(actual, name, Optional.empty()));
    }

    private static boolean isBlank(String name) {
        return name == null || name.isBlank();
    }
}
