package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.config.AzureSqlSettings;
import io.github.migrationreadiness.config.SqlServerSettings;
import io.github.migrationreadiness.provider.SqlServerAccess;
import io.github.migrationreadiness.provider.SqlServerProvider;
import io.github.migrationreadiness.report.MigrationSummary;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerBuilder;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import java.util.Optional;

/** The servers of a migration from SQL Server to Azure SQL. */
final class SqlServerMigration extends SharedMigration {

    private final Supplies supplies;
    private final ClosedLastFirst closing;
    private final SqlServerSource source;
    private final Optional<AzureSqlTarget> target;

    SqlServerMigration(AzureSqlSettings its, SharedServers.Key key, ClosedLastFirst closing) {
        super(key.settings());
        this.supplies = key.supplies();
        this.closing = closing;
        this.source = build(its.source(), SqlServerSource.builder());
        this.target = its.target()
                .map(server ->
                        build(server, AzureSqlTarget.builder(server.kind().orElseThrow())));
    }

    SqlServerSource source() {
        return source;
    }

    Optional<AzureSqlTarget> target() {
        return target;
    }

    @Override
    MigrationSummary known() {
        return Summaries.of(plan(), source, target);
    }

    @Override
    boolean hasTarget() {
        return target.isPresent();
    }

    @Override
    void interrupt() {
        source.interrupt();
        target.ifPresent(SqlServer::interrupt);
    }

    private <S extends SqlServer> S build(SqlServerSettings server, SqlServerBuilder<S> builder) {
        builder.plan(plan()).statementTimeout(settings().statementTimeout());
        S built = access(server).applyTo(builder).build();
        closing.add(built::close);
        return built;
    }

    private SqlServerAccess access(SqlServerSettings server) {
        return supplies.ofSqlServer(server.side()).orElseGet(() -> provided(server));
    }

    private SqlServerAccess provided(SqlServerSettings server) {
        SqlServerProvider provider = SqlServerProvider.of(server, settings());
        closing.add(provider::close);
        return provider.access();
    }
}
