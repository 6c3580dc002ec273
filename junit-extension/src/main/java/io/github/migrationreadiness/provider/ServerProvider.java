package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.config.ServerSettings;

/** Provides a server. Access is requested when the configuration is read; the server starts only when needed. */
public interface ServerProvider extends AutoCloseable {

    /** {@return access to the server} */
    ServerAccess access();

    /** Stops the server, if the provider started it. */
    @Override
    default void close() {}

    /**
     * {@return the provider that a server is configured with}
     *
     * @param server the configuration of the server, which is not supplied by the program
     * @param settings the whole configuration
     */
    static ServerProvider of(ServerSettings server, ReadinessSettings settings) {
        return switch (server.provider()) {
            case JDBC -> () -> ServerAccess.by(server.url()::orElseThrow, server.user(), server.password());
            case EMBEDDED -> new StartedProvider(server, Starter.embedded(server, settings.embeddedBinaries()));
            case CONTAINER -> new StartedProvider(server, Starter.container(server));
            case SUPPLIED -> throw new IllegalArgumentException("The program supplies the " + server.side());
        };
    }
}
