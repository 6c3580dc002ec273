package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Openable;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.TestAbortedException;

/** Gives a test what its parameters ask for. Servers are not connected to; raw sessions are, since there is no other way. */
final class Injection {

    static final String NO_TARGET =
            "no target is configured: set readiness.target.url (READINESS_TARGET_URL), or start a"
                    + " simulated one with readiness.target.provider=embedded and readiness.target.simulate=true";

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
        if (demand.type() == SourceServer.class || demand.type() == TargetServer.class) {
            return server(demand.side());
        }
        if (demand.type() == SourceDatabase.class) {
            return database();
        }
        GuestDataSource sessions = context.closeAtEnd(new GuestDataSource(place(demand.side())));
        return demand.type() == Connection.class ? connection(sessions) : sessions;
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
        return servers.source().recordingTo(context.recorder(servers)).accepting(context.accepted());
    }

    private PostgresServer server(Side side) {
        return side == Side.SOURCE
                ? source()
                : servers.target()
                        .orElseThrow(() -> new TestAbortedException(NO_TARGET))
                        .recordingTo(context.recorder(servers))
                        .accepting(context.accepted());
    }

    private static Connection connection(GuestDataSource sessions) {
        try {
            return sessions.getConnection();
        } catch (SQLException failure) {
            throw new ParameterResolutionException(String.valueOf(failure.getMessage()), failure);
        }
    }
}
