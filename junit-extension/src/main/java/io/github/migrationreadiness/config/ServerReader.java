package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one server. */
record ServerReader(Side side, Values values, Places places, Problems problems) {

    /** {@return whether any place names the server} */
    boolean isConfigured() {
        return ServerKeys.POSTGRESQL.naming(side, values).findAny().isPresent();
    }

    /**
     * {@return a server that the program hands over}
     *
     * <p>It takes nothing but its kind from the keys: as always, the stronger place wins, here with the whole server.
     */
    ServerSettings supplied() {
        keys().refuseBesideSupplied();
        return settings(ProviderType.SUPPLIED);
    }

    /** {@return the server; empty if not even its provider can be told} */
    Optional<ServerSettings> read() {
        return keys().provider().map(this::from);
    }

    private ServerSettings from(ProviderType provider) {
        keys().refuseUnfit(provider);
        ServerSettings server = settings(provider);
        keys().requireUrl(provider);
        keys().refuseOtherUser(server.url()
                .flatMap(url -> server.user().flatMap(user -> UrlFormat.otherUser(url, user))));
        return server;
    }

    private ServerSettings settings(ProviderType provider) {
        return new ServerSettings(
                side,
                provider,
                keys().read(ConfigurationKeys.URL, provider),
                keys().read(ConfigurationKeys.USER, provider),
                password(ConfigurationKeys.PASSWORD, ConfigurationKeys.PASSWORD_FILE, provider),
                password(ConfigurationKeys.SSL_PASSWORD, ConfigurationKeys.SSL_PASSWORD_FILE, provider),
                keys().read(ConfigurationKeys.KIND, provider),
                keys().read(ConfigurationKeys.VERSION, provider),
                keys().read(ConfigurationKeys.IMAGE, provider),
                keys().read(ConfigurationKeys.INIT_SCRIPT, provider, places::script),
                ProviderType.started().contains(provider)
                        ? new SimulationReader(values, problems).read(side)
                        : Optional.empty());
    }

    private Optional<Password> password(
            ConfigurationKey<Password> key, ConfigurationKey<Path> file, ProviderType provider) {
        return key.providers().contains(provider)
                ? new PasswordReader(key, file, values, places, problems).read(side)
                : Optional.empty();
    }

    private ProviderKeys keys() {
        return new ProviderKeys(ServerKeys.POSTGRESQL, side, values, problems);
    }
}
