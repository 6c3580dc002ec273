package io.github.migrationreadiness.postgres.check;

import static java.util.function.Predicate.not;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.catalog.UnterminableSession;
import java.util.List;

/**
 * Verifies that the migration login may terminate the sessions in the database that it overwrites. Sessions of superusers
 * are left to {@link TargetCleanup}, for {@code pg_signal_backend} does not help against them.
 *
 * <p>This is a snapshot. Where nobody is connected the check passes, also for a login without {@code pg_signal_backend};
 * whoever connects later, such as a pool, gets in its way all the same.
 */
public final class TerminableSessions implements Check<TargetDatabase> {

    private static final ServerVersion FIRST_TO_INHERIT_BY_GRANT = ServerVersion.of("16");

    @Override
    public String name() {
        return "terminable-sessions";
    }

    @Override
    public MigrationError error() {
        return PostgresError.MISSING_PG_SIGNAL_BACKEND;
    }

    @Override
    public String advice() {
        return "Or close the sessions, and keep pools from opening them again: this is a snapshot.";
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
                        Side.TARGET, grant(target, login, sessions.get(0).loginInherits()))
                .in(Place.ANY);
        List<Finding> findings = SessionGroups.findings(sessions, role -> fix);
        return Violation.of(findings, findings.size())
                .because(login + " may not terminate " + sessions.size()
                        + (sessions.size() == 1 ? " session" : " sessions"));
    }

    /** Inheritance was the member's own affair, and is each grant's since PostgreSQL 16. */
    private static String grant(TargetServer target, String login, boolean inherits) {
        String grant = "GRANT pg_signal_backend TO " + login;
        if (target.version().isAtLeast(FIRST_TO_INHERIT_BY_GRANT)) {
            return grant + " WITH INHERIT TRUE;";
        }
        return inherits ? grant + ";" : grant + "; ALTER ROLE " + login + " INHERIT;";
    }
}
