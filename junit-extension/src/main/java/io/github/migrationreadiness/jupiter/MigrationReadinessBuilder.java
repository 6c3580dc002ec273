package io.github.migrationreadiness.jupiter;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationKeys;
import io.github.migrationreadiness.config.ExplicitSettings;
import io.github.migrationreadiness.provider.ServerAccess;
import io.github.migrationreadiness.provider.SqlServerAccess;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Configures a {@link MigrationReadinessExtension} in code. Values that are not set come from the configuration, as with
 * the annotation.
 */
public final class MigrationReadinessBuilder {

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<Side, ServerAccess> supplies = new EnumMap<>(Side.class);
    private final Map<Side, SqlServerAccess> ofSqlServer = new EnumMap<>(Side.class);

    MigrationReadinessBuilder() {}

    /**
     * {@return this builder, with the source behind a DataSource}
     *
     * @param source connects to the source
     */
    public MigrationReadinessBuilder source(DataSource source) {
        return source(ServerAccess.by(requireNonNull(source, "source")));
    }

    /**
     * {@return this builder, with the source at a URL that is not known yet}
     *
     * @param url called at the first query to the source
     */
    public MigrationReadinessBuilder source(Supplier<String> url) {
        return source(byUrl(url));
    }

    /**
     * {@return this builder, with access to the source}
     *
     * @param source connects to the source
     */
    public MigrationReadinessBuilder source(ServerAccess source) {
        supplies.put(Side.SOURCE, requireNonNull(source, "source"));
        return this;
    }

    /**
     * {@return this builder, with the target behind a DataSource}
     *
     * @param target connects to the target
     */
    public MigrationReadinessBuilder target(DataSource target) {
        return target(ServerAccess.by(requireNonNull(target, "target")));
    }

    /**
     * {@return this builder, with the target at a URL that is not known yet}
     *
     * @param url called at the first query to the target
     */
    public MigrationReadinessBuilder target(Supplier<String> url) {
        return target(byUrl(url));
    }

    /**
     * {@return this builder, with access to the target}
     *
     * @param target connects to the target
     */
    public MigrationReadinessBuilder target(ServerAccess target) {
        supplies.put(Side.TARGET, requireNonNull(target, "target"));
        return this;
    }

    /**
     * {@return this builder, with the SQL Server behind a DataSource as the source of a migration to Azure SQL}
     *
     * @param source connects to the SQL Server; set its own time-outs for connecting
     */
    public MigrationReadinessBuilder sqlServerSource(DataSource source) {
        ofSqlServer.put(Side.SOURCE, SqlServerAccess.by(requireNonNull(source, "source")));
        return this;
    }

    /**
     * {@return this builder, with the server behind a DataSource as the target of a migration to Azure SQL}
     *
     * @param kind the kind of the target
     * @param target connects to the target; set its own time-outs for connecting
     */
    public MigrationReadinessBuilder azureSqlTarget(AzureSqlTargetKind kind, DataSource target) {
        ofSqlServer.put(Side.TARGET, SqlServerAccess.by(requireNonNull(target, "target")));
        return property(
                ConfigurationKeys.AZURE_SQL_KIND.name(Side.TARGET),
                ConfigurationKeys.written(requireNonNull(kind, "kind")));
    }

    /**
     * {@return this builder, for a mode of migration}
     *
     * @param mode online or offline
     */
    public MigrationReadinessBuilder mode(Mode mode) {
        return property(ConfigurationKeys.MODE.name(), mode.toString());
    }

    /**
     * {@return this builder, for the given databases only}
     *
     * @param names their exact names, at least one
     */
    public MigrationReadinessBuilder databases(String... names) {
        return property(ConfigurationKeys.DATABASES.name(), ConfigurationKeys.listOf(List.of(names)));
    }

    /**
     * {@return this builder, with or without a request for a cutover}
     *
     * @param requested whether a cutover will be requested, which is possible only for an online migration
     */
    public MigrationReadinessBuilder cutover(boolean requested) {
        return property(ConfigurationKeys.CUTOVER.name(), String.valueOf(requested));
    }

    /**
     * {@return this builder, with a value of the configuration}
     *
     * @param key the full name of the key, {@code readiness.…}
     * @param value its value
     */
    public MigrationReadinessBuilder property(String key, String value) {
        properties.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
        return this;
    }

    /** {@return the extension; the configuration is validated when the first test class begins} */
    public MigrationReadinessExtension build() {
        ExplicitSettings explicit = new ExplicitSettings(
                "MigrationReadinessExtension.builder()", properties, supplies.keySet(), ofSqlServer.keySet(), Map.of());
        return new MigrationReadinessExtension(explicit, new SuppliedServers(supplies, ofSqlServer));
    }

    private static ServerAccess byUrl(Supplier<String> url) {
        requireNonNull(url, "url");
        return ServerAccess.by(url, Optional.empty(), Optional.empty());
    }
}
