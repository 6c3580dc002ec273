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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verifies that the target lets the roles of the source be created: no reserved name, no name that it has already, and no
 * attribute that it does not grant. The documentation gives the code and no condition: all of it is inferred. Microsoft
 * Entra roles have to be there already (603103), and the name of the source's administrator has an error of its own (603707).
 */
public final class CreatableRoles implements DescribedCheck<Migration> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("creatable-roles", PostgresError.ROLES_NOT_CREATED)
                .lookingAt(Scope.MIGRATION, Group.INTERNAL)
                .readingOn(Side.SOURCE, RoleEntry.ALL, EntraRole.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, RoleEntry.ALL)
                .assertedBy("canCreateRolesOf")
                .graded("I")
                .advising(RoleMigration.BY_HAND);
    }

    @Override
    public Outcome judge(Migration migration) {
        RoleMigration.requireBetween(migration.source(), migration.target());
        String administrator = migration.source().login().name();
        Predicate<String> reserved = name -> RoleMigration.reserves(name) && !name.equals(administrator);
        Predicate<String> taken = takenOn(migration);
        List<Finding> findings = RoleMigration.rolesOf(migration.source()).stream()
                .flatMap(role -> obstacles(role, reserved, taken))
                .toList();
        return RoleMigration.outcome(findings);
    }

    private static Predicate<String> takenOn(Migration migration) {
        Set<String> names = Set.copyOf(migration.target().read(RoleEntry.ALL).map(RoleEntry::name));
        Set<String> expected = Set.copyOf(EntraRoles.namesOf(migration.source()));
        return name -> names.contains(name) && !expected.contains(name);
    }

    private static Stream<Finding> obstacles(RoleEntry role, Predicate<String> reserved, Predicate<String> taken) {
        Optional<RoleEntry> it = Optional.of(role);
        return Stream.of(
                        it.filter(one -> reserved.test(one.name())).map(CreatableRoles::reserved),
                        it.filter(one -> taken.test(one.name())).map(CreatableRoles::taken),
                        it.filter(one -> one.superuser() || one.bypassRls()).map(CreatableRoles::privileged))
                .flatMap(Optional::stream);
    }

    private static Finding reserved(RoleEntry role) {
        return finding(role, "has a name that the target reserves")
                .fixedBy(Remediation.manual("Rename the role on the source, or drop it"));
    }

    private static Finding taken(RoleEntry role) {
        return finding(role, "exists on the target already")
                .fixedBy(Remediation.manual("Rename the role on the source, or drop the one on the target"));
    }

    private static Finding privileged(RoleEntry role) {
        String has = attributes(role, "SUPERUSER", "BYPASSRLS").collect(Collectors.joining(" and "));
        String take = attributes(role, " NOSUPERUSER", " NOBYPASSRLS").collect(Collectors.joining());
        return finding(role, "has " + has + ", which the target does not grant")
                .fixedBy(Remediation.sql(Side.SOURCE, "ALTER ROLE " + Identifiers.quote(role.name()) + take + ";"));
    }

    private static Finding finding(RoleEntry role, String detail) {
        return Finding.of("role " + Identifiers.quote(role.name())).with("of the source " + detail);
    }

    private static Stream<String> attributes(RoleEntry role, String superuser, String bypassRls) {
        return Stream.concat(
                role.superuser() ? Stream.of(superuser) : Stream.empty(),
                role.bypassRls() ? Stream.of(bypassRls) : Stream.empty());
    }
}
