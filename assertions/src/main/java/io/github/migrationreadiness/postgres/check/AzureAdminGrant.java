package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.Role;
import io.github.migrationreadiness.postgres.catalog.RoleMembership;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Verifies that the login of the source can become an administrator of the target: its name is not reserved there, and the
 * migration login may grant {@code azure_pg_admin}, with ADMIN OPTION or, up to PostgreSQL 15, with CREATEROLE. The
 * documentation gives the code and no condition: all of it is inferred.
 */
public final class AzureAdminGrant implements Check<Migration> {

    private static final String ADMIN = "azure_pg_admin";

    @Override
    public String name() {
        return "azure-admin-grant";
    }

    @Override
    public MigrationError error() {
        return PostgresError.AZURE_PG_ADMIN_NOT_GRANTED;
    }

    @Override
    public String advice() {
        return RoleMigration.BY_HAND;
    }

    @Override
    public Outcome judge(Migration migration) {
        RoleMigration.requireBetween(migration.source(), migration.target());
        List<Finding> findings = Stream.concat(
                        grantor(migration.target()),
                        administrator(migration.source().login()))
                .toList();
        return RoleMigration.outcome(findings);
    }

    private static Stream<Finding> grantor(TargetServer target) {
        Role login = target.login();
        if (!login.azureAdminExists()) {
            throw UnansweredException.inconclusive(
                    "the target has no role azure_pg_admin: it is no flexible server",
                    "Give the flexible server itself as the target, or a simulated one");
        }
        return login.superuser() || login.createRole() || hasAdminOption(login.name(), target)
                ? Stream.empty()
                : Stream.of(refused(Identifiers.quote(login.name())));
    }

    private static boolean hasAdminOption(String login, TargetServer target) {
        List<RoleMembership> memberships = target.read(RoleMembership.ALL).list();
        Set<String> roles = Memberships.above(login, memberships);
        return memberships.stream()
                .anyMatch(membership ->
                        membership.admin() && membership.role().equals(ADMIN) && roles.contains(membership.member()));
    }

    private static Finding refused(String login) {
        return Finding.of("role " + login)
                .with("of the target may not grant azure_pg_admin")
                .fixedBy(Remediation.sql(Side.TARGET, "GRANT azure_pg_admin TO " + login + " WITH ADMIN OPTION;"));
    }

    private static Stream<Finding> administrator(Role login) {
        return RoleMigration.reserves(login.name())
                ? Stream.of(Finding.of("role " + Identifiers.quote(login.name()))
                        .with("of the source has a name that the target reserves")
                        .fixedBy(Remediation.manual("Migrate with an administrator of another name")))
                : Stream.empty();
    }
}
