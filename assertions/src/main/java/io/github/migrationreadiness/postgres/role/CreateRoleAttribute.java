package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
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
 * Verifies that the migration login has the attribute CREATEROLE itself: being a member of a role that has it does not
 * count.
 */
public final class CreateRoleAttribute implements DescribedCheck<TargetServer> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("create-role", PostgresError.NO_CREATEROLE)
                .lookingAt(Scope.TARGET, Group.PRIVILEGES)
                .reading(Role.LOGIN)
                .assertedBy("hasCreateRole")
                .graded("D");
    }

    @Override
    public Outcome judge(TargetServer target) {
        Role login = target.login();
        return login.superuser() || login.createRole() ? Outcome.passed() : violation(login);
    }

    private static Violation violation(Role login) {
        String quoted = Identifiers.quote(login.name());
        Finding finding = Finding.of(quoted)
                .with("has no CREATEROLE attribute of its own")
                .fixedBy(Remediation.sql(Side.TARGET, "ALTER ROLE " + quoted + " WITH CREATEROLE;"));
        return Violation.of(finding)
                .because("role " + quoted + " has no CREATEROLE")
                .fill("user", login.name());
    }
}
