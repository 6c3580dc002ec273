package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import java.util.List;
import java.util.stream.Stream;

/**
 * Warns where the login or a database to migrate takes fewer connections than the migration opens, and of md5 passwords where
 * the target takes SCRAM alone. Databases that take none at all are another error (603000).
 */
public final class ConnectionLimits implements DescribedCheck<SourceServer> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R142",
            "Connection limits and passwords. The login and every database must take as many connections as the migration"
                    + " opens, and roles that are created by hand need passwords that the target takes.",
            "Raise the limits for the time of the migration. Set passwords anew on the target.");

    private static final String INFERRED =
            "How many connections the service opens is inferred from pgcopydb (readiness.connections). "
                    + DocumentedOn.NOWHERE;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("connection-limits", ERROR)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .warning()
                .reading(ListedDatabase.ALL, LimitedLogin.OF_SESSION, HashedPasswords.ALL)
                .readingOn(Side.TARGET, AcceptedPasswords.OF_SERVER)
                .requiring(HashedPasswords.ACCESS)
                .assertedBy("hasConnectionsForMigration")
                .graded("K; md5 passwords: D for a single server");
    }

    @Override
    public Outcome judge(SourceServer source) {
        boolean scramAlone = AcceptedPasswords.takesScramAlone(source);
        HashedPasswords hashed = HashedPasswords.of(source);
        List<Finding> findings = Stream.concat(
                        limits(source, scramAlone && !hashed.readable()), scramAlone ? hashed.findings() : Stream.of())
                .toList();
        return findings.isEmpty() ? Outcome.passed() : Violation.of(findings).becauseOfFirst();
    }

    private static Stream<Finding> limits(SourceServer source, boolean blind) {
        int needed = source.plan().connections();
        Stream<Finding> ofRole = source.read(LimitedLogin.OF_SESSION).stream()
                .filter(login -> login.connectionLimit() >= 0 && login.connectionLimit() < needed)
                .map(login -> finding("role", login.name(), login.connectionLimit(), needed, blind));
        Stream<Finding> ofDatabases = ListedDatabase.toMigrate(source).stream()
                .filter(database -> database.connectionLimit() > 0 && database.connectionLimit() < needed)
                .map(database -> finding("database", database.name(), database.connectionLimit(), needed, blind));
        return Stream.concat(ofDatabases, ofRole);
    }

    private static Finding finding(String kind, String name, long limit, int needed, boolean blind) {
        return Finding.of(kind + " " + Identifiers.quoteIfNeeded(name))
                .with("has connection limit " + limit + ", the migration needs " + needed
                        + (blind ? "; hashes not looked at" : ""))
                .fixedBy(Remediation.sql(
                        Side.SOURCE,
                        "ALTER " + (kind.equals("role") ? "ROLE " : "DATABASE ") + Identifiers.quote(name)
                                + " CONNECTION LIMIT -1;"))
                .asWarning(INFERRED);
    }

    /**
     * The login of the session, where it is no superuser: limits do not hold for those.
     *
     * @param name its name
     * @param connectionLimit how many sessions it may have at the same time; -1 for any number
     */
    record LimitedLogin(String name, long connectionLimit) {

        static final NamedQuery<LimitedLogin> OF_SESSION =
                NamedQuery.of("the login's connection limit", """
                SELECT r.rolname::text AS name, r.rolconnlimit AS connection_limit
                  FROM pg_catalog.pg_roles AS r
                 WHERE r.rolname = session_user AND NOT r.rolsuper
                """, LimitedLogin.class);
    }

    /**
     * How passwords may be hashed on a flexible server.
     *
     * @param methods the value of the parameter
     */
    record AcceptedPasswords(String methods) {

        /** Servers without the parameter return no row. */
        static final NamedQuery<AcceptedPasswords> OF_SERVER = NamedQuery.of(
                        "the password methods that the target takes", """
                SELECT a.value AS methods
                  FROM (SELECT pg_catalog.current_setting('azure.accepted_password_auth_method', true) AS value) AS a
                 WHERE a.value IS NOT NULL
                """, AcceptedPasswords.class)
                .since("9.6");

        static boolean takesScramAlone(SourceServer source) {
            return source.target()
                    .flatMap(target -> target.read(OF_SERVER).first())
                    .filter(accepted -> !accepted.methods().contains("md5"))
                    .isPresent();
        }
    }
}
