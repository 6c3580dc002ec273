package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Authority;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verifies that every role of the source that logs in through Microsoft Entra ID is a Microsoft Entra principal on the
 * target, by its exact name. A role that is only called the same does not count.
 */
public final class EntraRoles implements DescribedCheck<Migration> {

    private static final String HOME = "postgres";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("entra-roles", PostgresError.MISSING_ENTRA_ROLE)
                .lookingAt(Scope.MIGRATION, Group.PRIVILEGES)
                .readingOn(Side.SOURCE, RoleEntry.ALL, EntraRole.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, RoleEntry.ALL)
                .readingOnDemand(EntraDirectory.OF_SERVER, EntraPrincipal.ALL)
                .requiring(new Access(
                        "CONNECT on postgres of the target, EXECUTE on its pgaadauth_list_principals",
                        PostgresAccess.GRANT_CONNECT,
                        "GRANT EXECUTE ON FUNCTION pg_catalog.pgaadauth_list_principals(boolean) TO …;"))
                .assertedBy("hasEntraRolesOf")
                .graded("D; how the roles of the source are recognised, and that case counts: I")
                .advising("A Microsoft Entra administrator of the target creates the roles, in database postgres.");
    }

    @Override
    public Outcome judge(Migration migration) {
        RoleMigration.requireBetween(migration.source(), migration.target());
        List<String> roles = namesOf(migration.source());
        return roles.isEmpty() ? Outcome.passed() : judge(roles, migration.target());
    }

    static List<String> namesOf(SourceServer source) {
        return source.read(EntraRole.ALL).map(EntraRole::name);
    }

    private static Outcome judge(List<String> roles, TargetServer target) {
        Set<String> principals = principals(target);
        List<String> missing =
                roles.stream().filter(role -> !principals.contains(role)).toList();
        return missing.isEmpty() ? Outcome.passed() : violation(missing, principals, target);
    }

    private static Set<String> principals(TargetServer target) {
        target.database(HOME).read(EntraDirectory.OF_SERVER).stream()
                .forEach(directory -> requireReadable(directory, target));
        return target.database(HOME).read(EntraPrincipal.ALL).stream()
                .map(EntraPrincipal::name)
                .collect(Collectors.toSet());
    }

    /** Asked before, because the list itself would only fail where the function is not there. */
    private static void requireReadable(EntraDirectory directory, TargetServer target) {
        if (!directory.present()) {
            throw InconclusiveException.inconclusive(
                    "the target has no function pgaadauth_list_principals to list its Microsoft Entra principals",
                    "Enable Microsoft Entra authentication on the target");
        }
        if (!directory.readable()) {
            String login = Identifiers.quote(target.login().name());
            throw InconclusiveException.inconclusive(
                    "the login " + login + " lacks permission to list the Microsoft Entra principals of the target",
                    "GRANT EXECUTE ON FUNCTION pg_catalog.pgaadauth_list_principals(boolean) TO " + login + ";");
        }
    }

    private static Violation violation(List<String> missing, Set<String> principals, TargetServer target) {
        Set<String> others = Set.copyOf(target.read(RoleEntry.ALL).map(RoleEntry::name));
        List<Finding> findings = missing.stream()
                .map(role -> others.contains(role) ? onlyCalledSo(role) : absent(role, principals))
                .toList();
        String names = String.join(", ", missing);
        return Violation.of(findings).because(names).fill("roleNames", names);
    }

    private static Finding absent(String role, Set<String> principals) {
        Optional<String> similar =
                principals.stream().filter(role::equalsIgnoreCase).min(String::compareTo);
        String detail = similar.map(name -> "; " + Identifiers.quote(name) + " is another one, for case counts")
                .orElse("");
        return Finding.of(object(role)).with("is missing" + detail).fixedBy(creation(role));
    }

    static Remediation creation(String role) {
        return Remediation.sql(
                        Side.TARGET,
                        "SELECT pg_catalog.pgaadauth_create_principal(" + Identifiers.literal(role)
                                + ", false, false);")
                .by(Authority.ENTRA_ADMINISTRATOR)
                .in(Place.POSTGRES);
    }

    private static Finding onlyCalledSo(String role) {
        return Finding.of(object(role))
                .with("is there, but as no Microsoft Entra principal")
                .fixedBy(Remediation.manual("SECURITY LABEL FOR pgaadauth ON ROLE " + Identifiers.quote(role)
                        + " IS 'aadauth,oid=<object id>,type=<user, group or service>';"));
    }

    private static String object(String role) {
        return "role " + Identifiers.quote(role);
    }
}
