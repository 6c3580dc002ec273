package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationException;
import io.github.migrationreadiness.config.OnUnused;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.postgres.DatabaseProgress;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers of one configuration, shared by all test classes that have it, and closed with the test plan. */
final class SharedServers implements AutoCloseable {

    private final ClosedLastFirst closing = new ClosedLastFirst();
    private final Shutdown shutdown = new Shutdown(this::interrupt);
    private final OnUnused onUnused;
    private final Optional<PostgresMigration> postgres;
    private final Optional<SqlServerMigration> sqlServer;

    /** Equal keys share their servers. Supplied servers are distinguished by their objects. */
    record Key(ReadinessSettings settings, SuppliedServers supplies) {}

    SharedServers(Key key, DatabaseProgress progress) {
        ReadinessSettings settings = key.settings();
        this.onUnused = settings.onUnused();
        this.postgres = settings.postgres().map(it -> new PostgresMigration(it, key, progress, closing));
        this.sqlServer = settings.azureSql().map(it -> new SqlServerMigration(it, key, closing));
        shutdown.await();
        closing.add(shutdown::close);
    }

    /** {@return whether a test has to ask something of what it takes} */
    boolean haveToBeAsked() {
        return onUnused == OnUnused.FAIL;
    }

    /**
     * {@return the servers of the migration to Azure Database for PostgreSQL}
     *
     * @throws io.github.migrationreadiness.config.ConfigurationException if none is configured
     */
    PostgresMigration postgres() {
        return postgres.orElseThrow(ConfigurationException::ofMissingSource);
    }

    /**
     * {@return the servers of the migration to Azure SQL}
     *
     * @throws io.github.migrationreadiness.config.ConfigurationException if none is configured
     */
    SqlServerMigration sqlServer() {
        return sqlServer.orElseThrow(ConfigurationException::ofMissingSqlServer);
    }

    /** {@return why nothing can be given for a demand, if what it is about need not be configured and is not} */
    Optional<String> reasonToAbort(InjectionRequest demand) {
        boolean missing = demand.ofSqlServer()
                ? sqlServer.filter(it -> !it.offers(demand)).isPresent()
                : demand.side() == Side.TARGET
                        && postgres.filter(it -> it.target().isEmpty()).isPresent();
        return missing ? Optional.of(demand.missing()) : Optional.empty();
    }

    @Override
    public void close() {
        migrations().forEach(SharedMigration::remember);
        closing.close();
    }

    private void interrupt() {
        migrations().forEach(SharedMigration::interrupt);
    }

    private Stream<SharedMigration> migrations() {
        return Stream.of(postgres, sqlServer).flatMap(Optional::stream);
    }
}
