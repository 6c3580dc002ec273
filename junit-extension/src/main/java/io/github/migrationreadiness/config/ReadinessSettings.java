package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A whole configuration, validated. It holds no connection and no open file.
 *
 * @param plan the plan of the migration
 * @param onUnused the effect of a test that checks nothing
 * @param postgres the migration to Azure Database for PostgreSQL, if one is configured
 * @param azureSql the migration from SQL Server to Azure SQL, if one is configured
 * @param connectTimeout the time-out for connecting
 * @param statementTimeout the time-out of a statement
 * @param referenceData the reference data of flexible server
 * @param embeddedBinaries the folder with the binaries of embedded servers, if they are not on the class path
 * @param report the settings of the reports
 * @param baseline the settings of the baseline
 * @param notices the settings that are ignored, one line each
 */
public record ReadinessSettings(
        Plan plan,
        OnUnused onUnused,
        Optional<PostgresSettings> postgres,
        Optional<AzureSqlSettings> azureSql,
        Duration connectTimeout,
        Duration statementTimeout,
        ReferenceData referenceData,
        Optional<Path> embeddedBinaries,
        ReportSettings report,
        BaselineSettings baseline,
        List<String> notices) {

    /**
     * Takes a copy.
     *
     * @param plan as above
     * @param onUnused as above
     * @param postgres as above
     * @param azureSql as above
     * @param connectTimeout as above
     * @param statementTimeout as above
     * @param referenceData as above
     * @param embeddedBinaries as above
     * @param report as above
     * @param baseline as above
     * @param notices as above
     */
    public ReadinessSettings {
        notices = List.copyOf(notices);
    }

    /**
     * {@return the configuration of some places}
     *
     * @param sources the places
     * @throws ConfigurationException if the configuration is invalid; the message lists every problem
     */
    public static ReadinessSettings read(ConfigurationSources sources) {
        return SettingsReader.read(sources);
    }

    /**
     * {@return the PostgreSQL server that is migrated}
     *
     * @throws ConfigurationException if there is none, because only a migration from SQL Server is configured
     */
    public ServerSettings source() {
        return postgres.map(PostgresSettings::source).orElseThrow(ConfigurationException::ofMissingSource);
    }

    /** {@return the flexible server that the migration fills, if one is configured} */
    public Optional<ServerSettings> target() {
        return postgres.flatMap(PostgresSettings::target);
    }
}
