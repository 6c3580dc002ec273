package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.config.PostgresSettings;
import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.DatabaseProgress;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.provider.ServerAccess;
import io.github.migrationreadiness.provider.ServerProvider;
import io.github.migrationreadiness.report.MigrationSummary;
import java.util.Optional;

/** The servers of a migration to Azure Database for PostgreSQL. */
final class PostgresMigration extends SharedMigration {

    private final SuppliedServers supplies;
    private final DatabaseProgress progress;
    private final ClosedLastFirst closing;
    private final SourceServer source;
    private final Optional<TargetServer> target;

    PostgresMigration(PostgresSettings its, SharedServers.Key key, DatabaseProgress progress, ClosedLastFirst closing) {
        super(key.settings());
        this.supplies = key.supplies();
        this.progress = progress;
        this.closing = closing;
        this.source = build(its.source(), SourceServer.builder());
        this.target = its.target().map(settings -> build(settings, TargetServer.builder()));
    }

    SourceServer source() {
        return source;
    }

    Optional<TargetServer> target() {
        return target;
    }

    @Override
    MigrationSummary known() {
        return Summaries.of(plan(), source, target);
    }

    @Override
    void interrupt() {
        source.interrupt();
        target.ifPresent(PostgresServer::interrupt);
    }

    private <S extends PostgresServer> S build(ServerSettings server, ServerBuilder<S> builder) {
        server.kind().ifPresent(builder::kind);
        server.simulation().ifPresent(it -> builder.kind(ServerKind.SIMULATED));
        server.sslPassword().ifPresent(builder::sslPassword);
        builder.progress(progress)
                .plan(plan())
                .referenceData(settings().referenceData())
                .timeouts(settings().connectTimeout(), settings().statementTimeout());
        S built = access(server, builder).applyTo(builder).build();
        closing.add(built::close);
        return built;
    }

    /** Keys are read only for a server that the program does not hand over itself. */
    private ServerAccess access(ServerSettings server, ServerBuilder<?> builder) {
        return supplies.of(server.side()).orElseGet(() -> provided(server, builder));
    }

    private ServerAccess provided(ServerSettings server, ServerBuilder<?> builder) {
        builder.describedByConfiguration();
        ServerProvider provider = ServerProvider.of(server, settings());
        closing.add(provider::close);
        return provider.access();
    }
}
