package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one check on one server or database in one test, as reports carry it.
 *
 * @param code the code of the error
 * @param check the name of the check
 * @param title the name of the error in a few words
 * @param status what became of the check
 * @param severity the highest severity of what was found, and that of the check where nothing was
 * @param origin where the code comes from
 * @param side the end of the migration that was looked at
 * @param database the database, or {@code null} for the server
 * @param server the server in words
 * @param summary code and outcome in one line, as a failed or aborted test shows them
 * @param message the documented message with its blanks filled, or why there was nothing to judge
 * @param remedy what would settle an inconclusive check, usually the smallest GRANT; may be empty
 * @param resolution the documented resolution and the kit's advice
 * @param documentation the page that documents the error
 * @param findings the objects in the way, perhaps cut
 * @param count how many objects there are in all
 * @param test the test, by its unique id in JUnit
 * @param testClass the binary name of the class that was run
 * @param millis how long the check took
 * @param migration the migration that it was judged for
 */
public record ReportedResult(
        String code,
        String check,
        String title,
        Status status,
        Severity severity,
        Origin origin,
        Side side,
        @Nullable String database,
        String server,
        String summary,
        String message,
        String remedy,
        String resolution,
        String documentation,
        List<ReportedFinding> findings,
        long count,
        String test,
        String testClass,
        long millis,
        MigrationSummary migration) {

    private static final String CONSOLE = "io.github.migrationreadiness.console.";

    /** Not the order in which results come: tests may run side by side. */
    static final Comparator<ReportedResult> ORDER = comparing(ReportedResult::side)
            .thenComparing(ReportedResult::server)
            .thenComparing(ReportedResult::code)
            .thenComparing(ReportedResult::database, nullsFirst(naturalOrder()))
            .thenComparing(ReportedResult::check)
            .thenComparing(ReportedResult::test);

    /** What a later result replaces: that of the same test, check and database. */
    record Key(
            String test, String check, Side side, @Nullable String database) {}

    static ReportedResult of(CheckResult result, TestPlace place, MigrationSummary migration) {
        return new ReportedResult(
                result.code(),
                result.check(),
                result.error().title(),
                result.status(),
                result.severity(),
                result.error().origin(),
                result.side(),
                result.database(),
                result.server(),
                result.line(),
                result.message(),
                result.outcome() instanceof Outcome.Inconclusive inconclusive ? inconclusive.remedy() : "",
                result.resolution(),
                result.error().documentation().toString(),
                result.findings().stream().map(ReportedFinding::of).toList(),
                result.count(),
                place.test(),
                place.testClass(),
                result.duration().toMillis(),
                migration);
    }

    /** {@return whether the condition stands on the page of a migration service} */
    public boolean documented() {
        return origin != Origin.KIT;
    }

    /** {@return the same result of a migration of which more is known} */
    ReportedResult of(MigrationSummary best) {
        return new ReportedResult(
                code,
                check,
                title,
                status,
                severity,
                origin,
                side,
                database,
                server,
                summary,
                message,
                remedy,
                resolution,
                documentation,
                findings,
                count,
                test,
                testClass,
                millis,
                best);
    }

    /** {@return what became of the check, as reports count it} */
    public ResultKind kind() {
        return ResultKind.of(status, severity);
    }

    boolean hasExpiredAcceptance() {
        return findings.stream().anyMatch(finding -> finding.expiredAcceptance().isPresent());
    }

    /** {@return the class that was run, unless it is a suite that the console ran: its sources are nobody's to look up} */
    Optional<String> askedBy() {
        return Optional.of(testClass).filter(name -> !name.isEmpty() && !name.startsWith(CONSOLE));
    }

    Key key() {
        return new Key(test, check, side, database);
    }

    /** {@return the database, where it was one} */
    public Optional<String> judgedDatabase() {
        return Optional.ofNullable(database);
    }

    /** {@return whether there are more objects than {@link #findings()}} */
    public boolean isCut() {
        return count > findings.size();
    }

    /** {@return how many objects are not among {@link #findings()}, in one line} */
    String cut() {
        return "… and " + (count - findings.size()) + " more of [" + code + "]"
                + judgedDatabase().map(name -> " in database \"" + name + "\"").orElse("")
                + " not listed (readiness.max-findings)";
    }
}
