package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.ServerKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Reads one server. */
final class ServerReader {

    private static final ServerKeys KEYS = ServerKeys.POSTGRESQL;

    private final Side side;
    private final Values values;
    private final Places places;
    private final Problems problems;

    ServerReader(Side side, Values values, Places places, Problems problems) {
        this.side = side;
        this.values = values;
        this.places = places;
        this.problems = problems;
    }

    /** {@return whether any place names the server} */
    boolean isConfigured() {
        return KEYS.naming(side, values).findAny().isPresent();
    }

    /**
     * {@return a server that the program hands over}
     *
     * <p>It takes nothing but its kind from the keys: as always, the stronger place wins, here with the whole server.
     */
    ServerSettings supplied() {
        new ProviderKeys(KEYS, side, values, problems).refuseBesideSupplied();
        return new ServerSettings(
                side,
                ProviderType.SUPPLIED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@return the server; empty if not even its provider can be told} */
    Optional<ServerSettings> read() {
        return new ProviderKeys(KEYS, side, values, problems).provider().map(this::from);
    }

    private ServerSettings from(ProviderType provider) {
        new ProviderKeys(KEYS, side, values, problems).refuseUnfit(provider);
        ServerSettings server = new ServerSettings(
                side,
                provider,
                readFor(provider, ConfigurationKeys.URL),
                read(ConfigurationKeys.USER),
                password(KEYS.password(), KEYS.passwordFile()),
                provider == ProviderType.JDBC
                        ? password(ConfigurationKeys.SSL_PASSWORD, ConfigurationKeys.SSL_PASSWORD_FILE)
                        : Optional.empty(),
                kind(),
                readFor(provider, ConfigurationKeys.VERSION),
                readFor(provider, ConfigurationKeys.IMAGE),
                readFor(provider, ConfigurationKeys.INIT_SCRIPT, places::script),
                ProviderType.started().contains(provider)
                        ? new SimulationReader(values, problems).read(side)
                        : Optional.empty());
        requireUrl(provider);
        refuseTwoUsers(server);
        return server;
    }

    private void requireUrl(ProviderType provider) {
        if (provider == ProviderType.JDBC && find(ConfigurationKeys.URL).isEmpty()) {
            problems.add(side == Side.SOURCE ? MissingSource.TEXT : missingTarget());
        }
    }

    private String missingTarget() {
        String reason = KEYS.naming(side, values)
                .findFirst()
                .map(value -> ", although a target is configured: " + value)
                .orElse("");
        return ConfigurationKeys.URL.name(side) + " is missing" + reason;
    }

    /** The driver would take the one of the URL without a word. */
    private void refuseTwoUsers(ServerSettings server) {
        server.url()
                .ifPresent(url -> server.user()
                        .flatMap(user -> UrlFormat.otherUser(url, user))
                        .ifPresent(other -> find(ConfigurationKeys.USER)
                                .ifPresent(value -> problems.add(
                                        value,
                                        "the URL names another user, " + Shown.quoted(other)
                                                + "; name the user in one of the two"))));
    }

    private Optional<Password> password(ConfigurationKey<Password> key, ConfigurationKey<Path> file) {
        return new PasswordReader(key, file, values, places, problems).read(side);
    }

    private Optional<ServerKind> kind() {
        return read(ConfigurationKeys.KIND);
    }

    private <T> Optional<T> readFor(ProviderType provider, ConfigurationKey<T> key) {
        return readFor(provider, key, value -> value);
    }

    private <T, R> Optional<R> readFor(ProviderType provider, ConfigurationKey<T> key, Function<T, R> meaning) {
        return key.providers().contains(provider) ? values.read(key.on(side), meaning) : Optional.empty();
    }

    private <T> Optional<T> read(ConfigurationKey<T> key) {
        return values.read(key.on(side));
    }

    private Optional<Value> find(ConfigurationKey<?> key) {
        return values.find(key.on(side));
    }
}
