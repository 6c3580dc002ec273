package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.AzureSqlSettings;
import io.github.migrationreadiness.config.SqlServerSettings;
import io.github.migrationreadiness.provider.SqlServerAccess;
import io.github.migrationreadiness.provider.SqlServerProvider;
import io.github.migrationreadiness.report.MigrationSummary;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerBuilder;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers of a migration from SQL Server to Azure SQL. */
final class SqlServerMigration extends SharedMigration {

    private final SuppliedServers supplies;
    private final ClosedLastFirst closing;
    private final AzureSqlSettings its;
    private final Optional<SqlServerSource> source;
    private final Optional<AzureSqlTarget> target;
    private @Nullable BackupListing backups;

    SqlServerMigration(AzureSqlSettings its, SharedServers.Key key, ClosedLastFirst closing) {
        super(key.settings());
        this.supplies = key.supplies();
        this.closing = closing;
        this.its = its;
        this.source = its.source().map(server -> build(server, SqlServerSource.builder()));
        this.target = its.target()
                .map(server ->
                        build(server, AzureSqlTarget.builder(server.kind().orElseThrow())));
    }

    Optional<SqlServerSource> source() {
        return source;
    }

    Optional<AzureSqlTarget> target() {
        return target;
    }

    /** {@return whether what a parameter asks for is configured} */
    boolean offers(InjectionRequest demand) {
        if (demand.isForBackups()) {
            return its.backups().isPresent();
        }
        return (demand.side() == Side.SOURCE ? source : target).isPresent();
    }

    /** {@return the backups, which are listed once} */
    synchronized BackupListing backups() {
        if (backups == null) {
            BackupListing found = list(its.backups().orElseThrow());
            backups = its.container().map(found::inContainer).orElse(found);
        }
        return backups;
    }

    private static BackupListing list(Path place) {
        return Files.isDirectory(place) ? BackupListing.ofDirectory(place) : BackupListing.ofBlobs(place);
    }

    @Override
    MigrationSummary known() {
        return Summaries.of(plan(), source, target);
    }

    @Override
    void interrupt() {
        source.ifPresent(SqlServer::interrupt);
        target.ifPresent(SqlServer::interrupt);
    }

    private <S extends SqlServer> S build(SqlServerSettings server, SqlServerBuilder<S> builder) {
        builder.plan(plan()).statementTimeout(wholeSeconds(settings().statementTimeout()));
        S built = access(server).applyTo(builder).build();
        closing.add(built::close);
        return built;
    }

    /** JDBC knows no shorter time. */
    private static Duration wholeSeconds(Duration timeout) {
        return Duration.ofSeconds(Math.max(1, timeout.toSeconds()));
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
