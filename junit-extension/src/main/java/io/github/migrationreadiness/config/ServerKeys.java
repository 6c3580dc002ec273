package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.Password;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The keys that tell where a server is, which each system has for its own. */
record ServerKeys(
        ConfigurationKey<ProviderType> provider,
        ConfigurationKey<String> url,
        ConfigurationKey<String> user,
        ConfigurationKey<Password> password,
        ConfigurationKey<Path> passwordFile) {

    static final ServerKeys POSTGRESQL = new ServerKeys(
            ConfigurationKeys.PROVIDER,
            ConfigurationKeys.URL,
            ConfigurationKeys.USER,
            ConfigurationKeys.PASSWORD,
            ConfigurationKeys.PASSWORD_FILE);

    static final ServerKeys SQL_SERVER = new ServerKeys(
            ConfigurationKeys.SQL_SERVER_PROVIDER,
            ConfigurationKeys.SQL_SERVER_URL,
            ConfigurationKeys.SQL_SERVER_USER,
            ConfigurationKeys.SQL_SERVER_PASSWORD,
            ConfigurationKeys.SQL_SERVER_PASSWORD_FILE);

    /** {@return every key of a server of this system, also those that say more than where it is} */
    Stream<ConfigurationKey<?>> of(Side side) {
        return ConfigurationKeys.all().stream()
                .filter(key -> key.ofSqlServer() == url.ofSqlServer())
                .filter(key -> key.has(side));
    }
}
