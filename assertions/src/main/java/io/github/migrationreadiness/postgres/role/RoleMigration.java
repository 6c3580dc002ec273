package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.configuration.ServiceSwitches;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the migration service migrates roles, which is documented for Azure single server as the source, and not for
 * targets of PostgreSQL 16. That later targets are left out too is inferred.
 */
public final class RoleMigration {

    /** What always works, with the switch that goes with it. */
    static final String BY_HAND =
            "Or migrate the roles yourself: set azure.migration_skip_role_user to on at the target,"
                    + " write them with pg_dumpall --globals-only --no-role-passwords, and create them there.";

    private static final ServerVersion FIRST_TARGET_WITHOUT = ServerVersion.of("16");
    private static final String DUMP = ": migrate them with pg_dumpall --globals-only --no-role-passwords";

    /** Documented for administrators' names; that no role can have them, nor a name that begins like them, is inferred. */
    private static final Set<String> RESERVED_NAMES =
            Set.of("admin", "administrator", "azuresu", "guest", "public", "root");

    private RoleMigration() {}

    /** Asks the target only where the source leaves the question open. */
    static void requireBetween(SourceServer source, TargetServer target) {
        whyNot(source, target).ifPresent(reason -> {
            throw InconclusiveException.notApplicable(reason + DUMP);
        });
    }

    /**
     * {@return whether the service creates the roles of a source on its target, as far as there is one}
     *
     * @param source the source, which knows its target
     */
    public static boolean isFrom(SourceServer source) {
        return source.target()
                .filter(target -> whyNot(source, target).isEmpty())
                .isPresent();
    }

    private static Optional<String> whyNot(SourceServer source, TargetServer target) {
        if (source.kind() != ServerKind.AZURE_SINGLE_SERVER) {
            return Optional.of("the migration service migrates roles from Azure single server only");
        }
        if (target.version().isAtLeast(FIRST_TARGET_WITHOUT)) {
            return Optional.of("the migration service migrates no roles to PostgreSQL 16 and later");
        }
        return ServiceSwitches.skipRoles(target)
                ? Optional.of("azure.migration_skip_role_user is on at the target, so no roles are migrated")
                : Optional.empty();
    }

    /** The roles that the service creates on the target: the customer's. */
    static List<RoleEntry> rolesOf(SourceServer source) {
        return source.read(RoleEntry.ALL).stream()
                .filter(role -> !role.ofServer())
                .toList();
    }

    /** All of these errors are titled "Internal server error": what is in the way tells them apart. */
    static Outcome outcome(List<Finding> findings) {
        return findings.isEmpty() ? Outcome.passed() : violation(findings);
    }

    private static Violation violation(List<Finding> findings) {
        Finding first = findings.get(0);
        String more = findings.size() == 1 ? "" : ", and " + (findings.size() - 1) + " more";
        return Violation.of(findings).because(first.object() + " " + first.detail() + more);
    }

    static boolean reserves(String name) {
        return name.startsWith("pg_") || name.startsWith("azure_") || RESERVED_NAMES.contains(name);
    }
}
