package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.role.RoleMigration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Warns of names that the service or PostgreSQL reserves, of relations whose names differ in case only, and of line breaks in
 * names, which lists of files and scripts break at.
 */
public final class ReservedNames implements DescribedCheck<SourceServer> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R143",
            "Reserved and colliding names. Some names are reserved on the target, or are not told apart by tools.",
            "Rename the objects on the source before the migration, together with what names them.");

    /** Documented for the administrator of a new server. */
    private static final Set<String> NO_ADMINISTRATOR =
            Set.of("azure_superuser", "azure_pg_admin", "admin", "administrator", "root", "guest", "public");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("reserved-names", ERROR)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .warning()
                .reading(ReservedName.OF_SERVER, ReservedName.OF_DATABASE)
                .readingOn(Side.TARGET, MigrationParameter.ALL)
                .requiring(PostgresAccess.CONNECT_TO_EVERY_DATABASE)
                .assertedBy("hasNoReservedNames")
                .graded("K; databases azure_…: D");
    }

    @Override
    public Outcome judge(SourceServer source) {
        List<Finding> findings = Stream.of(ofServer(source), ofDatabases(source), ofTarget(source))
                .flatMap(names -> names)
                .toList();
        return findings.isEmpty() ? Outcome.passed() : Violation.of(findings).becauseOfFirst();
    }

    /** Where the service migrates roles, 603701 speaks of their names. */
    private static Stream<Finding> ofServer(SourceServer source) {
        List<ReservedName> names = source.read(ReservedName.OF_SERVER).list();
        boolean azure = isOfAzure(source);
        return names.stream()
                .filter(name -> !azure || !name.ofService())
                .filter(name -> !name.kind().equals("role") || !RoleMigration.isFrom(source))
                .map(name -> name.finding(""));
    }

    private static Stream<Finding> ofDatabases(SourceServer source) {
        boolean azure = isOfAzure(source);
        return source.openDatabases().stream()
                .flatMap(database -> database.read(ReservedName.OF_DATABASE).stream()
                        .filter(name -> !azure || !name.ofService())
                        .map(name -> name.finding(" (database " + Identifiers.quoteIfNeeded(database.name()) + ")")));
    }

    private static Stream<Finding> ofTarget(SourceServer source) {
        return source
                .target()
                .map(target -> target.login().name())
                .filter(name -> NO_ADMINISTRATOR.contains(name) || name.startsWith("pg_"))
                .stream()
                .map(name -> new ReservedName(
                                "login", Identifiers.quoteIfNeeded(name), "has a name of the service", true)
                        .finding(" (on the target)"));
    }

    /** It has the service's own roles, databases and schemas. */
    private static boolean isOfAzure(SourceServer source) {
        ServerKind kind = source.kind();
        return kind == ServerKind.AZURE_FLEXIBLE_SERVER
                || kind == ServerKind.AZURE_SINGLE_SERVER
                || kind == ServerKind.SIMULATED;
    }
}
