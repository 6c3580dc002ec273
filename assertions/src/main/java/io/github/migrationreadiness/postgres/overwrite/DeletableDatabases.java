package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.check.CheckDescription;
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
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.catalog.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies that the migration login may drop the database that it overwrites: it has the rights of the owner, and the
 * database is neither a template nor part of every server.
 *
 * <p>This is PostgreSQL's own rule. On a flexible server, members of {@code azure_pg_admin} may act for other roles as well,
 * so a drop may succeed there that this check does not count on.
 */
public final class DeletableDatabases implements DescribedCheck<TargetDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("deletable-databases", PostgresError.CANNOT_DELETE_TARGET_DATABASE)
                .lookingAt(Scope.TARGET_DATABASE, Group.PRIVILEGES)
                .reading(DatabaseEntry.ALL, DropCandidate.ALL, Role.LOGIN)
                .assertedBy("allowsDeletionOfDatabasesOf")
                .graded(
                        "D; PostgreSQL's own rule instead of Azure's wider one, templates and databases of the server: I")
                .advising(
                        "Let an administrator or the owner do it. A flexible server may let members of azure_pg_admin act for the"
                                + " owner; PostgreSQL's own rule, which is checked here, does not.");
    }

    @Override
    public Outcome judge(TargetDatabase database) {
        DropCandidate candidate = TargetDatabases.toBeDropped(database);
        Role login = database.target().login();
        List<Finding> findings = TargetDatabases.isPartOfTheServer(database)
                ? List.of(partOfTheServer(candidate))
                : obstacles(candidate, login);
        return findings.isEmpty() ? Outcome.passed() : violation(findings, login);
    }

    private static Violation violation(List<Finding> findings, Role login) {
        return Violation.of(findings).because("it " + findings.get(0).detail()).fill("user", login.name());
    }

    private static Finding partOfTheServer(DropCandidate candidate) {
        return found(candidate)
                .with("is on every server and cannot be dropped")
                .fixedBy(Remediation.manual("leave it out of the plan (readiness.databases)"));
    }

    private static List<Finding> obstacles(DropCandidate candidate, Role login) {
        List<Finding> findings = new ArrayList<>();
        if (!candidate.mayDrop()) {
            findings.add(foreign(candidate, login));
        }
        if (candidate.template()) {
            findings.add(found(candidate)
                    .with("is a template, which cannot be dropped")
                    .fixedBy(Templates.unmark(Identifiers.quote(candidate.name()))));
        }
        return findings;
    }

    private static Finding foreign(DropCandidate candidate, Role login) {
        String quoted = Identifiers.quote(login.name());
        String owner = login.inheritsAzureAdmin() ? "azure_pg_admin" : quoted;
        return found(candidate)
                .with("belongs to " + Identifiers.quote(candidate.owner()) + ", whose rights " + quoted
                        + " does not have")
                .fixedBy(Remediation.sql(
                                Side.TARGET,
                                "ALTER DATABASE " + Identifiers.quote(candidate.name()) + " OWNER TO " + owner + ";")
                        .in(Place.ANY));
    }

    private static Finding found(DropCandidate candidate) {
        return Finding.of("database " + Identifiers.quote(candidate.name()));
    }
}
