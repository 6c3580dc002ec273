package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.config.ConfigurationException;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.provider.SessionSource;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Servers of a migration to Azure SQL in tests; a fake on H2 stands in for them. */
class SqlServerInjectionTest {

    private static final String NO_TARGET =
            "no target is configured: set readiness.sqlserver.target.url (READINESS_SQLSERVER_TARGET_URL)";

    private static final AtomicInteger SESSIONS = new AtomicInteger();
    private static TestSqlServer server;
    private static TestSqlServer blind;
    private static TestSqlServer instance;

    @BeforeAll
    static void servers() {
        server = TestSqlServer.sqlServer("15.0.4355.3").database("orders").job("nightly");
        blind = TestSqlServer.sqlServer("15.0.4355.3").without(Visibility.values());
        instance = TestSqlServer.managedInstance();
    }

    @AfterAll
    static void end() {
        List.of(server, blind, instance).forEach(TestSqlServer::close);
    }

    @Test
    void reachesConstructorsLifecycleMethodsAndTests() {
        SuiteRun run = Suites.unconfigured().run(EverywhereTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsExactly(Map.entry("takesServers", Status.SUCCESSFUL));
    }

    @Test
    void recordsForTheTestWhatItsChecksFoundOut() {
        SuiteRun run = Suites.unconfigured().run(OutcomesTestCases.class);
        assertThat(run.failureOf("fails"))
                .isInstanceOf(ReadinessError.class)
                .hasMessageStartingWith("[R018] Server objects are not migrated");
        assertThat(run.entriesOf("fails"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("readiness.code", "R018")
                        .containsEntry("readiness.status", "VIOLATED")
                        .containsEntry("readiness.side", "SOURCE")
                        .containsEntry("readiness.count", "1"));
        assertThat(run.abortOf("isAccepted")).startsWith("[R018] ").contains("accepted");
        assertThat(run.tests()).containsEntry("passes", Status.SUCCESSFUL);
    }

    @Test
    void opensASharedServerOnce() {
        SESSIONS.set(0);
        SuiteRun run = Suites.unconfigured().run(OutcomesTestCases.class);
        assertThat(run.tests()).hasSize(3);
        assertThat(SESSIONS).hasValue(1);
    }

    @Test
    void failsWhereItCouldNotLook() {
        SuiteRun run = Suites.unconfigured().run(BlindTestCases.class);
        assertThat(run.failureOf("looks")).hasMessageStartingWith("[R018] not checked: ");
    }

    @Test
    void abortsWhereItCouldNotLookAndThatIsSoftened() {
        SuiteRun run =
                Suites.unconfigured().with("readiness.on-inconclusive", "abort").run(BlindTestCases.class);
        assertThat(run.abortOf("looks")).startsWith("[R018] ");
    }

    @Test
    void abortsWhatAsksForATargetThatIsNotThere() {
        SuiteRun run = Suites.unconfigured().run(TargetlessTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.abortOf("asksForATarget")).isEqualTo(NO_TARGET);
        assertThat(run.tests()).containsEntry("asksForTheSourceOnly", Status.SUCCESSFUL);
    }

    @Test
    void connectsToNothing() {
        try (TcpProxy hole = TcpProxy.blackHole()) {
            String url = "jdbc:sqlserver://127.0.0.1:" + hole.port();
            SuiteRun run = Suites.unconfigured()
                    .with("readiness.sqlserver.source.url", url)
                    .with("readiness.sqlserver.target.url", url)
                    .with("readiness.sqlserver.target.kind", "managed-instance")
                    .with("readiness.statement-timeout", "500ms")
                    .run(IdleTestCases.class);
            assertThat(run.failures()).isEmpty();
            assertThat(hole.connections()).isZero();
        }
    }

    @Test
    void saysWhatToConfigureWhereOnlyTheOtherSystemIs() {
        SuiteRun run = Suites.unconfigured()
                .with("readiness.source.url", "jdbc:postgresql://db.example.net/orders")
                .run(IdleTestCases.class);
        assertThat(run.failureOf("asksNothing"))
                .hasMessageContaining("No SQL Server is configured: readiness.sqlserver.source.url is missing.");
        run = Suites.unconfigured().run(OtherSystemTestCases.class);
        assertThat(run.failureOf("wantsPostgres"))
                .hasMessageContaining("No source server is configured: readiness.source.url is missing.")
                .hasRootCauseInstanceOf(ConfigurationException.class);
    }

    @Test
    void judgesBackupsWithoutAnyServer(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("orders/old")).resolve("orders.bak"), "backup");
        SuiteRun run = Suites.unconfigured()
                .with("readiness.sqlserver.backups", folder.toString())
                .run(BackupTestCases.class);
        assertThat(run.failureOf("liesFlat")).hasMessageStartingWith("[R015] ");
        assertThat(run.entriesOf("liesFlat")).hasSize(1);
        assertThat(run.abortOf("isAccepted")).startsWith("[R015] ").contains("accepted");
        assertThat(run.abortOf("asksForTheSource"))
                .isEqualTo("no SQL Server is configured: set readiness.sqlserver.source.url"
                        + " (READINESS_SQLSERVER_SOURCE_URL)");
    }

    @Test
    void failsWhatAsksNothing(@TempDir Path folder) {
        SuiteRun run = Suites.unconfigured()
                .with("readiness.sqlserver.source.url", "jdbc:sqlserver://127.0.0.1:1")
                .with("readiness.sqlserver.target.url", "jdbc:sqlserver://127.0.0.1:1")
                .with("readiness.sqlserver.target.kind", "managed-instance")
                .with("readiness.sqlserver.backups", folder.toString())
                .run(UnusedTestCases.class);
        assertThat(run.failureOf("asksNoServer"))
                .hasMessageStartingWith("injected a source and a target and asked them nothing: ");
        assertThat(run.failureOf("asksNoBackups"))
                .hasMessageStartingWith("injected a list of backups and asked it nothing: ask it with"
                        + " assertThat(backups)… or remove the parameter; ");
        assertThat(run.tests())
                .containsEntry("asksForFiles", Status.SUCCESSFUL)
                .containsEntry("asksForAnAddress", Status.SUCCESSFUL);
    }

    @Test
    void abortsWhatAsksForBackupsThatAreNotThere() {
        SuiteRun run = Suites.unconfigured()
                .with("readiness.sqlserver.source.url", "jdbc:sqlserver://127.0.0.1:1")
                .run(BackupTestCases.class);
        assertThat(run.abortOf("liesFlat"))
                .isEqualTo("no backups are configured: set readiness.sqlserver.backups (READINESS_SQLSERVER_BACKUPS)");
    }

    private static DataSource sessions(TestSqlServer on) {
        return new SessionSource(() -> {
            SESSIONS.incrementAndGet();
            return on.dataSource().getConnection();
        });
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class EverywhereTestCases {

        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .sqlServerSource(sessions(server))
                .azureSqlTarget(AzureSqlTargetKind.MANAGED_INSTANCE, sessions(instance))
                .databases("orders")
                .build();

        EverywhereTestCases(SqlServerSource source, AzureSqlTarget target) {
            reach(source, target);
        }

        @BeforeAll
        void first(SqlServerSource source, AzureSqlTarget target) {
            reach(source, target);
        }

        @BeforeEach
        void before(SqlServerSource source, AzureSqlTarget target) {
            reach(source, target);
        }

        @Test
        void takesServers(SqlServerSource source, AzureSqlTarget target) {
            reach(source, target);
        }

        private static void reach(SqlServerSource source, AzureSqlTarget target) {
            assertThat(source).isReachable();
            assertThat(target.kind()).isEqualTo(AzureSqlTargetKind.MANAGED_INSTANCE);
            assertThat(target.fault()).isEmpty();
            assertThat(source.plan().databases()).containsExactly("orders");
        }
    }

    static class OutcomesTestCases {

        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .sqlServerSource(sessions(server))
                .build();

        @Test
        void fails(SqlServerSource source) {
            assertThat(source).hasNoAgentJobs();
        }

        @Test
        @AcceptedFinding(
                code = "R018",
                object = "job *",
                owner = "Jane Doe",
                reason = "created again",
                expires = "2999-01-31")
        void isAccepted(SqlServerSource source) {
            assertThat(source).hasNoAgentJobs();
        }

        @Test
        void passes(SqlServerSource source) {
            assertThat(source).isReachable();
        }
    }

    static class BlindTestCases {

        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .sqlServerSource(sessions(blind))
                .build();

        @Test
        void looks(SqlServerSource source) {
            assertThat(source).hasNoAgentJobs();
        }
    }

    static class TargetlessTestCases {

        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .sqlServerSource(sessions(server))
                .build();

        @Test
        void asksForATarget(SqlServerSource source, AzureSqlTarget target) {
            throw new AssertionError(source + " without " + target);
        }

        @Test
        void asksForTheSourceOnly(SqlServerSource source) {
            assertThat(source).isReachable();
        }
    }

    @MigrationReadiness
    static class IdleTestCases {

        @Test
        void asksNothing(SqlServerSource source, AzureSqlTarget target) {
            assertThat(source.address()).startsWith("127.0.0.1:");
            assertThat(target.toString()).isNotEmpty();
        }
    }

    static class OtherSystemTestCases {

        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .sqlServerSource(sessions(server))
                .build();

        @Test
        void wantsPostgres(SourceServer source) {
            throw new AssertionError(source);
        }
    }

    @MigrationReadiness(databases = "orders")
    static class BackupTestCases {

        @Test
        void liesFlat(BackupListing backups) {
            assertThat(backups).hasNoNestedFolders();
        }

        @Test
        @AcceptedFinding(code = "R015", owner = "Jane Doe", reason = "moved on the day", expires = "2999-01-31")
        void isAccepted(BackupListing backups) {
            assertThat(backups).hasNoNestedFolders();
        }

        @Test
        void asksForTheSource(SqlServerSource source) {
            throw new AssertionError(source);
        }
    }

    @MigrationReadiness(databases = "orders")
    static class UnusedTestCases {

        @Test
        void asksNoServer(SqlServerSource source, AzureSqlTarget target) {
            assertThat(source + source.server() + target.kind()).isNotBlank();
        }

        @Test
        void asksNoBackups(BackupListing backups) {
            assertThat(backups.toString() + backups.container() + backups.plan())
                    .isNotBlank();
        }

        @Test
        void asksForFiles(BackupListing backups) {
            assertThat(backups.filesOf("orders")).isEmpty();
        }

        @Test
        void asksForAnAddress(AzureSqlTarget target) {
            assertThat(target.address()).isNotBlank();
        }
    }
}
