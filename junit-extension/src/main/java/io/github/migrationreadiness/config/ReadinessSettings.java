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
 * @param plan what is to be migrated, and how strictly it is judged
 * @param onUnused what becomes of a test that asked nothing
 * @param postgres the migration to Azure Database for PostgreSQL, if one is configured
 * @param azureSql the migration from SQL Server to Azure SQL, if one is configured
 * @param connectTimeout how long a server may take to accept a connection
 * @param statementTimeout how long one statement may run
 * @param referenceData what flexible server offers, where it cannot be asked
 * @param embeddedBinaries the folder with the binaries of embedded servers, if they are not on the class path
 * @param report what is reported after the tests, and where
 * @param baseline the findings that were there when the team began to look
 * @param notices what is left aside although it is set, one line each
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
     * {@return the configuration that some places add up to}
     *
     * @param sources the places
     * @throws ConfigurationException if anything in them is wrong; it tells everything that is
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
