package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Gives a test what its parameters ask for. Servers are not connected to; raw sessions are, since there is no other way. */
final class Injection {

    private static final String NO_DATABASE =
            "Which database a SourceDatabase is, only the run of a class annotated with @ForEachDatabase tells. What"
                    + " happens once for all runs, such as @BeforeAll, and other classes take a SourceServer and call"
                    + " database(\"name\")";

    private final Context context;
    private final SharedServers servers;

    Injection(Context context, SharedServers servers) {
        this.context = context;
        this.servers = servers;
    }

    Object resolve(Demand demand) {
        if (demand.isForBackups()) {
            return backups();
        }
        if (demand.ofSqlServer()) {
            return demand.side() == Side.SOURCE ? sqlServer() : azureSql();
        }
        if (demand.type() == SourceServer.class || demand.type() == TargetServer.class) {
            return server(demand.side());
        }
        if (demand.type() == SourceDatabase.class) {
            return database();
        }
        GuestSessions sessions = context.closeAtEnd(new GuestSessions(place(demand.side())));
        return demand.type() == Connection.class ? connection(sessions) : sessions.dataSource();
    }

    /** A session on the source of a run for one database is one in that database. */
    private Openable place(Side side) {
        return side == Side.SOURCE && context.run().isPresent() ? database() : server(side);
    }

    /** Fails with the reason where a class that runs for each database has none. */
    void requireDatabase() {
        Objects.requireNonNull(database());
    }

    private SourceDatabase database() {
        return context.run()
                .orElseThrow(() -> new ParameterResolutionException(NO_DATABASE))
                .databaseOf(source());
    }

    private SourceServer source() {
        PostgresMigration migration = servers.postgres();
        return migration.source().recordingTo(context.recorder(migration)).accepting(context.accepted());
    }

    private TargetServer target() {
        PostgresMigration migration = servers.postgres();
        return migration
                .target()
                .orElseThrow()
                .recordingTo(context.recorder(migration))
                .accepting(context.accepted());
    }

    private PostgresServer server(Side side) {
        return side == Side.SOURCE ? source() : target();
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
