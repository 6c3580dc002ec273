package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;

/** A server that runs already. */
record JdbcProvider(ServerSettings server) implements ServerProvider {

    @Override
    public ServerAccess access() {
        String url = server.url().orElseThrow();
        return ServerAccess.by(() -> url, server.user(), server.password());
    }

    @Override
    public void close() {
        // It was there before and stays.
    }
}
