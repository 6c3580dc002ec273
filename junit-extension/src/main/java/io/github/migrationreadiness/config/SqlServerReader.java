package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the servers of a migration from SQL Server to Azure SQL. */
final class SqlServerReader {

    private static final ServerKeys KEYS = ServerKeys.SQL_SERVER;

    private final Set<Side> supplied;
    private final Values values;
    private final Places places;
    private final Problems problems;

    SqlServerReader(Set<Side> supplied, Values values, Places places, Problems problems) {
        this.supplied = supplied;
        this.values = values;
        this.places = places;
        this.problems = problems;
    }

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
        ProviderKeys fit = new ProviderKeys(KEYS, side, values, problems);
        if (supplied.contains(side)) {
            fit.refuseBesideSupplied();
            return Optional.of(SqlServerSettings.supplied(side, kind(side)));
        }
        return fit.provider().map(provider -> {
            fit.refuseUnfit(provider);
            return from(side, provider);
        });
    }

    private SqlServerSettings from(Side side, ProviderType provider) {
        SqlServerSettings server = new SqlServerSettings(
                side,
                provider,
                provider == ProviderType.JDBC ? values.read(KEYS.url().on(side)) : Optional.empty(),
                values.read(KEYS.user().on(side)),
                new PasswordReader(KEYS.password(), KEYS.passwordFile(), values, places, problems).read(side),
                kind(side),
                ofContainer(provider, ConfigurationKeys.SQL_SERVER_IMAGE),
                ofContainer(provider, ConfigurationKeys.SQL_SERVER_ACCEPT_EULA).orElse(false),
                ofContainer(provider, ConfigurationKeys.SQL_SERVER_INIT_SCRIPT).flatMap(script -> initScript()));
        requireUrl(server);
        refuseTwoUsers(server);
        return server;
    }

    private Optional<URI> initScript() {
        return values.read(ConfigurationKeys.SQL_SERVER_INIT_SCRIPT.on(Side.SOURCE), places::script);
    }

    private <T> Optional<T> ofContainer(ProviderType provider, ConfigurationKey<T> key) {
        return provider == ProviderType.CONTAINER ? values.read(key.on(Side.SOURCE)) : Optional.empty();
    }

    private Optional<AzureSqlTargetKind> kind(Side side) {
        if (side == Side.SOURCE) {
            return Optional.empty();
        }
        NamedKey<AzureSqlTargetKind> key = ConfigurationKeys.AZURE_SQL_KIND.on(side);
        if (values.find(key).isEmpty()) {
            problems.add(key + " is missing" + because(side) + "; say what the target is, "
                    + key.format().allowed());
        }
        return values.read(key);
    }

    private void requireUrl(SqlServerSettings server) {
        Side side = server.side();
        if (server.provider() == ProviderType.JDBC
                && values.find(KEYS.url().on(side)).isEmpty()) {
            problems.add(
                    side == Side.SOURCE
                            ? MissingSource.OF_SQL_SERVER
                            : KEYS.url().name(side) + " is missing" + because(side));
        }
    }

    private String because(Side side) {
        return found(side)
                .findFirst()
                .map(value -> ", although a target is configured: " + value)
                .orElse("");
    }

    /** The driver would take the one of the key without a word. */
    private void refuseTwoUsers(SqlServerSettings server) {
        server.url()
                .flatMap(SqlServerUrlFormat::user)
                .filter(other -> !server.user().orElse(other).equals(other))
                .ifPresent(other -> values.find(KEYS.user().on(server.side()))
                        .ifPresent(value -> problems.add(
                                value,
                                "the URL names another user, " + Shown.quoted(other)
                                        + "; name the user in one of the two")));
    }

    private Stream<Value> found(Side side) {
        return KEYS.naming(side, values);
    }
}
