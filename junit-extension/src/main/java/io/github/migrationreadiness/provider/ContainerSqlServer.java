package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.SqlServerSettings;

/** A SQL Server that is started in a container at the first question to it, filled, and stopped at the end. */
final class ContainerSqlServer implements SqlServerProvider {

    private final SqlServerSettings settings;
    private final SessionLimits limits;
    private final OwnServer<SqlServerContainer> server;

    ContainerSqlServer(SqlServerSettings settings, SessionLimits limits) {
        this.settings = settings;
        this.limits = limits;
        this.server = new OwnServer<>(settings.side(), this::start, this::fill, SqlServerContainer::close);
    }

    @Override
    public SqlServerAccess access() {
        return new SqlServerAccess(
                new SessionSource(() -> server.running().connect(limits)),
                settings.image().map("a container of "::concat));
    }

    @Override
    public void close() {
        server.close();
    }

    private SqlServerContainer start() {
        OptionalLibrary.MSSQL_JDBC.require();
        OptionalLibrary.TESTCONTAINERS_MSSQLSERVER.require();
        return SqlServerContainer.start(settings);
    }

    private void fill(SqlServerContainer started) {
        settings.initScript()
                .map(InitScript::at)
                .ifPresent(script -> new SqlServerScript(script, limits).runOn(started));
    }
}
