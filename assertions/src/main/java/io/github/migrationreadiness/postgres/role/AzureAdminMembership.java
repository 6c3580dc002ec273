package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.Role;

/**
 * Verifies that the migration login is a member of {@code azure_pg_admin}, directly or through other roles, and inherits
 * its rights. That a membership without the rights counts as a violation is inferred.
 */
public final class AzureAdminMembership implements DescribedCheck<TargetServer> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("azure-admin-membership", PostgresError.NOT_A_MEMBER_OF_AZURE_PG_ADMIN)
                .lookingAt(Scope.TARGET, Group.PRIVILEGES)
                .reading(Role.LOGIN)
                .assertedBy("hasAzureAdminMembership")
                .graded("membership: D; that it must be inherited: I")
                .advising("Let an administrator of the target grant the role.");
    }

    @Override
    public Outcome judge(TargetServer target) {
        Role login = target.login();
        requireRoleFor(login);
        return login.inheritsAzureAdmin() ? Outcome.passed() : violation(target, login);
    }

    /**
     * Goes on where the target has {@code azure_pg_admin}; without it, no login can be its member nor hand anything over.
     *
     * @param login the login of the target's sessions
     */
    public static void requireRoleFor(Role login) {
        if (!login.azureAdminExists()) {
            throw InconclusiveException.inconclusive(
                    "the target has no role azure_pg_admin: it is no flexible server",
                    "Give the flexible server itself as the target, or a simulated one");
        }
    }

    private static Violation violation(TargetServer target, Role login) {
        String quoted = Identifiers.quote(login.name());
        String detail = login.azureAdmin() ? "is a member but does not inherit its rights" : "is no member";
        String grant = login.azureAdmin()
                ? InheritedGrant.ofMember("azure_pg_admin", quoted, target.version())
                : "GRANT azure_pg_admin TO " + quoted + ";";
        Finding finding = Finding.of(quoted).with(detail).fixedBy(Remediation.sql(Side.TARGET, grant));
        return Violation.of(finding)
                .because(quoted + " " + detail + " of azure_pg_admin")
                .fill("user", login.name());
    }
}
