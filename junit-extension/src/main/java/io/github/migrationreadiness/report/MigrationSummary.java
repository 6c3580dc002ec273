package io.github.migrationreadiness.report;

import io.github.migrationreadiness.postgres.ServerKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The migration that a result belongs to.
 *
 * @param plan what was to be migrated
 * @param databases the databases to migrate, as far as they became known: those of the plan, or what the source was asked for
 * @param source the server that is migrated
 * @param target the target server, or {@code null} if none was configured
 */
public record MigrationSummary(
        PlanSummary plan,
        List<String> databases,
        ServerSummary source,
        @Nullable ServerSummary target) {

    /**
     * Takes a copy.
     *
     * @param plan as above
     * @param databases as above
     * @param source as above
     * @param target as above
     */
    public MigrationSummary {
        databases = List.copyOf(databases);
    }

    /** {@return the target server, if one was configured} */
    public Optional<ServerSummary> configuredTarget() {
        return Optional.ofNullable(target);
    }

    /** {@return whether the target only simulates a flexible server} */
    public boolean targetSimulated() {
        return configuredTarget()
                .filter(server -> ServerKind.SIMULATED.name().equals(server.kind()))
                .isPresent();
    }

    /** {@return the same migration as far as one of the others knows more of its servers, else this} */
    MigrationSummary bestKnown(List<MigrationSummary> others) {
        return others.stream()
                .filter(other -> !equals(other) && fits(other))
                .findFirst()
                .map(other -> other.bestKnown(others))
                .orElse(this);
    }

    private boolean fits(MigrationSummary other) {
        return plan.fits(other.plan)
                && (databases.isEmpty() || databases.equals(other.databases))
                && source.fits(other.source)
                && targetFits(other);
    }

    private boolean targetFits(MigrationSummary other) {
        return target == null ? other.target == null : other.target != null && target.fits(other.target);
    }
}
