package io.github.migrationreadiness.postgres.streaming;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.Setting;
import io.github.migrationreadiness.postgres.configuration.ParameterFix;
import io.github.migrationreadiness.postgres.configuration.Settings;
import java.util.Set;

/**
 * Verifies that the running server writes enough into its log to decode changes from it. What its configuration says
 * counts only after the restart.
 */
public final class WalLevel implements DescribedCheck<SourceServer> {

    private static final String PARAMETER = "wal_level";
    private static final String LOGICAL = "logical";

    /** Every level that PostgreSQL has had since 9.5. */
    private static final Set<String> LEVELS = Set.of("minimal", "archive", "hot_standby", "replica", "logical");

    private final String level;

    /** Asks for the level that an online migration needs. */
    public WalLevel() {
        this(LOGICAL);
    }

    /**
     * Asks for a level.
     *
     * @param level a value of wal_level
     */
    public WalLevel(String level) {
        if (!LEVELS.contains(level)) {
            throw new IllegalArgumentException(
                    "\"" + level + "\" is no wal_level; an online migration needs \"logical\"");
        }
        this.level = level;
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of(
                        level.equals(LOGICAL) ? "wal-level" : "wal-level-" + level, PostgresError.WAL_LEVEL_NOT_LOGICAL)
                .lookingAt(Scope.SOURCE, Group.CONFIGURATION)
                .onlyFor(Mode.ONLINE)
                .reading(Setting.ALL)
                .assertedBy("hasWalLevel")
                .graded("D")
                .advising("Raise the level and restart the server.");
    }

    @Override
    public Outcome judge(SourceServer source) {
        Setting setting = Settings.read(source, PARAMETER);
        return setting.value().equals(level) ? Outcome.passed() : violation(source, setting);
    }

    private Violation violation(SourceServer source, Setting setting) {
        Finding finding = Finding.of(PARAMETER + " = " + setting.value())
                .with(
                        setting.pendingRestart()
                                ? "although the configuration was changed: the server waits for a restart"
                                : "")
                .fixedBy(fix(source.kind()));
        return Violation.of(finding)
                .because(PARAMETER + " is " + setting.value())
                .fill("walLevel", setting.value())
                .comparing(level, setting.value());
    }

    /** Some providers have a switch of their own, which sets the level. */
    private Remediation fix(ServerKind kind) {
        return switch (kind) {
            case AMAZON_RDS, AMAZON_AURORA -> ParameterFix.onSource(kind, "rds.logical_replication", "1");
            case GOOGLE_CLOUD_SQL -> ParameterFix.onSource(kind, "cloudsql.logical_decoding", "on");
            case GOOGLE_ALLOYDB -> ParameterFix.onSource(kind, "alloydb.logical_decoding", "on");
            case AZURE_SINGLE_SERVER -> ParameterFix.onSource(kind, "azure.replication_support", level);
            default -> ParameterFix.onSource(kind, PARAMETER, level);
        };
    }
}
