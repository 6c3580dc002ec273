package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.postgres.Password;
import java.util.Optional;
import org.testcontainers.containers.JdbcDatabaseContainer;

/**
 * The way to a container of your own. A class by itself, because Testcontainers is on the class path of those only who use
 * it.
 */
public final class ContainerAccess {

    private ContainerAccess() {}

    /**
     * {@return the way to the server in a container}
     *
     * @param container is asked for its URL at the first question to the server, and must run by then
     */
    public static ServerAccess of(JdbcDatabaseContainer<?> container) {
        return ServerAccess.by(
                () -> bare(container.getJdbcUrl()),
                Optional.of(container.getUsername()),
                Optional.of(Password.of(container.getPassword())));
    }

    /** Without the parameters that Testcontainers adds for its own use. */
    private static String bare(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
