package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StorageLimitTest {

    private static final int PAGES_PER_MEGABYTE = 128;

    private final TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3")
            .database("orders", Map.of("database_id", 7))
            .database("b]ill'ing \uD83D\uDE00", Map.of("database_id", 8));
    private final TestSqlServer to = TestSqlServer.managedInstance();

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    @Test
    void databasesThatFillTheStorageToTheLastMegabytePass() {
        files();
        storage(65536, 20480, 2026);
        assertThat(judge(Plan.online()).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void oneMegabyteLessIsTooLittle() {
        files();
        storage(65536, 20481, 2026);
        CheckResult result = judge(Plan.online());
        assertThat(result.line())
                .isEqualTo("[2009] MigrationRestoreFailed: 45056 MB needed, 45055 MB free of 65536 MB");
        assertThat(result.message()).contains("Database b]ill'ing \uD83D\uDE00 failed");
        assertThat(result.resolution()).contains("the limit is what this instance reserves");
        assertThat(result.findings())
                .singleElement()
                .extracting(
                        Finding::detail, it -> it.remediation().orElseThrow().text())
                .containsExactly(
                        "reserves 65536 MB and uses 20481 MB; the databases need 45056 MB, [b]]ill'ing \uD83D\uDE00] most"
                                + " with 40960 MB",
                        "az sql mi update --resource-group <group> --name <server> --storage 96GB");
    }

    @Test
    void moreThanTheNumberInTheDocumentationFitsIntoALargerInstance() {
        files();
        storage(1048576, 0, 2026);
        assertThat(judge(Plan.online()).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void onlyDatabasesOfThePlanAndTheNewestFiguresCount() {
        files();
        storage(65536, 65536, 2025);
        storage(8192, 4096, 2026);
        assertThat(judge(Plan.online().migrating("orders")).status()).isEqualTo(Status.PASSED);
        assertThat(judge(Plan.online()).status()).isEqualTo(Status.VIOLATED);
    }

    @Test
    void withoutFiguresNothingIsKnown() {
        files();
        assertThat(judge(Plan.online()).outcome())
                .isEqualTo(Outcome.inconclusive(
                        "the instance has no figures of its storage yet", "Wait some minutes and ask again"));
    }

    @Test
    void aDatabaseThatIsNotThereDoesNotPass() {
        files();
        storage(65536, 0, 2026);
        assertThat(judge(Plan.online().migrating("order")).reason())
                .isEqualTo("the source shows no files of database [order]");
    }

    @Test
    void filesThatTheLoginMayNotSeeDoNotPass() {
        from.without(Visibility.ANY_DEFINITION);
        storage(65536, 0, 2026);
        assertThat(judge(Plan.online().migrating("orders")).reason()).contains("lacks VIEW ANY DEFINITION");
    }

    @Test
    void theAssertionFailsWithTheDocumentedCode() {
        files();
        storage(32768, 1024, 2026);
        try (SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target = target()) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).hasStorageFor(source))
                    .withMessageStartingWith(
                            "[2009] MigrationRestoreFailed: 45056 MB needed, 31744 MB free of 32768 MB\n");
        }
    }

    @Test
    void aHundredDatabasesAreAsManyAsAnInstanceUsuallyTakes() {
        String[] names = java.util.stream.IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "db" + i)
                .toArray(String[]::new);
        try (SqlServerSource source = source(Plan.online().migrating(names));
                AzureSqlTarget target = target()) {
            AzureSqlMigration migration = new AzureSqlMigration(source, target);
            assertThat(new Judge().judge(new DatabasesPerInstance(), migration).status())
                    .isEqualTo(Status.PASSED);
            to.database("present");
            target.refresh();
            CheckResult result = new Judge().judge(new DatabasesPerInstance(), migration);
            assertThat(result).matches(CheckResult::isWarning, "is a warning");
            assertThat(result.line()).contains("101 databases");
        }
    }

    private CheckResult judge(Plan plan) {
        try (SqlServerSource source = source(plan);
                AzureSqlTarget target = target()) {
            return new Judge().judge(new StorageLimit(), new AzureSqlMigration(source, target));
        }
    }

    private SqlServerSource source(Plan plan) {
        return SqlServerSource.builder()
                .dataSource(from.dataSource())
                .plan(plan)
                .build();
    }

    private AzureSqlTarget target() {
        return AzureSqlTarget.builder(AzureSqlTargetKind.MANAGED_INSTANCE)
                .dataSource(to.dataSource())
                .build();
    }

    private void files() {
        file(7, 3072);
        file(7, 1024);
        file(8, 40960);
    }

    private void file(int database, int megabytes) {
        from.insert("sys.master_files", Map.of("database_id", database, "size", megabytes * PAGES_PER_MEGABYTE));
    }

    private void storage(int reserved, int used, int year) {
        to.insert(
                "sys.server_resource_stats",
                Map.of(
                        "sku",
                        "GeneralPurpose",
                        "reserved_storage_mb",
                        reserved,
                        "storage_space_used_mb",
                        used,
                        "end_time",
                        LocalDateTime.of(year, 1, 1, 0, 0)));
    }
}
