package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureSqlTargetChecksTest {

    @ParameterizedTest
    @CsvSource({
        "orders, orders, SQL_Latin1_General_CP1_CI_AS, VIOLATED",
        "orders, ORDERS, SQL_Latin1_General_CP1_CI_AS, VIOLATED",
        "orders, ORDERS, Latin1_General_CS_AS, PASSED",
        "orders, ORDERS, Latin1_General_100_BIN2, PASSED",
        "orders, orders2, SQL_Latin1_General_CP1_CI_AS, PASSED",
    })
    void aDatabaseOfTheNameIsInTheWayAsTheTargetComparesNames(
            String name, String onTarget, String collation, Status status) {
        try (TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3").database(name);
                TestSqlServer to = TestSqlServer.managedInstance().property("Collation", collation)) {
            to.database(onTarget, Map.of("state_desc", "RESTORING"));
            assertThat(absent(from, to, name).status()).isEqualTo(status);
        }
    }

    @Test
    void aDatabaseInTheWayIsNamedWithItsState() {
        String name = "o]r'd\"ers \u05E9\uD83D\uDE00";
        try (TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3").database(name);
                TestSqlServer to = TestSqlServer.managedInstance().database(name, Map.of("state_desc", "RESTORING"))) {
            assertThat(absent(from, to, name).findings())
                    .singleElement()
                    .extracting(
                            Finding::object,
                            Finding::detail,
                            it -> it.remediation().orElseThrow().text())
                    .containsExactly(
                            "database [o]]r'd\"ers \u05E9\uD83D\uDE00] on the target",
                            "RESTORING",
                            "DROP DATABASE [o]]r'd\"ers \u05E9\uD83D\uDE00];");
        }
    }

    @Test
    void aTargetWhoseDatabasesTheLoginMayNotSeeDoesNotPass() {
        try (TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3").database("orders");
                TestSqlServer to = TestSqlServer.managedInstance().without(Visibility.ANY_DATABASE)) {
            assertThat(absent(from, to, "orders").status()).isEqualTo(Status.INCONCLUSIVE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9.0.5000.0, ERROR, PASSED",
        "10.0.6000.29, ERROR, PASSED",
        "10.50.6000.34, WARNING, PASSED",
        "11.0.7001.0, PASSED, WARNING",
        "12.0.6024.0, PASSED, WARNING",
        "13.0.5026.0, PASSED, PASSED",
        "16.0.1000.6, PASSED, PASSED",
    })
    void theVersionOfAMachineDecidesWhatItTakes(String version, String supported, String blobs) {
        try (TestSqlServer to = TestSqlServer.sqlServer(version);
                AzureSqlTarget target = target(to, AzureSqlTargetKind.VIRTUAL_MACHINE)) {
            assertThat(weight(new Judge().judge(new MachineVersion(), target))).isEqualTo(supported);
            assertThat(weight(new Judge().judge(new PageBlobTarget(), target))).isEqualTo(blobs);
        }
    }

    private static String weight(CheckResult result) {
        return result.status() == Status.VIOLATED
                ? result.severity().name()
                : result.status().name();
    }

    @Test
    void theVersionOfAManagedInstanceDoesNotMatter() {
        try (TestSqlServer to = TestSqlServer.managedInstance();
                AzureSqlTarget target = target(to, AzureSqlTargetKind.MANAGED_INSTANCE)) {
            assertThat(new Judge().judge(new MachineVersion(), target).status()).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(new Judge().judge(new PageBlobTarget(), target).status()).isEqualTo(Status.NOT_APPLICABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, PASSED", "101, VIOLATED"})
    void aMachineTakesAHundredDatabasesAtATime(int count, Status status) {
        String[] names = IntStream.rangeClosed(1, count).mapToObj(i -> "db" + i).toArray(String[]::new);
        try (TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3");
                TestSqlServer to = TestSqlServer.sqlServer("16.0.1000.6");
                SqlServerSource source = SqlServerSource.builder()
                        .dataSource(from.dataSource())
                        .plan(Plan.online().migrating(names))
                        .build();
                AzureSqlTarget target = target(to, AzureSqlTargetKind.VIRTUAL_MACHINE)) {
            assertThat(new Judge()
                            .judge(new DatabasesPerMachine(), new AzureSqlMigration(source, target))
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void theAssertionsFailWithTheirCodes() {
        try (TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3").database("orders");
                TestSqlServer to = TestSqlServer.sqlServer("10.0.6000.29").database("orders");
                SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target = target(to, AzureSqlTargetKind.VIRTUAL_MACHINE)) {
            assertThat(target).hasCapacityForDatabasesOf(source).acceptsBlockBlobs();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).hasSupportedVersion())
                    .withMessageStartingWith(
                            "[R019] Target version unsupported: the target runs SQL Server 10.0.6000.29\n");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).isNotOlderThan(source))
                    .withMessageStartingWith(
                            "[2009] MigrationRestoreFailed: SQL Server 15.0.4355.3 (internal 904) is newer");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).hasNoDatabasesOf(source))
                    .withMessageStartingWith("[R016] Database exists in target (database \"orders\")\n");
        }
    }

    @Test
    void copiesOfADatabaseAreAWarning() {
        try (TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3")
                        .database("grouped", Map.of("replica_id", UUID.randomUUID()))
                        .database("mirrored", Map.of("database_id", 77))
                        .insert(
                                "sys.database_mirroring",
                                Map.of("database_id", 77, "mirroring_guid", UUID.randomUUID()));
                SqlServerSource source = SqlServerSource.of(from.dataSource())) {
            assertThat(new Judge().judge(new AvailabilityGroups(), source.database("grouped")))
                    .matches(CheckResult::isWarning, "is a warning");
            assertThat(new Judge()
                            .judge(new DatabaseMirroring(), source.database("grouped"))
                            .status())
                    .isEqualTo(Status.PASSED);
            assertThat(new Judge()
                            .judge(new AvailabilityGroups(), source.database("mirrored"))
                            .status())
                    .isEqualTo(Status.PASSED);
            assertThat(new Judge().judge(new DatabaseMirroring(), source.database("mirrored")))
                    .matches(CheckResult::isWarning, "is a warning");
            assertThat(new Judge()
                            .judge(new DatabaseMirroring(), source.database("nowhere"))
                            .status())
                    .isEqualTo(Status.INCONCLUSIVE);
            assertThat(source).hasNoAvailabilityGroups().hasNoMirroring();
        }
    }

    private static CheckResult absent(TestSqlServer from, TestSqlServer to, String name) {
        try (SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target = target(to, AzureSqlTargetKind.MANAGED_INSTANCE)) {
            return new Judge().judge(new AbsentFromAzureSql(), new MigratedSqlDatabase(source.database(name), target));
        }
    }

    private static AzureSqlTarget target(TestSqlServer server, AzureSqlTargetKind kind) {
        return AzureSqlTarget.builder(kind).dataSource(server.dataSource()).build();
    }
}
