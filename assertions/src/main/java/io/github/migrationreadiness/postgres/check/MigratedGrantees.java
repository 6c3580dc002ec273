package io.github.migrationreadiness.postgres.check;

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
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.catalog.Grantee;
import io.github.migrationreadiness.postgres.catalog.MigrationParameter;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.RoleEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Verifies that every role that holds privileges in the database will be on the target, because it is there already or the
 * service creates it, and that no entry is left of a role that was dropped. The documentation gives the code and no
 * condition: all of it is inferred. Roles that cannot be created are another error (603701), and so are missing Microsoft
 * Entra roles (603103), whatever they hold.
 */
public final class MigratedGrantees implements DescribedCheck<MigratedDatabase> {

    private static final Remediation REVOKE = Remediation.manual("Revoke its privileges on the source");

    /** No statement can name a role that is not there, and catalogues are closed to a managed server's users. */
    private static final Remediation RECREATE =
            Remediation.manual("Re-create the objects, or let the provider remove the entries");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("migrated-grantees", PostgresError.GRANTS_NOT_RESTORED)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.INTERNAL)
                .readingOn(Side.SOURCE, RoleEntry.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, RoleEntry.ALL)
                .readingOnDemand(Grantee.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasGranteesOn")
                .graded("I")
                .advising(RoleMigration.BY_HAND);
    }

    @Override
    public Outcome judge(MigratedDatabase database) {
        RoleMigration.requireBetween(database.source().source(), database.target());
        Set<String> expected = expected(database);
        List<Finding> findings = database.source().read(Grantee.ALL).stream()
                .filter(grantee -> grantee.name().filter(expected::contains).isEmpty())
                .map(MigratedGrantees::finding)
                .toList();
        return RoleMigration.outcome(findings);
    }

    private static Set<String> expected(MigratedDatabase database) {
        Set<String> names = new HashSet<>(database.target().read(RoleEntry.ALL).map(RoleEntry::name));
        RoleMigration.rolesOf(database.source().source()).forEach(role -> names.add(role.name()));
        return names;
    }

    private static Finding finding(Grantee grantee) {
        String holds = "holds privileges on " + grantee.objects() + (grantee.objects() == 1 ? " object" : " objects")
                + ", such as " + grantee.example();
        return grantee.name()
                .map(name -> Finding.of("role " + Identifiers.quote(name))
                        .with(holds + ", but will not be on the target")
                        .fixedBy(REVOKE))
                .orElseGet(() -> Finding.of("role with OID " + grantee.oid())
                        .with(holds + ", but was dropped")
                        .fixedBy(RECREATE));
    }
}
