package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.SqlServerSettings;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A SQL Server that is started in a container at the first question to it, filled, and stopped at the end. */
final class ContainerSqlServer implements SqlServerProvider {

    private final SqlServerSettings settings;
    private final SessionLimits limits;
    private @Nullable SqlServerContainer server;
    private @Nullable RuntimeException failure;
    private boolean closed;

    ContainerSqlServer(SqlServerSettings settings, SessionLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    public SqlServerAccess access() {
        return new SqlServerAccess(
                new SessionSource(this::session), settings.image().map("a container of "::concat));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
    }

    private Connection session() throws SQLException {
        return running().connect(limits);
    }

    private synchronized SqlServerContainer running() {
        if (closed) {
            throw new IllegalStateException("The " + settings.side() + " was closed with its test plan");
        }
        if (failure != null) {
            throw failure;
        }
        if (server == null) {
            server = start();
        }
        return server;
    }

    /** What fails is not tried again: it costs its time once per plan, not once per test. */
    private SqlServerContainer start() {
        try {
            OptionalLibrary.MSSQL_JDBC.require();
            OptionalLibrary.TESTCONTAINERS_MSSQLSERVER.require();
            SqlServerContainer started = SqlServerContainer.start(settings);
            fill(started);
            return started;
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    private void fill(SqlServerContainer started) {
        try {
            settings.initScript()
                    .map(InitScript::at)
                    .ifPresent(script -> new SqlServerScript(script, limits).runOn(started));
        } catch (RuntimeException failed) {
            started.close();
            throw failed;
        }
    }
}
