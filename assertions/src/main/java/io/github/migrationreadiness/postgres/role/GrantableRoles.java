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
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.catalog.Role;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verifies that the migration login can be made a member of the source's roles: none of them is a member of it, for
 * memberships do not go in circles. The documentation gives the code and no condition: all of it is inferred. A login that
 * may grant no role at all is another error (603116).
 */
public final class GrantableRoles implements DescribedCheck<Migration> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("grantable-roles", PostgresError.ROLES_NOT_GRANTED_TO_MIGRATION_USER)
                .lookingAt(Scope.MIGRATION, Group.INTERNAL)
                .readingOn(Side.SOURCE, RoleEntry.ALL, RoleMembership.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, RoleMembership.ALL, Role.LOGIN)
                .assertedBy("canGrantRolesOf")
                .graded("I")
                .advising(RoleMigration.BY_HAND);
    }

    @Override
    public Outcome judge(Migration migration) {
        RoleMigration.requireBetween(migration.source(), migration.target());
        List<Finding> findings = Stream.of(migration.source(), migration.target())
                .flatMap(server -> circles(server, migration))
                .toList();
        return RoleMigration.outcome(findings);
    }

    private static Stream<Finding> circles(PostgresServer server, Migration migration) {
        String login = migration.target().login().name();
        Predicate<String> leadsToMigrated = leadsToMigrated(migration);
        return server.read(RoleMembership.ALL).stream()
                .filter(membership -> membership.role().equals(login) && leadsToMigrated.test(membership.member()))
                .map(membership -> circle(membership, server.side()));
    }

    /** Those of the source arrive on the target too, so both make the circle. */
    private static Predicate<String> leadsToMigrated(Migration migration) {
        Set<String> migrated = RoleMigration.rolesOf(migration.source()).stream()
                .map(RoleEntry::name)
                .collect(Collectors.toSet());
        List<RoleMembership> both = Stream.of(migration.source(), migration.target())
                .flatMap(server -> server.read(RoleMembership.ALL).stream())
                .toList();
        return role -> !Collections.disjoint(Memberships.below(role, both), migrated);
    }

    private static Finding circle(RoleMembership membership, Side side) {
        String login = Identifiers.quote(membership.role());
        String member = Identifiers.quote(membership.member());
        return Finding.of("role " + member)
                .with("is a member of the migration login " + login + " on the " + side)
                .fixedBy(Remediation.sql(side, "REVOKE " + login + " FROM " + member + ";"));
    }
}
