package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Reads everything before anything is reported, so that nobody has to correct one thing a run. */
final class SettingsReader {

    private final ConfigurationSources sources;
    private final Problems problems;
    private final Places places;
    private final Values values;

    private SettingsReader(ConfigurationSources sources, Values values, Problems problems) {
        this.sources = sources;
        this.problems = problems;
        this.places = new Places(sources.workingDirectory(), sources.classLoader());
        this.values = values;
    }

    static ReadinessSettings read(ConfigurationSources sources) {
        Problems problems = new Problems();
        ConfigurationFiles files = ConfigurationFiles.find(sources, problems);
        new UnknownKeys(problems).refuse(sources, files);
        Values values = new Values(Layers.of(sources, files), problems);
        values.refuseSecrets();
        return new SettingsReader(sources, values, problems).read();
    }

    private ReadinessSettings read() {
        new RecordingRequest(values, sources.environment(), problems).refuseStanding();
        AcceptanceReader accepted = new AcceptanceReader(values, places, problems);
        BaselineSettings baseline = accepted.baseline();
        Plan plan = new PlanReader(values, accepted.read(baseline)).read();
        OnUnused onUnused = values.get(ConfigurationKeys.ON_UNUSED);
        Duration connectTimeout = values.get(ConfigurationKeys.CONNECT_TIMEOUT);
        Duration statementTimeout = values.get(ConfigurationKeys.STATEMENT_TIMEOUT);
        Optional<ReferenceData> reference =
                values.read(ConfigurationKeys.REFERENCE_DATA.named(), places::referenceData);
        Optional<Path> binaries = values.read(ConfigurationKeys.EMBEDDED_BINARIES.named(), places::folder);
        ReportSettings report = new ReportReader(values, places, sources.environment(), problems).read();
        SqlServerReader ofSqlServer =
                new SqlServerReader(sources.explicit().suppliedOfSqlServer(), values, places, problems);
        Optional<AzureSqlSettings> azureSql =
                ofSqlServer.isMentioned() ? Optional.of(ofSqlServer.read()) : Optional.empty();
        Optional<PostgresSettings> postgres =
                isAboutPostgres() || !ofSqlServer.isMentioned() ? postgres() : Optional.empty();
        problems.throwIfAny();
        return new ReadinessSettings(
                plan,
                onUnused,
                postgres,
                azureSql,
                connectTimeout,
                statementTimeout,
                reference.orElseGet(ReferenceData::bundled),
                binaries,
                report,
                baseline,
                new UnusedPasswords(sources.explicit(), values).notices());
    }

    /** Who says nothing at all is told how to name a PostgreSQL server. */
    private boolean isAboutPostgres() {
        return !sources.explicit().supplied().isEmpty()
                || Arrays.stream(Side.values()).anyMatch(side -> reader(side).isConfigured());
    }

    private Optional<PostgresSettings> postgres() {
        Optional<ServerSettings> source = server(Side.SOURCE);
        Optional<ServerSettings> target = server(Side.TARGET);
        return source.map(it -> new PostgresSettings(it, target));
    }

    private Optional<ServerSettings> server(Side side) {
        ServerReader reader = reader(side);
        if (sources.explicit().supplied().contains(side)) {
            return Optional.of(reader.supplied());
        }
        return side == Side.SOURCE || reader.isConfigured() ? reader.read() : Optional.empty();
    }

    private ServerReader reader(Side side) {
        return new ServerReader(side, values, places, problems);
    }
}
