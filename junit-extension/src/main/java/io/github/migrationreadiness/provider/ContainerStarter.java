package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.Password;
import java.util.Optional;
import java.util.UUID;

/** Starts a server in a container. Its password is made up for this run. */
record ContainerStarter(ServerSettings settings, Password ownPassword) implements Starter {

    ContainerStarter(ServerSettings settings) {
        this(settings, Password.of(UUID.randomUUID().toString()));
    }

    @Override
    public StartedServer start() {
        OptionalLibrary.TESTCONTAINERS.require();
        return ContainerServer.start(settings, superuser(), ownPassword);
    }

    @Override
    public String superuser() {
        return "postgres";
    }

    @Override
    public Optional<Password> password() {
        return Optional.of(ownPassword);
    }
}
