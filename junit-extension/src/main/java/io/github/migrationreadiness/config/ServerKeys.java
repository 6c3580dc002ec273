package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys that tell where a server is, which each system has for its own. */
record ServerKeys(
        ConfigurationKey<ProviderType> provider,
        ConfigurationKey<String> url,
        ConfigurationKey<String> user,
        ConfigurationKey<Password> password,
        ConfigurationKey<Path> passwordFile,
        String missingSource) {

    static final ServerKeys POSTGRESQL = new ServerKeys(
            ConfigurationKeys.PROVIDER,
            ConfigurationKeys.URL,
            ConfigurationKeys.USER,
            ConfigurationKeys.PASSWORD,
            ConfigurationKeys.PASSWORD_FILE,
            MissingSource.TEXT);

    static final ServerKeys SQL_SERVER = new ServerKeys(
            ConfigurationKeys.SQL_SERVER_PROVIDER,
            ConfigurationKeys.SQL_SERVER_URL,
            ConfigurationKeys.SQL_SERVER_USER,
            ConfigurationKeys.SQL_SERVER_PASSWORD,
            ConfigurationKeys.SQL_SERVER_PASSWORD_FILE,
            MissingSource.OF_SQL_SERVER);

    /**
     * {@return what the places say about a server, if they name it at all}
     *
     * <p>An exported password alone does not: it may be for the next suite.
     */
    Stream<Value> naming(Side side, Values values) {
        return found(side, values).filter(value -> !isExportedPassword(value));
    }

    /** {@return the exported password of a server that nothing names} */
    Optional<Value> unusedPassword(Side side, Values values) {
        return naming(side, values).findAny().isPresent()
                ? Optional.empty()
                : found(side, values).findFirst();
    }

    private Stream<Value> found(Side side, Values values) {
        return of(side).flatMap(key -> values.find(key.on(side)).stream());
    }

    private static boolean isExportedPassword(Value value) {
        return value.key().format().isSecret() && value.level() == Level.ENVIRONMENT;
    }

    /** {@return every key of a server of this system, also those that say more than where it is} */
    Stream<ConfigurationKey<?>> of(Side side) {
        return ConfigurationKeys.all().stream()
                .filter(key -> key.ofSqlServer() == url.ofSqlServer())
                .filter(key -> key.has(side));
    }
}
