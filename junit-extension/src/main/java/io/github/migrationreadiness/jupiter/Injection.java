package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Gives a test what its parameters ask for. Servers are not connected to; raw sessions are, since there is no other way. */
final class Injection {

    private static final String NO_DATABASE =
            "Only the run of a class annotated with @ForEachDatabase decides which database a SourceDatabase is. What"
                    + " happens once for all runs, such as @BeforeAll, and other classes take a SourceServer and call"
                    + " database(\"name\")";

    /** For what need not be asked. */
    static final Runnable UNWATCHED = () -> {};

    private final Context context;
    private final SharedServers servers;

    Injection(Context context, SharedServers servers) {
        this.context = context;
        this.servers = servers;
    }

    /**
     * {@return what a parameter asks for}
     *
     * @param demand what it asks for
     * @param use runs when the test asks it something
     */
    Object resolve(InjectionRequest demand, Runnable use) {
        if (demand.isForBackups()) {
            return backups().onUse(use);
        }
        if (demand.ofSqlServer()) {
            return demand.side() == Side.SOURCE
                    ? sqlServer().onUse(use)
                    : azureSql().onUse(use);
        }
        if (demand.type() == SourceServer.class || demand.type() == TargetServer.class) {
            return server(demand.side(), use);
        }
        if (demand.type() == SourceDatabase.class) {
            return database(use);
        }
        if (demand.type() == PostgresSource.class) {
            return place(Side.SOURCE, use);
        }
        return demand.type() == Connection.class ? connection(demand.side(), use) : dataSource(demand.side(), use);
    }

    /** Opening it is the extension's doing; the test asks when it uses it. */
    private Connection connection(Side side, Runnable use) {
        Connection opened = connection(sessions(side, UNWATCHED));
        return use == UNWATCHED ? opened : WatchedConnection.of(opened, use);
    }

    private DataSource dataSource(Side side, Runnable use) {
        return sessions(side, use).dataSource();
    }

    private GuestSessions sessions(Side side, Runnable use) {
        return context.closeAtEnd(new GuestSessions(place(side, use)));
    }

    /** The source of a run for one database is that database. */
    private Openable place(Side side, Runnable use) {
        return side == Side.SOURCE && context.run().isPresent() ? database(use) : server(side, use);
    }

    /** Fails with the reason where a class that runs for each database has none. */
    void requireDatabase() {
        Objects.requireNonNull(database(UNWATCHED));
    }

    private SourceDatabase database(Runnable use) {
        return context.run()
                .orElseThrow(() -> new ParameterResolutionException(NO_DATABASE))
                .databaseOf(source().onUse(use));
    }

    private SourceServer source() {
        PostgresMigration migration = servers.postgres();
        SourceServer source =
                migration.source().recordingTo(context.recorder(migration)).accepting(context.accepted());
        return migration.target().map(source::migratingTo).orElse(source);
    }

    private TargetServer target() {
        PostgresMigration migration = servers.postgres();
        return migration
                .target()
                .orElseThrow()
                .recordingTo(context.recorder(migration))
                .accepting(context.accepted());
    }

    private PostgresServer server(Side side, Runnable use) {
        return side == Side.SOURCE ? source().onUse(use) : target().onUse(use);
    }

    private SqlServerSource sqlServer() {
        SqlServerMigration migration = servers.sqlServer();
        return migration
                .source()
                .orElseThrow()
                .recordingTo(context.recorder(migration))
                .accepting(context.accepted());
    }

    private AzureSqlTarget azureSql() {
        SqlServerMigration migration = servers.sqlServer();
        return migration
                .target()
                .orElseThrow()
                .recordingTo(context.recorder(migration))
                .accepting(context.accepted());
    }

    private BackupListing backups() {
        SqlServerMigration migration = servers.sqlServer();
        return migration
                .backups()
                .forPlan(migration.plan().acceptingToo(context.accepted()))
                .recordingTo(context.recorder(migration));
    }

    private static Connection connection(GuestSessions sessions) {
        try {
            return sessions.open();
        } catch (SQLException failure) {
            throw new ParameterResolutionException(String.valueOf(failure.getMessage()), failure);
        }
    }
}
