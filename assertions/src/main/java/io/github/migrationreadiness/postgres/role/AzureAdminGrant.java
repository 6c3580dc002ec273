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
import io.github.migrationreadiness.postgres.catalog.Role;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import java.util.Optional;

/**
 * Verifies that the login of the source can become an administrator of the target: there is {@code azure_pg_admin} to make
 * it a member of, and its name is not reserved. The documentation gives the code and no condition: all of it is inferred. A
 * migration login that is not allowed to grant the role is another error (603116): CREATEROLE is enough up to PostgreSQL 15.
 */
public final class AzureAdminGrant implements DescribedCheck<Migration> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("azure-admin-grant", PostgresError.AZURE_PG_ADMIN_NOT_GRANTED)
                .lookingAt(Scope.MIGRATION, Group.INTERNAL)
                .readingOn(Side.SOURCE, RoleEntry.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, Role.LOGIN)
                .assertedBy("allowsAdministratorOf")
                .graded("I")
                .advising(RoleMigration.BY_HAND);
    }

    @Override
    public Outcome judge(Migration migration) {
        RoleMigration.requireBetween(migration.source(), migration.target());
        AzureAdminMembership.requireRoleFor(migration.target().login());
        return RoleMigration.outcome(
                administrator(migration.source().login()).stream().toList());
    }

    private static Optional<Finding> administrator(Role login) {
        return Optional.of(login)
                .filter(it -> RoleMigration.reserves(it.name()))
                .map(it -> Finding.of("role " + Identifiers.quote(it.name()))
                        .with("of the source has a name that the target reserves")
                        .fixedBy(Remediation.manual("Migrate with an administrator of another name")));
    }
}
