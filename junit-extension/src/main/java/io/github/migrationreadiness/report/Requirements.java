package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.check.Side.SOURCE;
import static io.github.migrationreadiness.check.Side.TARGET;

import io.github.migrationreadiness.check.Check;
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
        Stream<Requirement> ofSource = Stream.of(
                        Requirement.ofEitherServer(PostgresChecks.OF_SESSIONS, SOURCE),
                        Requirement.ofEitherServer(PostgresChecks.OF_SERVERS, SOURCE),
                        Requirement.ofServer(inMode(migration, PostgresChecks.OF_SOURCE)),
                        Requirement.ofEachDatabase(inMode(migration, PostgresChecks.OF_DATABASE)))
                .flatMap(requirements -> requirements);
        return migration.configuredTarget().isEmpty() ? ofSource : Stream.concat(ofSource, ofPostgresTarget(migration));
    }

    private static Stream<Requirement> ofPostgresTarget(MigrationSummary migration) {
        return Stream.of(
                        Requirement.ofEitherServer(PostgresChecks.OF_SESSIONS, TARGET),
                        Requirement.ofEitherServer(PostgresChecks.OF_SERVERS, TARGET),
                        Requirement.ofServer(inMode(migration, PostgresChecks.OF_TARGET)),
                        Requirement.ofEachDatabase(inMode(migration, PostgresChecks.OF_TARGET_DATABASE)),
                        Requirement.ofServer(inMode(migration, PostgresChecks.OF_MIGRATION)),
                        Requirement.ofEachDatabase(inMode(migration, PostgresChecks.OF_MIGRATED_DATABASE)))
                .flatMap(requirements -> requirements);
    }

    /** What a migration has to be asked depends on where it goes; without a target, nobody knows. */
    private static Stream<Requirement> ofSqlServer(MigrationSummary migration) {
        return migration
                .configuredTarget()
                .flatMap(target -> Optional.ofNullable(target.kind()))
                .map(AzureSqlTargetKind::valueOf)
                .map(Requirements::ofTargetKind)
                .orElseGet(() -> Requirement.ofEitherServer(SqlServerChecks.OF_SERVERS, SOURCE));
    }

    private static Stream<Requirement> ofTargetKind(AzureSqlTargetKind kind) {
        Set<String> its = SqlServerChecks.of(kind).stream().map(Check::name).collect(Collectors.toSet());
        return Stream.of(
                        Requirement.ofEitherServer(SqlServerChecks.OF_SERVERS, SOURCE),
                        Requirement.ofEitherServer(SqlServerChecks.OF_SERVERS, TARGET),
                        Requirement.ofServer(SqlServerChecks.OF_SOURCE),
                        Requirement.ofEachDatabase(SqlServerChecks.OF_DATABASE),
                        Requirement.ofServer(SqlServerChecks.OF_TARGET),
                        Requirement.ofServer(SqlServerChecks.OF_MIGRATION),
                        Requirement.ofEachDatabase(SqlServerChecks.OF_MIGRATED_DATABASE))
                .flatMap(requirements -> requirements)
                .filter(requirement -> its.contains(requirement.check()));
    }

    private static <C extends Check<?>> List<C> inMode(MigrationSummary migration, List<C> checks) {
        return checks.stream()
                .filter(check -> check.modes().contains(migration.plan().mode()))
                .toList();
    }
}
