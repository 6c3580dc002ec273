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
 * Assertions on a migration that ran, by its status document. What the document does not tell is not checked, which is no
 * pass.
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
     * Verifies that the migration ended with success, in each of its databases and tables too (R028). It fails with the
     * documented errors that the migration reports besides. That it was provisioned ({@code provisioningState}) or only
     * validated is no success, and a document that reports an error or a failure beside its success is not checked.
     *
     * <pre>{@code
     * assertThatMigration(Path.of("status.json")).succeeded();    // fails with [603403][R028] for a failed one
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it failed, was canceled or is under way, or the document does not tell
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
     * Verifies that the service's validation let the migration go on (R029). It fails with the documented errors of the failed
     * rules besides. Warnings pass unless the plan insists on them; what they warn of is recorded with its code.
     *
     * <pre>{@code
     * assertThatMigration(json).validationSucceeded();    // fails with [603405][R029] … ExtensionsValidation of database orders
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
     * Verifies that the migration reports no documented error, each of which it fails with otherwise. An error text that is
     * none of the documented ones, a failure without a word and a document without a state are not checked (R030), which is no
     * pass either. What the service only warns of passes unless the plan insists on warnings, and errors about which nothing has
     * to be done are recorded as not applicable.
     *
     * <pre>{@code
     * assertThatMigration(json).hasNoKnownErrors();    // fails with [2009] MigrationRestoreFailed …
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it reports one, or an error that is not recognised, or the document tells no state
     */
    public MigrationStatusAssert hasNoKnownErrors() {
        return verify(judge ->
                with(reported(judge, report -> true), judge.judge(new RecognisedErrors(actual.system()), actual)));
    }

    /**
     * Verifies that the cutover of every database can be asked for (603113 after the end of the migration, 603114 for an offline
     * one; else R032). A PostgreSQL database has to be in the state {@code WaitingForCutoverTrigger}; for Azure SQL the state has
     * to be {@code ReadyForCutover}, or nothing may be left to restore.
     *
     * <pre>{@code
     * assertThatMigration(json).isReadyForCutover();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one cannot be cut over, or the document does not tell
     */
    public MigrationStatusAssert isReadyForCutover() {
        return verify(judge -> actual.databases().isEmpty()
                ? judge.judgeEach(undecidedCutover(), actual, this::databases)
                : databases().stream().map(database -> cutover(judge, database)).toList());
    }

    /**
     * Verifies that the cutover of some databases can be asked for, as {@link #isReadyForCutover()} does for all.
     *
     * <pre>{@code
     * assertThatMigration(json).canCutOver("orders");    // fails with [603114] … for an offline migration
     * }</pre>
     *
     * @param names the exact names of the databases, at least one
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if no name is given, or a blank one
     * @throws ReadinessError if one cannot be cut over, or the document does not tell
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
     * Verifies that every table was copied (2033 for Azure SQL Database: a table that failed, or arrived with other numbers of
     * rows than were read; R031 for PostgreSQL, whose service only counts the tables that it could not load).
     *
     * <pre>{@code
     * assertThatMigration(json).hasNoFailedTables();    // fails with [2033] … table dbo.Orders is Failed
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one was not, or the document does not tell
     */
    public MigrationStatusAssert hasNoFailedTables() {
        return verify(judge -> judge.judgeEach(new CopiedTables(actual.system()), actual, this::databases));
    }

    /**
     * Verifies that a migration to a managed instance can run until some time (R025): the log replay behind it is canceled after
     * 30 days, and its database deleted. Other migrations have no such limit.
     *
     * <pre>{@code
     * assertThatMigration(json).canRunUntil(Instant.parse("2026-06-01T00:00:00Z"));
     * }</pre>
     *
     * @param end when the migration will be complete
     * @return {@code this} assertion object
     * @throws ReadinessError if it cannot, or the document does not tell when it started
     */
    public MigrationStatusAssert canRunUntil(Instant end) {
        return passes(new LogReplayPeriod(requireNonNull(end, "end")));
    }

    /**
     * Verifies that checks which ran ahead and the service found the same errors (R033); {@link
     * io.github.migrationreadiness.diagnosis.Agreement} has the whole comparison. Which rule of the service looks for which code
     * is inferred.
     *
     * <pre>{@code
     * assertThatMigration(json).agreesWith(results);    // fails with [R033] … 603409 … Found by the checks only
     * }</pre>
     *
     * @param results the results of the checks
     * @return {@code this} assertion object
     * @throws ReadinessError if one of them found what the other did not, or one of them could not look
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
