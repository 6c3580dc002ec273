package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the servers of a migration from SQL Server to Azure SQL. */
record SqlServerReader(Set<Side> supplied, Values values, Places places, Problems problems) {

    private static final ServerKeys KEYS = ServerKeys.SQL_SERVER;

    /** {@return whether any place says anything about such a migration; a ready-made suite does, by its kind of target} */
    boolean isMentioned() {
        return !supplied.isEmpty()
                || hasBackups()
                || Arrays.stream(Side.values())
                        .anyMatch(side -> found(side).findAny().isPresent());
    }

    /** {@return the migration; what is missing in it is a problem} */
    AzureSqlSettings read() {
        Optional<Path> backups = values.read(ConfigurationKeys.SQL_SERVER_BACKUPS.named(), places::folderOrFile);
        return new AzureSqlSettings(
                isSourceAskedFor() ? server(Side.SOURCE) : Optional.empty(),
                isConfigured(Side.TARGET) ? server(Side.TARGET) : Optional.empty(),
                backups,
                values.read(ConfigurationKeys.SQL_SERVER_CONTAINER.named()));
    }

    /** Backups can be judged without any server. */
    private boolean isSourceAskedFor() {
        return Arrays.stream(Side.values()).anyMatch(this::isConfigured) || !hasBackups();
    }

    private boolean hasBackups() {
        return values.find(ConfigurationKeys.SQL_SERVER_BACKUPS.named()).isPresent();
    }

    /** The kind alone names no server. */
    private boolean isConfigured(Side side) {
        return supplied.contains(side)
                || found(side).anyMatch(value -> value.key().key() != ConfigurationKeys.AZURE_SQL_KIND);
    }

    private Optional<SqlServerSettings> server(Side side) {
        if (supplied.contains(side)) {
            keys(side).refuseBesideSupplied();
            return Optional.of(settings(side, ProviderType.SUPPLIED));
        }
        return keys(side).provider().map(provider -> from(side, provider));
    }

    private SqlServerSettings from(Side side, ProviderType provider) {
        keys(side).refuseUnfit(provider);
        SqlServerSettings server = settings(side, provider);
        keys(side).requireUrl(provider);
        keys(side)
                .refuseOtherUser(server.url()
                        .flatMap(SqlServerUrlFormat::user)
                        .filter(other -> !server.user().orElse(other).equals(other)));
        return server;
    }

    private SqlServerSettings settings(Side side, ProviderType provider) {
        return new SqlServerSettings(
                side,
                provider,
                keys(side).read(KEYS.url(), provider),
                keys(side).read(KEYS.user(), provider),
                provider == ProviderType.JDBC
                        ? new PasswordReader(KEYS.password(), KEYS.passwordFile(), values, places, problems).read(side)
                        : Optional.empty(),
                kind(side),
                keys(side).read(ConfigurationKeys.SQL_SERVER_IMAGE, provider),
                keys(side)
                        .read(ConfigurationKeys.SQL_SERVER_ACCEPT_EULA, provider)
                        .orElse(false),
                keys(side).read(ConfigurationKeys.SQL_SERVER_INIT_SCRIPT, provider, places::script));
    }

    private Optional<AzureSqlTargetKind> kind(Side side) {
        if (side == Side.SOURCE) {
            return Optional.empty();
        }
        NamedKey<AzureSqlTargetKind> key = ConfigurationKeys.AZURE_SQL_KIND.on(side);
        if (values.find(key).isEmpty()) {
            problems.add(key + " is missing" + keys(side).because() + "; say what the target is, "
                    + key.format().allowed());
        }
        return values.read(key);
    }

    private Stream<Value> found(Side side) {
        return KEYS.naming(side, values);
    }

    private ProviderKeys keys(Side side) {
        return new ProviderKeys(KEYS, side, values, problems);
    }
}
