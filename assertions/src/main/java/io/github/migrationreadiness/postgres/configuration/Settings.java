package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.catalog.Right;
import io.github.migrationreadiness.postgres.catalog.Setting;

/** Looks up server parameters, and tells "empty" from "not allowed to look". */
public final class Settings {

    private Settings() {}

    /**
     * {@return a parameter}
     *
     * @param server the server
     * @param name the name of the parameter
     */
    public static Setting read(PostgresServer server, String name) {
        return server.read(Setting.ALL).stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> hidden(server, name));
    }

    /**
     * {@return {@code shared_preload_libraries}, which not every login is allowed to read}
     *
     * @param server the server
     */
    public static Setting preloadedLibraries(PostgresServer server) {
        return server.read(Setting.PRELOADED_LIBRARIES)
                .first()
                .orElseThrow(() -> hidden(server, "shared_preload_libraries"));
    }

    /**
     * {@return the value of a parameter that is a number}
     *
     * @param server the server
     * @param name the name of the parameter
     */
    public static int number(PostgresServer server, String name) {
        return Integer.parseInt(read(server, name).value());
    }

    static InconclusiveException hidden(PostgresServer server, String name) {
        String login = Identifiers.quote(server.login().name());
        return InconclusiveException.inconclusive(
                "the login " + login + " lacks permission to read the server parameter " + name,
                Right.READ_ALL_SETTINGS.grantTo(login));
    }
}
