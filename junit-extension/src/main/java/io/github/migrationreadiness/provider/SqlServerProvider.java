package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.config.SqlServerSettings;

/** Provides a SQL Server. Access is requested when the configuration is read; the server starts only when needed. */
public interface SqlServerProvider extends AutoCloseable {

    /** {@return access to the server} */
    SqlServerAccess access();

    /** Stops the server, if the provider started it. */
    @Override
    default void close() {}

    /**
     * {@return the provider that a server is configured with}
     *
     * @param server the configuration of the server, which is not supplied by the program
     * @param settings the whole configuration
     */
    static SqlServerProvider of(SqlServerSettings server, ReadinessSettings settings) {
        return switch (server.provider()) {
            case JDBC -> new JdbcSqlServer(server, SessionLimits.of(settings));
            case CONTAINER -> new ContainerSqlServer(server, SessionLimits.of(settings));
            case EMBEDDED, SUPPLIED -> throw new IllegalArgumentException("There is no provider of it: " + server);
        };
    }
}
