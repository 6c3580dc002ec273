package io.github.migrationreadiness.jupiter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.config.MissingSource;
import io.github.migrationreadiness.provider.SessionSource;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
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
import java.util.Map;
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

    private static final Set<String> GROUPS =
            Stream.of(Group.values()).map(Group::toString).collect(Collectors.toSet());

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

    /** What coverage demands is what they ask. */
    @ParameterizedTest
    @EnumSource(AzureSqlTargetKind.class)
    void askWhatIsRegisteredForTheirKind(AzureSqlTargetKind kind) {
        assertThat(checks(kind))
                .containsExactlyInAnyOrderElementsOf(SqlServerChecks.ofSuites(Set.of(kind)).stream()
                        .map(Check::name)
                        .toList());
    }

    @Test
    void leaveOutOnlyWhatTheyCannotKnow() {
        assertThat(SqlServerChecks.all())
                .filteredOn(check -> !check.isInSuites())
                .extracting(Check::name)
                .containsExactlyInAnyOrder(
                        "server-state-permission", "sql-logins-permission", "page-blobs", "logical-file-names");
    }

    @ParameterizedTest
    @EnumSource(AzureSqlTargetKind.class)
    void leaveOutOnlyWhatDoesNotMatterToTheirKind(AzureSqlTargetKind kind) {
        try (SqlServerSource from =
                        SqlServerSource.builder().dataSource(sessions(source)).build();
                AzureSqlTarget to = AzureSqlTarget.builder(kind)
                        .dataSource(sessions(server(kind)))
                        .build()) {
            Map<Scope, Subject> subjects = Map.of(
                    Scope.TARGET, to,
                    Scope.MIGRATION, new AzureSqlMigration(from, to),
                    Scope.MIGRATED_DATABASE, new MigratedSqlDatabase(from.database("orders"), to));
            assertThat(SqlServerChecks.all())
                    .filteredOn(check -> !check.targets().contains(kind)
                            && subjects.containsKey(check.description().scope()))
                    .isNotEmpty()
                    .allSatisfy(check -> isForOthers(check, subjects));
        }
    }

    @ParameterizedTest
    @EnumSource(AzureSqlTargetKind.class)
    void tagEachTestAsItsChecksSay(AzureSqlTargetKind kind) {
        SuiteRun run = run(kind);
        assertThat(methods(fixture(kind)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(asked(run, method))
                        .isNotEmpty()
                        .allSatisfy(check -> assertThat(tags(method)).contains(group(check)))
                        .allSatisfy(check -> assertThat(sides(check)).containsAnyElementsOf(tags(method)))
                        .anySatisfy(check ->
                                assertThat(tags(method)).contains(check.error().code())));
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

    @SuppressWarnings("unchecked") // the scope of a check is that of its subject
    private static void isForOthers(SqlServerCheck<?> check, Map<Scope, Subject> subjects) {
        Subject subject = requireNonNull(subjects.get(check.description().scope()));
        assertThatThrownBy(() -> ((Check<Subject>) check).judge(subject))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageContaining("does not matter to");
    }

    private static List<SqlServerCheck<?>> asked(SuiteRun run, Method method) {
        List<String> names = run.entriesOf(method.getName()).stream()
                .map(entry -> entry.get("readiness.check"))
                .toList();
        return SqlServerChecks.all().stream()
                .filter(check -> names.contains(check.name()))
                .toList();
    }

    private static String group(SqlServerCheck<?> check) {
        return check.description().group().toString();
    }

    /** Results of both servers together are the target's, those of a database and its target the source's. */
    private static Set<String> sides(SqlServerCheck<?> check) {
        return switch (check.description().scope()) {
            case SERVER -> SIDES;
            case TARGET, MIGRATION -> Set.of("target");
            default -> Set.of("source");
        };
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
