package io.github.migrationreadiness.sqlserver.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineVersionTest {

    /** The versions of managed products are no smaller than those of a SQL Server: they do not count. */
    @ParameterizedTest
    @CsvSource({
        "MANAGED_INSTANCE, 16.0.1000.6, 957, 12.0.2000.8, 957, PASSED",
        "MANAGED_INSTANCE, 10.50.6000.34, 661, 12.0.2000.8, 957, PASSED",
        "MANAGED_INSTANCE, 17.0.700.9, 998, 12.0.2000.8, 957, VIOLATED",
        "MANAGED_INSTANCE, 16.0.1000.6, 957, 12.0.2000.8, 956, VIOLATED",
        "VIRTUAL_MACHINE, 15.0.4355.3, 904, 15.0.2000.5, 904, PASSED",
        "VIRTUAL_MACHINE, 15.0.4355.3, 904, 16.0.1000.6, 957, PASSED",
        "VIRTUAL_MACHINE, 16.0.1000.6, 957, 15.0.4355.3, 904, VIOLATED",
        "VIRTUAL_MACHINE, 10.50.6000.34, 661, 10.0.6000.29, 655, VIOLATED",
        "VIRTUAL_MACHINE, 15.0.4355.3, 904, 15.0.2000.5, 903, VIOLATED",
        "DATABASE, 17.0.700.9, 998, 12.0.2000.8, 957, NOT_APPLICABLE",
    })
    void decidesByTheInternalVersionAndOnMachinesByTheProduct(
            AzureSqlTargetKind kind,
            String product,
            int version,
            String targetProduct,
            int targetVersion,
            Status status) {
        try (TestSqlServer from =
                        TestSqlServer.sqlServer(product).database("orders").databaseVersion("orders", version);
                TestSqlServer to = target(kind, targetProduct).databaseVersion("master", targetVersion)) {
            assertThat(judge(from, to, kind).status()).isEqualTo(status);
        }
    }

    @Test
    void tellsBothVersionsInTheDocumentedMessage() {
        try (TestSqlServer from =
                        TestSqlServer.sqlServer("17.0.700.9").database("orders").databaseVersion("orders", 998);
                TestSqlServer to = TestSqlServer.managedInstance()) {
            CheckResult result = judge(from, to, AzureSqlTargetKind.MANAGED_INSTANCE);
            assertThat(result.message())
                    .startsWith("Migration for Database orders failed with error")
                    .contains(
                            "running version SQL Server 17.0.700.9 (internal 998). That version is incompatible with this"
                                    + " server, which is running version Azure SQL Managed Instance (internal 957) with update"
                                    + " policy CU.");
            assertThat(result.resolution()).contains("Always-up-to-date");
        }
    }

    @Test
    void doesNotPassAManagedInstanceOnADatabaseThatIsOffline() {
        try (TestSqlServer from =
                        TestSqlServer.sqlServer("15.0.4355.3").database("orders", Map.of("state_desc", "OFFLINE"));
                TestSqlServer to = TestSqlServer.managedInstance()) {
            assertThat(judge(from, to, AzureSqlTargetKind.MANAGED_INSTANCE).reason())
                    .isEqualTo("the source does not tell the internal version of its databases");
        }
    }

    @Test
    void needsToSeeTheDatabasesOfTheSource() {
        try (TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3")
                        .database("orders")
                        .without(Visibility.ANY_DATABASE);
                TestSqlServer to = TestSqlServer.managedInstance()) {
            CheckResult result = judge(from, to, AzureSqlTargetKind.MANAGED_INSTANCE);
            assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
            assertThat(result.reason()).contains("lacks VIEW ANY DATABASE");
        }
    }

    private static TestSqlServer target(AzureSqlTargetKind kind, String product) {
        return switch (kind) {
            case MANAGED_INSTANCE -> TestSqlServer.managedInstance().property("ProductVersion", product);
            case DATABASE -> TestSqlServer.azureSqlDatabase().property("ProductVersion", product);
            case VIRTUAL_MACHINE -> TestSqlServer.sqlServer(product);
        };
    }

    private static CheckResult judge(TestSqlServer from, TestSqlServer to, AzureSqlTargetKind kind) {
        try (SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target =
                        AzureSqlTarget.builder(kind).dataSource(to.dataSource()).build()) {
            return new Judge().judge(new EngineVersion(), new MigratedSqlDatabase(source.database("orders"), target));
        }
    }
}
