package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registered checks that apply to a migration, by its mode and the servers that it has. */
final class Requirements {

    private Requirements() {}

    static List<Requirement> of(MigrationSummary migration) {
        return (migration.source().isOfSqlServer() ? ofSqlServer(migration) : ofPostgres(migration)).toList();
    }

    /** {@return the codes that migrations without a target would have to be asked if they had one} */
    static Set<String> lackingTarget(List<MigrationSummary> migrations) {
        return migrations.stream()
                .filter(migration -> migration.configuredTarget().isEmpty())
                .filter(migration -> !migration.source().isOfSqlServer())
                .flatMap(Requirements::ofPostgresTarget)
                .map(Requirement::code)
                .filter(code -> migrations.stream()
                        .flatMap(migration -> of(migration).stream())
                        .noneMatch(requirement -> requirement.code().equals(code)))
                .collect(Collectors.toSet());
    }

    private static Stream<Requirement> ofPostgres(MigrationSummary migration) {
        boolean hasTarget = migration.configuredTarget().isPresent();
        return ofPostgresInMode(migration).filter(requirement -> hasTarget || requirement.side() == Side.SOURCE);
    }

    private static Stream<Requirement> ofPostgresTarget(MigrationSummary migration) {
        return ofPostgresInMode(migration).filter(requirement -> requirement.side() == Side.TARGET);
    }

    private static Stream<Requirement> ofPostgresInMode(MigrationSummary migration) {
        return PostgresChecks.all().stream()
                .filter(check -> check.modes().contains(migration.plan().mode()))
                .flatMap(Requirement::of);
    }

    /** What a migration has to be asked depends on where it goes; without a target, nobody knows. */
    private static Stream<Requirement> ofSqlServer(MigrationSummary migration) {
        return migration
                .configuredTarget()
                .flatMap(target -> Optional.ofNullable(target.kind()))
                .map(AzureSqlTargetKind::valueOf)
                .map(Requirements::ofTargetKind)
                .orElseGet(() -> SqlServerChecks.OF_SERVERS.stream()
                        .flatMap(check -> Requirement.of(check, Scope.SERVER))
                        .filter(requirement -> requirement.side() == Side.SOURCE));
    }

    private static Stream<Requirement> ofTargetKind(AzureSqlTargetKind kind) {
        Set<String> its = SqlServerChecks.of(kind).stream().map(Check::name).collect(Collectors.toSet());
        return Stream.of(
                        of(SqlServerChecks.OF_SERVERS, Scope.SERVER),
                        of(SqlServerChecks.OF_SOURCE, Scope.SOURCE),
                        of(SqlServerChecks.OF_DATABASE, Scope.SOURCE_DATABASE),
                        of(SqlServerChecks.OF_TARGET, Scope.TARGET),
                        of(SqlServerChecks.OF_MIGRATION, Scope.MIGRATION),
                        of(SqlServerChecks.OF_MIGRATED_DATABASE, Scope.MIGRATED_DATABASE))
                .flatMap(requirements -> requirements)
                .filter(requirement -> its.contains(requirement.check()));
    }

    private static Stream<Requirement> of(List<? extends Check<?>> checks, Scope scope) {
        return checks.stream().flatMap(check -> Requirement.of(check, scope));
    }
}
