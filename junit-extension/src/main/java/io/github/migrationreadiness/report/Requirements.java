package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registered checks that apply to a migration, by its mode and the servers that it has. */
final class Requirements {

    private Requirements() {}

    static List<Requirement> of(MigrationSummary migration) {
        boolean hasTarget = migration.configuredTarget().isPresent();
        return inMode(migration)
                .filter(requirement -> hasTarget || requirement.side() == Side.SOURCE)
                .toList();
    }

    /** {@return the codes that migrations without a target would have to be asked if they had one} */
    static Set<String> lackingTarget(List<MigrationSummary> migrations) {
        return migrations.stream()
                .filter(migration -> migration.configuredTarget().isEmpty())
                .filter(migration -> !migration.source().isOfSqlServer())
                .flatMap(Requirements::inMode)
                .filter(requirement -> requirement.side() == Side.TARGET)
                .map(Requirement::code)
                .filter(code -> migrations.stream()
                        .flatMap(migration -> of(migration).stream())
                        .noneMatch(requirement -> requirement.code().equals(code)))
                .collect(Collectors.toSet());
    }

    private static Stream<Requirement> inMode(MigrationSummary migration) {
        return checks(migration).stream()
                .filter(check -> check.modes().contains(migration.plan().mode()))
                .flatMap(Requirement::of);
    }

    private static List<? extends DescribedCheck<?>> checks(MigrationSummary migration) {
        return migration.source().isOfSqlServer() ? SqlServerChecks.ofSuites(targets(migration)) : PostgresChecks.all();
    }

    /** What a migration has to be asked depends on where it goes; without a target, it may go anywhere. */
    private static Set<AzureSqlTargetKind> targets(MigrationSummary migration) {
        return migration
                .configuredTarget()
                .flatMap(target -> Optional.ofNullable(target.kind()))
                .map(AzureSqlTargetKind::valueOf)
                .map(Set::of)
                .orElseGet(() -> EnumSet.allOf(AzureSqlTargetKind.class));
    }
}
