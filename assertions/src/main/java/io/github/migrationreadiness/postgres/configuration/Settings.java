package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.catalog.Right;
import io.github.migrationreadiness.postgres.catalog.Setting;

/** Looks up server parameters, and tells "empty" from "not allowed to look". */
public final class Settings {

    private Settings() {}

    public static Setting read(PostgresServer server, String name) {
        return server.read(Setting.ALL).stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> hidden(server, name));
    }

    public static Setting preloadedLibraries(PostgresServer server) {
        return server.read(Setting.PRELOADED_LIBRARIES)
                .first()
                .orElseThrow(() -> hidden(server, "shared_preload_libraries"));
    }

    public static int number(PostgresServer server, String name) {
        return Integer.parseInt(read(server, name).value());
    }

    static UnansweredException hidden(PostgresServer server, String name) {
        String login = Identifiers.quote(server.login().name());
        return UnansweredException.inconclusive(
                "the login " + login + " may not see the server parameter " + name,
                Right.READ_ALL_SETTINGS.grantTo(login));
    }
}
