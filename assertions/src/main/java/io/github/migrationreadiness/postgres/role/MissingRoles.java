package io.github.migrationreadiness.postgres.role;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.Allowlist;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verifies that the target has every role that owns objects of the database or holds privileges in it, and that its login may
 * act as the owners. Where the service migrates roles, 603705 speaks of them; superusers are another code (R135). Without a
 * target it warns of all of them: they must exist.
 */
public final class MissingRoles implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R134",
            "Roles missing on the target. Objects of database `{dbName}` belong to roles, or are granted to roles, that"
                    + " the target lacks or whose objects its login cannot restore.",
            "Run pg_dumpall --roles-only --no-role-passwords on the source, take out SUPERUSER, REPLICATION and BYPASSRLS"
                    + " as well as the roles that begin with azure, pg_, rds or cloudsql, and run the rest on the target."
                    + " Then grant the roles to the login of the target.");

    private static final String NOTE = DocumentedOn.ROLES.note()
            + " A service that restores without owners and privileges loses them without an error.";

    private static final String NO_TARGET = "There is no target to ask: these roles must exist there. " + NOTE;

    private static final String OF_ADMINISTRATORS =
            "On a flexible server, members of azure_pg_admin may act for other roles; for default privileges this is not"
                    + " documented. " + NOTE;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("missing-roles", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.PRIVILEGES)
                .reading(RoleUse.ALL, SuperuserRoles.Superuser.ALL)
                .readingOn(
                        Side.TARGET,
                        ActableRole.BEFORE_16,
                        ActableRole.SINCE_16,
                        Allowlist.OF_SERVER,
                        MigrationParameter.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoMissingRoles")
                .graded("D; without a target: a warning");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Map<String, List<RoleUse>> uses = uses(database);
        if (uses.isEmpty()) {
            return Outcome.passed();
        }
        if (RoleMigration.isFrom(database.source())) {
            return Outcome.notApplicable(
                    "the service migrates the roles of a single server: [603705] speaks of grantees");
        }
        List<Finding> findings = database.source()
                .target()
                .map(target -> comparedWith(target, uses))
                .orElseGet(() -> withoutTarget(uses))
                .toList();
        return Outcome.of(findings);
    }

    private static Map<String, List<RoleUse>> uses(SourceDatabase database) {
        Set<String> superusers = database.read(SuperuserRoles.Superuser.ALL).stream()
                .map(SuperuserRoles.Superuser::name)
                .collect(toSet());
        return database.read(RoleUse.ALL).stream()
                .filter(use -> !superusers.contains(use.role()))
                .collect(groupingBy(RoleUse::role, TreeMap::new, toList()));
    }

    private static Stream<Finding> withoutTarget(Map<String, List<RoleUse>> uses) {
        return uses.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), "must exist on the target")
                        .fixedBy(creation(entry.getKey()))
                        .asWarning(NO_TARGET));
    }

    private static Stream<Finding> comparedWith(TargetServer target, Map<String, List<RoleUse>> uses) {
        Map<String, Boolean> actable =
                ActableRole.of(target).stream().collect(toMap(ActableRole::name, ActableRole::actable));
        boolean ofAzure = !target.read(Allowlist.OF_SERVER).isEmpty();
        String login = target.login().name();
        return uses.entrySet().stream()
                .flatMap(entry -> finding(
                        entry.getKey(),
                        entry.getValue(),
                        Optional.ofNullable(actable.get(entry.getKey())),
                        login,
                        ofAzure)
                        .stream());
    }

    private static Optional<Finding> finding(
            String role, List<RoleUse> uses, Optional<Boolean> actable, String login, boolean ofAzure) {
        if (actable.isEmpty()) {
            return Optional.of(finding(role, uses, "is missing on the target")
                    .fixedBy(creation(role))
                    .noting(NOTE));
        }
        boolean refused = !actable.get() && uses.stream().anyMatch(ofAzure ? RoleUse::isOfDefaults : RoleUse::isOwner);
        Finding finding = finding(
                        role, uses, "exists, but " + Identifiers.quoteIfNeeded(login) + " is not allowed to act as it")
                .fixedBy(Remediation.sql(
                        Side.TARGET, "GRANT " + Identifiers.quote(role) + " TO " + Identifiers.quote(login) + ";"));
        return Optional.of(ofAzure ? finding.asWarning(OF_ADMINISTRATORS) : finding.noting(NOTE))
                .filter(it -> refused);
    }

    private static Finding finding(String role, List<RoleUse> uses, String fault) {
        return Finding.of("role " + Identifiers.quoteIfNeeded(role)).with(RoleUse.words(uses) + " and " + fault);
    }

    private static Remediation creation(String role) {
        return Remediation.manual("create " + Identifiers.quote(role)
                + " on the target, by what pg_dumpall --roles-only --no-role-passwords writes of it, and grant it to the"
                + " login of the target");
    }
}
