package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.suite.DatabaseReadiness;
import io.github.migrationreadiness.suite.OfflineMigrationReadiness;
import io.github.migrationreadiness.suite.OnlineMigrationReadiness;
import io.github.migrationreadiness.suite.SourceContentChecks;
import io.github.migrationreadiness.suite.SourceOfflineReadiness;
import io.github.migrationreadiness.suite.SourceOnlineReadiness;
import io.github.migrationreadiness.suite.SourceStreamingChecks;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;

class ReadyMadeSuitesTest {

    private static final TestServer SOURCE = kept(ServerFlavour.of("13"));
    private static final TestServer TARGET = kept(SimulatedFlexibleServer.of("16", "hstore"));

    private final TestDatabase database = SOURCE.createDatabase("orders");
    private final Suites suites = Suites.onSource(SOURCE)
            .withTarget(TARGET.url("postgres"))
            .with("readiness.target.user", SimulatedFlexibleServer.MIGRATION_LOGIN)
            .with("readiness.databases", database.name());

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Nested
    class OfAWholeMigration {

        @Test
        void judgeEveryCodeWithTheCodeInFront() {
            database.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT", "CREATE EXTENSION citext");
            SuiteRun run = suites.run(OnlineTestCases.class);
            assertThat(run.tests()).hasSizeGreaterThanOrEqualTo(49);
            assertThat(run.failureOf("sourceHasLogicalWalLevel")).hasMessageStartingWith("[603107]");
            assertThat(run.failureOf("sourceHasLogicalWalLevel")
                            .getStackTrace()[0]
                            .getClassName())
                    .isEqualTo(SourceStreamingChecks.class.getName());
            assertThat(run.failureOf("sourceHasNoUserDefinedCasts")).hasMessageStartingWith("[603409]");
            assertThat(run.failureOf("targetAllowsExtensionsOfSource")).hasMessageStartingWith("[603108]");
            assertThat(run.tests())
                    .containsEntry("sourceIsReachable", Status.SUCCESSFUL)
                    .containsEntry("targetIsReachable", Status.SUCCESSFUL)
                    .containsEntry("targetHasCreateRole", Status.SUCCESSFUL);
        }

        @Test
        void recordTheirResults() {
            SuiteRun run = suites.run(OnlineTestCases.class);
            assertThat(run.entriesOf("sourceHasLogicalWalLevel"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry)
                            .containsEntry("readiness.code", "603107")
                            .containsEntry("readiness.status", "VIOLATED"));
            assertThat(run.entriesOf("sourceHasNoUserDefinedCasts"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry).containsEntry("readiness.database", database.name()));
        }

        @Test
        void passOnServersThatAreWellSet() {
            SuiteRun run = suites.run(OfflineTestCases.class);
            assertThat(run.failures()).isEmpty();
            assertThat(run.tests())
                    .containsEntry("targetHasNoDatabasesOfSource", Status.SUCCESSFUL)
                    .containsEntry("sourceHasDatabaseCollationOnTarget", Status.SUCCESSFUL);
            assertThat(run.abortOf("targetCanCreateRolesOfSource")).contains("from Azure single server only");
        }

        @Test
        void haveNoTestOfTheOtherMode() {
            assertThat(suites.run(OfflineTestCases.class).tests())
                    .doesNotContainKey("sourceHasLogicalWalLevel")
                    .containsKey("sourceHasNoUserDefinedCasts");
        }

        @Test
        void runInParallel() {
            SuiteRun run = suites.inParallel().run(OnlineTestCases.class, OfflineTestCases.class);
            assertThat(run.failures())
                    .allSatisfy(failure -> assertThat(failure).hasMessageMatching("(?s)\\[(603|R)\\d+].*"));
        }
    }

    @Nested
    class BringTheirMode {

        @ParameterizedTest
        @ValueSource(
                classes = {
                    OfOfflineSuiteTestCases.class,
                    OfOfflineSuiteWithDatabasesTestCases.class,
                    OfOfflineSuiteOfSuperclassTestCases.class,
                    OfSameModeTestCases.class,
                    NestedOfflineTestCases.class,
                    ByBuilderTestCases.class
                })
        void whichWinsOverTheConfiguration(Class<?> fixture) {
            SuiteRun run = suites.with("readiness.mode", "online")
                    .with("readiness.on-unused", "ignore")
                    .run(fixture);
            assertThat(run.failures()).isEmpty();
            assertThat(run.tests()).containsEntry("migratesOffline", Status.SUCCESSFUL);
        }

        @Test
        void besideTheDatabasesOfTheClass() {
            SuiteRun run = Suites.onSource(SOURCE)
                    .with("readiness.on-unused", "ignore")
                    .run(OfOfflineSuiteWithDatabasesTestCases.class);
            assertThat(run.tests()).containsEntry("migratesPostgres", Status.SUCCESSFUL);
        }

        @Test
        void besideTheDatabasesOfTheClassAround() {
            SuiteRun run = Suites.onSource(SOURCE)
                    .with("readiness.on-unused", "ignore")
                    .run(NestedOfflineTestCases.class);
            assertThat(run.tests()).containsEntry("migratesPostgres", Status.SUCCESSFUL);
        }

        @ParameterizedTest
        @ValueSource(
                classes = {
                    OtherModeTestCases.class,
                    OtherModeByPropertyTestCases.class,
                    OtherModeOfSuperclassTestCases.class,
                    OtherModeByBuilderTestCases.class,
                    TwoSuitesTestCases.class
                })
        void whichNothingOfTheClassMayContradict(Class<?> fixture) {
            SuiteRun run = suites.run(fixture);
            assertThat(run.tests()).isEmpty();
            assertThat(run.failureOf(fixture.getSimpleName()))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContainingAll("says mode online", ", but ", "says mode offline")
                    .hasMessageContaining("@MigrationReadiness on " + SourceOnlineReadiness.class.getName());
        }

        @Test
        void namingBothWhoContradictEachOther() {
            assertThat(suites.run(OtherModeTestCases.class).failureOf("OtherModeTestCases"))
                    .hasMessage("@MigrationReadiness on " + OtherModeTestCases.class.getName()
                            + " says mode offline, but @MigrationReadiness on "
                            + SourceOnlineReadiness.class.getName() + " says mode online");
        }
    }

    @Nested
    class MayBeChosenFrom {

        @Test
        void byOnePartAlone() {
            SuiteRun run = suites.run(PartTestCases.class);
            assertThat(run.failures()).isEmpty();
            assertThat(run.tests())
                    .containsOnlyKeys(testsOf(SourceContentChecks.class).toArray(String[]::new))
                    .containsKeys("sourceHasNoUserDefinedCasts", "sourceHasNoBaseTypes");
        }

        @Test
        void byAReasonToLeaveATestOut() {
            SuiteRun run = suites.run(OverridingTestCases.class);
            assertThat(run.tests())
                    .doesNotContainKey("sourceHasFreeReplicationSlots")
                    .containsEntry("sourceHasLogicalWalLevel", Status.SUCCESSFUL);
        }
    }

    @Test
    void ofServersThatTheProgramHandsOver() {
        SuiteRun run =
                Suites.unconfigured().with("readiness.on-unused", "ignore").run(ByBuilderTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsEntry("sourceIsReachable", Status.SUCCESSFUL);
    }

    @Test
    void ofEachDatabase() {
        database.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT");
        try (TestDatabase clean = SOURCE.createDatabase("clean")) {
            SuiteRun run = suites.with("readiness.databases", database.name() + "," + clean.name())
                    .run(DatabasesTestCases.class);
            String violated = "[1] database \"" + database.name() + "\": ";
            String other = "[2] database \"" + clean.name() + "\": ";
            assertThat(run.failures()).hasSize(1);
            assertThat(run.failureOf(violated + "sourceHasNoUserDefinedCasts")).hasMessageStartingWith("[603409]");
            assertThat(run.tests())
                    .hasSize(2 * testsOf(DatabaseReadiness.class).size())
                    .containsEntry(other + "sourceHasNoUserDefinedCasts", Status.SUCCESSFUL)
                    .containsEntry(violated + "databaseIsReachable", Status.SUCCESSFUL);
        }
    }

    private static List<String> testsOf(Class<?> suite) {
        return Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
    }

    /** Connections to it are kept alive, as R001 demands. */
    private static TestServer kept(ServerFlavour flavour) {
        return flavour.setting("tcp_keepalives_idle", "10")
                .setting("tcp_keepalives_interval", "10")
                .setting("tcp_keepalives_count", "60")
                .server();
    }

    interface MigratesOffline {
        @Test
        default void migratesOffline(SourceServer source) {
            assertThat(source.plan().mode()).isEqualTo(Mode.OFFLINE);
        }
    }

    interface MigratesPostgres {
        @Test
        default void migratesPostgres(SourceServer source) {
            assertThat(source.plan().databases()).containsExactly("postgres");
        }
    }

    static class OnlineTestCases implements OnlineMigrationReadiness {}

    static class OfflineTestCases implements OfflineMigrationReadiness {}

    static class OfOfflineSuiteTestCases implements SourceOfflineReadiness, MigratesOffline {}

    @MigrationReadiness(databases = "postgres")
    static class OfOfflineSuiteWithDatabasesTestCases
            implements SourceOfflineReadiness, MigratesOffline, MigratesPostgres {}

    abstract static class OfflineSuite implements SourceOfflineReadiness {}

    @MigrationReadiness
    static class OfOfflineSuiteOfSuperclassTestCases extends OfflineSuite implements MigratesOffline {}

    @MigrationReadiness(mode = Mode.OFFLINE)
    static class OfSameModeTestCases implements SourceOfflineReadiness, MigratesOffline {}

    @MigrationReadiness(databases = "postgres")
    static class NestedOfflineTestCases {
        @Nested
        class InnerTestCases implements SourceOfflineReadiness, MigratesOffline, MigratesPostgres {}
    }

    static class ByBuilderTestCases implements SourceOfflineReadiness, MigratesOffline {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .source(() -> SOURCE.url("postgres") + "?user=" + TestServer.SUPERUSER)
                .databases("postgres")
                .build();
    }

    @MigrationReadiness(mode = Mode.OFFLINE)
    static class OtherModeTestCases implements SourceOnlineReadiness {}

    @MigrationReadiness(properties = "readiness.mode=offline")
    static class OtherModeByPropertyTestCases implements SourceOnlineReadiness {}

    @MigrationReadiness(mode = Mode.OFFLINE)
    abstract static class OfflineBase {}

    static class OtherModeOfSuperclassTestCases extends OfflineBase implements SourceOnlineReadiness {}

    static class OtherModeByBuilderTestCases implements SourceOnlineReadiness {
        @RegisterExtension
        static final MigrationReadinessExtension READINESS =
                MigrationReadinessExtension.builder().mode(Mode.OFFLINE).build();
    }

    static class TwoSuitesTestCases implements SourceOnlineReadiness, SourceOfflineReadiness {}

    static class PartTestCases implements SourceContentChecks {}

    static class OverridingTestCases implements OnlineMigrationReadiness {
        @Test
        @Override
        public void sourceHasLogicalWalLevel(SourceServer source) {
            assertThat(source).hasWalLevel("replica");
        }

        @Test
        @Disabled("the slots are made on the day")
        @Override
        public void sourceHasFreeReplicationSlots(SourceServer source) {}
    }

    static class DatabasesTestCases implements DatabaseReadiness {}
}
