package io.github.migrationreadiness.postgres.overwrite;

import static java.util.function.Predicate.not;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.role.InheritedGrant;
import java.util.List;

/**
 * Verifies that the migration login may terminate the sessions in the database that it overwrites. Sessions of superusers
 * are left to {@link TargetCleanup}, for {@code pg_signal_backend} does not help against them.
 *
 * <p>This is a snapshot. Where nobody is connected the check passes, also for a login without {@code pg_signal_backend};
 * whoever connects later, such as a pool, gets in its way all the same.
 */
public final class TerminableSessions implements DescribedCheck<TargetDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("terminable-sessions", PostgresError.MISSING_PG_SIGNAL_BACKEND)
                .lookingAt(Scope.TARGET_DATABASE, Group.PRIVILEGES)
                .reading(DatabaseEntry.ALL, DropCandidate.ALL, UnterminableSession.ALL)
                .assertedBy("allowsSessionTerminationFor")
                .graded("D; that only a database to be overwritten matters is I")
                .advising("Or close the sessions, and keep pools from opening them again: this is a snapshot.");
    }

    @Override
    public Outcome judge(TargetDatabase database) {
        TargetDatabases.toBeDropped(database);
        List<UnterminableSession> sessions = SessionGroups.in(database, not(UnterminableSession::ofSuperuser));
        return sessions.isEmpty() ? Outcome.passed() : violation(sessions, database.target());
    }

    private static Violation violation(List<UnterminableSession> sessions, TargetServer target) {
        String login = Identifiers.quote(target.login().name());
        Remediation fix = Remediation.sql(
                        Side.TARGET,
                        InheritedGrant.of(
                                "pg_signal_backend", login, sessions.get(0).loginInherits(), target.version()))
                .in(Place.ANY);
        List<Finding> findings = SessionGroups.findings(sessions, role -> fix);
        return Violation.of(findings)
                .because(login + " is not allowed to terminate " + Counted.of(sessions.size(), "session"));
    }
}
