package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.code.MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE;
import static io.github.migrationreadiness.code.MigrationSystem.AZURE_SQL;
import static io.github.migrationreadiness.code.MigrationSystem.POSTGRESQL;
import static io.github.migrationreadiness.code.MigrationSystem.SQL_SERVER;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.report.MigrationSummary;
import io.github.migrationreadiness.report.PlanSummary;
import io.github.migrationreadiness.report.ServerSummary;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells what is known of the servers without opening one. Problems of a server are reported by its checks. */
final class Summaries {

    private static final Set<ServerKind> FLEXIBLE = Set.of(ServerKind.AZURE_FLEXIBLE_SERVER, ServerKind.SIMULATED);

    private Summaries() {}

    static MigrationSummary of(Plan plan, SourceServer source, Optional<TargetServer> target) {
        return new MigrationSummary(
                PlanSummary.of(plan).leavingOut(source.knownLeftOut()),
                databases(source::knownDatabases),
                of(source),
                target.map(Summaries::of).orElse(null));
    }

    static MigrationSummary of(Plan plan, Optional<SqlServerSource> source, Optional<AzureSqlTarget> target) {
        return new MigrationSummary(
                PlanSummary.of(plan),
                source.map(it -> databases(it::knownDatabases)).orElse(List.of()),
                source.map(it -> of(it, SQL_SERVER, Optional.empty()))
                        .orElseGet(() -> new ServerSummary(SQL_SERVER, null, null, null)),
                target.map(it -> of(it, AZURE_SQL, Optional.of(it.kind()))).orElse(null));
    }

    private static List<String> databases(Supplier<List<String>> known) {
        try {
            return known.get();
        } catch (RuntimeException broken) {
            return List.of();
        }
    }

    private static ServerSummary of(SqlServer server, MigrationSystem system, Optional<AzureSqlTargetKind> kind) {
        String kindName = kind.map(Enum::name).orElse(null);
        try {
            Optional<ServerIdentity> identity = server.knownIdentity();
            return new ServerSummary(
                    system,
                    server.address(),
                    identity.map(ServerIdentity::version).orElse(null),
                    kindName);
        } catch (RuntimeException broken) {
            return new ServerSummary(system, server.address(), null, kindName);
        }
    }

    private static ServerSummary of(PostgresServer server) {
        try {
            Optional<ServerKind> kind = server.knownKind();
            return new ServerSummary(
                    system(server.side(), kind),
                    server.knownAddress().orElse(null),
                    server.knownVersion().map(ServerVersion::toString).orElse(null),
                    kind.map(Enum::name).orElse(null));
        } catch (RuntimeException broken) {
            return new ServerSummary(system(server.side(), Optional.empty()), null, null, null);
        }
    }

    /** A target is taken for what it should be until it shows that it is something else. */
    private static MigrationSystem system(Side side, Optional<ServerKind> kind) {
        return side == Side.TARGET && kind.map(FLEXIBLE::contains).orElse(true)
                ? AZURE_POSTGRESQL_FLEXIBLE
                : POSTGRESQL;
    }
}
