package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.diagnosis.MigrationKind;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies that the log replay behind a migration to a managed instance can run until some time (R025): it is canceled after
 * 30 days, and its database deleted.
 *
 * @param end when the migration will be complete
 */
public record LogReplayPeriod(Instant end) implements Check<MigrationStatus> {

    private static final Duration LONGEST = Duration.ofDays(30);

    @Override
    public String name() {
        return "log-replay-period";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.LOG_REPLAY_PERIOD;
    }

    @Override
    public Outcome judge(MigrationStatus status) {
        if (status.kind() != MigrationKind.MANAGED_INSTANCE && status.kind() != MigrationKind.LOG_REPLAY) {
            return Outcome.notApplicable("a migration to " + status.kind() + " is no log replay");
        }
        if (status.phase() == MigrationPhase.SUCCEEDED) {
            return Outcome.notApplicable("the migration has succeeded, so that it does not run any longer");
        }
        return status.startedOn()
                .map(start -> judge(start.plus(LONGEST), status))
                .orElseGet(() -> Outcome.inconclusive("the document does not tell when the migration started", ""));
    }

    private Outcome judge(Instant limit, MigrationStatus status) {
        return end.isBefore(limit)
                ? ended(status).orElseGet(Outcome::passed)
                : Violation.of(Finding.of("the log replay").with("is canceled on " + limit + ", before " + end))
                        .because("it ends on " + limit);
    }

    /** Time is left, but nothing uses it. */
    private static Optional<Outcome> ended(MigrationStatus status) {
        return status.phase().isOver()
                ? Optional.of(Outcome.inconclusive(
                        "the migration is " + status.state().orElse("over") + ", so that it does not run any longer",
                        ""))
                : UnknownState.ofMigration(status);
    }
}
