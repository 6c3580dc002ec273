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
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import java.util.List;
import java.util.Set;

/**
 * Verifies that the migration login is a member of those roles of the target only that a migration needs. The documentation
 * tells to remove all unnecessary roles; which ones are necessary is inferred from its prerequisites.
 */
public final class MigrationUserMemberships implements DescribedCheck<Migration> {

    private static final Set<String> NECESSARY = Set.of(
            "azure_pg_admin",
            "pg_monitor",
            "pg_read_all_settings",
            "pg_read_all_stats",
            "pg_signal_backend",
            "pg_stat_scan_tables");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("migration-user-memberships", PostgresError.MIGRATION_USER_NOT_CLEANED_UP)
                .lookingAt(Scope.MIGRATION, Group.INTERNAL)
                .readingOn(Side.SOURCE, RoleEntry.ALL, RoleMembership.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, RoleMembership.ALL)
                .assertedBy("hasNoRedundantMembershipsFor")
                .graded("that roles are in the way: D; which ones are not: I")
                .advising(RoleMigration.BY_HAND);
    }

    @Override
    public Outcome judge(Migration migration) {
        RoleMigration.requireBetween(migration.source(), migration.target());
        String login = migration.target().login().name();
        List<Finding> findings = migration.target().read(RoleMembership.ALL).stream()
                .filter(membership -> membership.member().equals(login) && !NECESSARY.contains(membership.role()))
                .map(MigrationUserMemberships::finding)
                .toList();
        return RoleMigration.outcome(findings);
    }

    private static Finding finding(RoleMembership membership) {
        String role = Identifiers.quote(membership.role());
        String login = Identifiers.quote(membership.member());
        return Finding.of("role " + role)
                .with("has the migration login " + login + " as a member")
                .fixedBy(Remediation.sql(Side.TARGET, "REVOKE " + role + " FROM " + login + ";"));
    }
}
