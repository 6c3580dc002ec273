package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Role;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import java.util.List;

/**
 * Verifies that the login of the source may read {@code pg_authid}, as a dump of roles with their passwords does. The
 * documentation gives the code and no condition: it is inferred.
 */
public final class ReadableRoles implements DescribedCheck<Migration> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("readable-roles", PostgresError.ROLES_NOT_DUMPED)
                .lookingAt(Scope.MIGRATION, Group.INTERNAL)
                .readingOn(Side.SOURCE, RoleEntry.ALL, RoleDumpRight.OF_LOGIN, Role.LOGIN)
                .readingOn(Side.TARGET, MigrationParameter.ALL)
                .assertedBy("hasReadableRolesOf")
                .graded("I")
                .advising(RoleMigration.BY_HAND);
    }

    @Override
    public Outcome judge(Migration migration) {
        RoleMigration.requireBetween(migration.source(), migration.target());
        boolean readable =
                migration.source().read(RoleDumpRight.OF_LOGIN).stream().anyMatch(RoleDumpRight::granted);
        return RoleMigration.outcome(
                readable ? List.of() : List.of(finding(migration.source().login())));
    }

    private static Finding finding(Role login) {
        String quoted = Identifiers.quote(login.name());
        return Finding.of("role " + quoted)
                .with("of the source lacks permission to read pg_catalog.pg_authid")
                .fixedBy(Remediation.sql(Side.SOURCE, grant(login, quoted)));
    }

    /** Not to the login itself, whom 603410 would find then. */
    private static String grant(Role login, String quoted) {
        return login.azureAdmin()
                ? "GRANT SELECT ON pg_catalog.pg_authid TO azure_pg_admin;"
                : "GRANT azure_pg_admin TO " + quoted + ";";
    }

    /**
     * Whether the session's login may read the roles with their passwords, as pg_dumpall does.
     *
     * @param granted whether it may
     */
    record RoleDumpRight(boolean granted) {

        /** One row. */
        static final NamedQuery<RoleDumpRight> OF_LOGIN =
                NamedQuery.of("the right to dump roles", """
                SELECT pg_catalog.has_table_privilege(session_user, 'pg_catalog.pg_authid', 'SELECT') AS granted
                """, RoleDumpRight.class);
    }
}
