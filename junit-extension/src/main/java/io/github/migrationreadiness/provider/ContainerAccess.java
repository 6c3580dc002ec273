package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.postgres.Password;
import java.util.Optional;
import org.testcontainers.containers.JdbcDatabaseContainer;

/**
 * Access to your own container. A separate class, because Testcontainers is on the class path only if it is used.
 */
public final class ContainerAccess {

    private ContainerAccess() {}

    /**
     * {@return access to the server in a container}
     *
     * @param container supplies its URL at the first query to the server, and must run by then
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
