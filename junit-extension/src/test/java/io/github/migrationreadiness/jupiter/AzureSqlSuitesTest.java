package io.github.migrationreadiness.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.config.MissingSource;
import io.github.migrationreadiness.provider.SessionSource;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.check.BackupsRestore;
import io.github.migrationreadiness.sqlserver.check.SqlServerChecks;
import io.github.migrationreadiness.suite.AzureSqlDatabaseReadiness;
import io.github.migrationreadiness.suite.ManagedInstanceReadiness;
import io.github.migrationreadiness.suite.SqlServerOnVmReadiness;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Runs the ready-made suites of migrations to Azure SQL on fakes, and holds them to the registration. */
class AzureSqlSuitesTest {

    static final List<Class<?>> SUITES =
            List.of(ManagedInstanceReadiness.class, SqlServerOnVmReadiness.class, AzureSqlDatabaseReadiness.class);

    /** They need a session in master, where a suite has one in the database that is filled. */
    private static final Set<String> OF_MASTER = Set.of("server-state-permission", "sql-logins-permission");

    private static final Set<String> GROUPS =
            Set.of("connection", "configuration", "version", "collation", "schema", "cutover", "objects", "backup");

    private static final Set<String> SIDES = Set.of("source", "target");

    @TempDir
    private static Path backups;

    private static TestSqlServer source;
    private static TestSqlServer instance;
    private static TestSqlServer machine;
    private static TestSqlServer database;

    @BeforeAll
    static void servers() throws IOException {
        source = TestSqlServer.sqlServer("15.0.4355.3").database("orders").job("nightly");
        instance = TestSqlServer.managedInstance();
        machine = TestSqlServer.sqlServer("16.0.1000.6");
        database = TestSqlServer.azureSqlDatabase().database("orders");
        Files.writeString(Files.createDirectory(backups.resolve("orders")).resolve("orders_full.bak"), "backup");
    }

    @AfterAll
    static void end() {
        List.of(source, instance, machine, database).forEach(TestSqlServer::close);
    }

    @Test
    void haveATestForEachRegisteredCheck() {
        Set<String> tested = new TreeSet<>(OF_MASTER);
        Stream.of(AzureSqlTargetKind.values()).forEach(kind -> tested.addAll(checks(kind)));
        assertThat(tested)
                .containsAll(SqlServerChecks.all().stream().map(Check::name).toList())
                .containsAll(BackupsRestore.OF_HISTORY.stream().map(Check::name).toList());
    }

    @ParameterizedTest
    @EnumSource(AzureSqlTargetKind.class)
    void leaveOutOnlyWhatDoesNotMatterToTheirKind(AzureSqlTargetKind kind) {
        Set<String> tested = checks(kind);
        try (SqlServerSource from =
                        SqlServerSource.builder().dataSource(sessions(source)).build();
                AzureSqlTarget to = AzureSqlTarget.builder(kind)
                        .dataSource(sessions(server(kind)))
                        .build()) {
            AzureSqlMigration migration = new AzureSqlMigration(from, to);
            MigratedSqlDatabase migrated = new MigratedSqlDatabase(from.database("orders"), to);
            without(tested, SqlServerChecks.OF_TARGET).forEach(check -> isForOthers(() -> check.judge(to)));
            without(tested, SqlServerChecks.OF_MIGRATION).forEach(check -> isForOthers(() -> check.judge(migration)));
            without(tested, SqlServerChecks.OF_MIGRATED_DATABASE)
                    .forEach(check -> isForOthers(() -> check.judge(migrated)));
        }
    }

    /** What coverage demands is what they ask. */
    @ParameterizedTest
    @EnumSource(AzureSqlTargetKind.class)
    void askWhatIsRegisteredForTheirKind(AzureSqlTargetKind kind) {
        Set<String> registered =
                SqlServerChecks.all().stream().map(Check::name).collect(Collectors.toCollection(TreeSet::new));
        registered.retainAll(checks(kind));
        assertThat(SqlServerChecks.of(kind).stream().map(Check::name)).containsExactlyInAnyOrderElementsOf(registered);
    }

    @ParameterizedTest
    @EnumSource(AzureSqlTargetKind.class)
    void haveNoTestThatCannotMatterToTheirKind(AzureSqlTargetKind kind) {
        SuiteRun run = run(kind);
        assertThat(run.failures())
                .noneMatch(failure -> String.valueOf(failure.getMessage()).contains("does not matter to"));
        assertThat(run.tests()).isNotEmpty();
        assertThat(run.tests().keySet())
                .allSatisfy(test -> assertThat(run.entriesOf(test)).as(test).isNotEmpty());
    }

    @Test
    void sayTheKindOfTheTarget() {
        assertThat(Suites.unconfigured()
                        .with("readiness.sqlserver.source.url", "jdbc:sqlserver://127.0.0.1:1")
                        .with("readiness.on-unused", "ignore")
                        .run(KindTestCases.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void tellWhatToConfigureWhereNothingIs() {
        SuiteRun run = Suites.unconfigured().run(UnconfiguredTestCases.class);
        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessage(MissingSource.OF_SQL_SERVER));
    }

    @ParameterizedTest
    @FieldSource("SUITES")
    void tagEachTestWithItsCodeGroupAndSideAndNothingElse(Class<?> suite) {
        assertThat(methods(suite)).isNotEmpty().allSatisfy(method -> {
            assertThat(tags(method)).hasSize(3);
            assertThat(tags(method)).filteredOn(SIDES::contains).hasSize(1);
            assertThat(tags(method)).filteredOn(GROUPS::contains).hasSize(1);
            assertThat(tags(method))
                    .filteredOn(tag -> tag.matches("\\d{4}|R\\d{3}"))
                    .singleElement()
                    .satisfies(code -> assertThat(
                                    method.getAnnotation(DisplayName.class).value())
                            .startsWith(code + " "));
        });
    }

    private static void isForOthers(Runnable judging) {
        assertThatThrownBy(judging::run)
                .isInstanceOf(UnansweredException.class)
                .hasMessageContaining("does not matter to");
    }

    private static <C extends Check<?>> Stream<C> without(Set<String> tested, List<C> checks) {
        return checks.stream().filter(check -> !tested.contains(check.name()) && !OF_MASTER.contains(check.name()));
    }

    private static Set<String> checks(AzureSqlTargetKind kind) {
        SuiteRun run = run(kind);
        return run.tests().keySet().stream()
                .flatMap(test -> run.entriesOf(test).stream())
                .map(entry -> entry.get("readiness.check"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SuiteRun run(AzureSqlTargetKind kind) {
        return Suites.unconfigured().run(fixture(kind));
    }

    private static Class<?> fixture(AzureSqlTargetKind kind) {
        return switch (kind) {
            case MANAGED_INSTANCE -> ToManagedInstanceTestCases.class;
            case VIRTUAL_MACHINE -> ToMachineTestCases.class;
            case DATABASE -> ToDatabaseTestCases.class;
        };
    }

    private static TestSqlServer server(AzureSqlTargetKind kind) {
        return switch (kind) {
            case MANAGED_INSTANCE -> instance;
            case VIRTUAL_MACHINE -> machine;
            case DATABASE -> database;
        };
    }

    private static SessionSource sessions(TestSqlServer server) {
        return new SessionSource(() -> server.dataSource().getConnection());
    }

    private static MigrationReadinessExtension to(AzureSqlTargetKind kind) {
        return MigrationReadinessExtension.builder()
                .sqlServerSource(sessions(source))
                .azureSqlTarget(kind, sessions(server(kind)))
                .databases("orders")
                .property("readiness.sqlserver.backups", backups.toString())
                .build();
    }

    private static Stream<Method> methods(Class<?> suite) {
        return Arrays.stream(suite.getMethods()).filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static List<String> tags(Method method) {
        return Arrays.stream(method.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .toList();
    }

    static class ToManagedInstanceTestCases implements ManagedInstanceReadiness {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS = to(AzureSqlTargetKind.MANAGED_INSTANCE);
    }

    static class ToMachineTestCases implements SqlServerOnVmReadiness {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS = to(AzureSqlTargetKind.VIRTUAL_MACHINE);
    }

    static class ToDatabaseTestCases implements AzureSqlDatabaseReadiness {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS = to(AzureSqlTargetKind.DATABASE);
    }

    @MigrationReadiness(properties = "readiness.sqlserver.target.kind=managed-instance")
    interface OfInstance {}

    @MigrationReadiness(properties = "readiness.sqlserver.target.url=jdbc:sqlserver://127.0.0.1:1")
    static class KindTestCases implements OfInstance {
        @Test
        void isKnown(AzureSqlTarget target) {
            assertThat(target.kind()).isEqualTo(AzureSqlTargetKind.MANAGED_INSTANCE);
        }
    }

    static class UnconfiguredTestCases implements ManagedInstanceReadiness {}
}
