package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documentation has known since 10/19/2022. */
class NewerPageChecksTest {

    private final TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3")
            .database("orders", Map.of("database_id", 7))
            .database("other", Map.of("database_id", 8, "containment", 1));

    @AfterEach
    void close() {
        from.close();
    }

    @Nested
    class Contained {

        @ParameterizedTest
        @CsvSource({"orders, 0, PASSED", "other, 1, PASSED", "other, 0, VIOLATED"})
        void dependsOnTheOptionOfTheMachine(String database, int option, Status status) {
            try (TestSqlServer to = machine()
                    .insert(
                            "sys.configurations",
                            Map.of("name", "contained database authentication", "value_in_use", option))) {
                assertThat(judge(new ContainedDatabases(), database, to, AzureSqlTargetKind.VIRTUAL_MACHINE)
                                .status())
                        .isEqualTo(status);
            }
        }

        @Test
        void isAWarningForAManagedInstance() {
            try (TestSqlServer to = TestSqlServer.managedInstance()) {
                CheckResult result = judge(new ContainedDatabases(), "other", to, AzureSqlTargetKind.MANAGED_INSTANCE);
                assertThat(result).matches(CheckResult::isWarning, "is a warning");
                assertThat(result.message()).contains("Database other failed").contains("12824");
            }
        }

        @Test
        void isNotCheckedWhereTheTargetDoesNotKnowTheOption() {
            try (TestSqlServer to = machine()) {
                assertThat(judge(new ContainedDatabases(), "other", to, AzureSqlTargetKind.VIRTUAL_MACHINE)
                                .status())
                        .isEqualTo(Status.INCONCLUSIVE);
            }
        }

        @Test
        void doesNotExistOnOldSources() {
            from.property("ProductVersion", "10.50.6000.34");
            try (TestSqlServer to = machine()) {
                assertThat(judge(new ContainedDatabases(), "orders", to, AzureSqlTargetKind.VIRTUAL_MACHINE)
                                .status())
                        .isEqualTo(Status.NOT_APPLICABLE);
            }
        }
    }

    @Nested
    class InMemory {

        @Test
        void isForInstancesThatTakeIt() {
            filegroup();
            container();
            try (TestSqlServer to = TestSqlServer.managedInstance()) {
                assertThat(inMemory("orders", to).status()).isEqualTo(Status.PASSED);
                to.property("IsXTPSupported", "0");
                CheckResult result = inMemory("orders", to);
                assertThat(result.status()).isEqualTo(Status.VIOLATED);
                assertThat(result.findings())
                        .extracting(Finding::object, Finding::detail)
                        .containsExactly(tuple("filegroup [in mem]]ory]", "1 container"));
                assertThat(inMemory("other", to).status()).isEqualTo(Status.PASSED);
            }
        }

        @Test
        void doesNotCountWithoutAContainer() {
            filegroup();
            try (TestSqlServer to = TestSqlServer.managedInstance().property("IsXTPSupported", "0")) {
                assertThat(inMemory("orders", to).status()).isEqualTo(Status.PASSED);
            }
        }

        @Test
        void isNotCheckedWhereTheLoginDoesNotSeeTheDatabase() {
            from.without(Visibility.DEFINITION);
            try (TestSqlServer to = TestSqlServer.managedInstance()) {
                assertThat(inMemory("orders", to).reason()).contains("lacks VIEW DEFINITION");
            }
        }

        private void filegroup() {
            from.inDatabase("orders")
                    .insert("sys.filegroups", Map.of("name", "in mem]ory", "data_space_id", 9, "type", "FX"))
                    .insert("sys.filegroups", Map.of("name", "PRIMARY", "data_space_id", 1));
        }

        private void container() {
            from.inDatabase("orders").insert("sys.database_files", Map.of("data_space_id", 9, "type", 2));
        }

        private CheckResult inMemory(String database, TestSqlServer to) {
            return judge(new MemoryOptimizedFilegroups(), database, to, AzureSqlTargetKind.MANAGED_INSTANCE);
        }
    }

    @Nested
    class FullText {

        @Test
        void isInTheWayAsAFileOnly() {
            from.insert("sys.master_files", Map.of("database_id", 7, "type", 0, "name", "data"))
                    .insert("sys.master_files", Map.of("database_id", 7, "type", 4, "name", "f]t"));
            try (TestSqlServer to = machine()) {
                CheckResult result = judge(new FullTextFiles(), "orders", to, AzureSqlTargetKind.VIRTUAL_MACHINE);
                assertThat(result.findings()).extracting(Finding::object).containsExactly("full-text catalog [f]]t]");
                assertThat(result.message()).contains("database 'orders'").contains("Too many full text catalog files");
                assertThat(judge(new FullTextFiles(), "other", to, AzureSqlTargetKind.VIRTUAL_MACHINE)
                                .status())
                        .isEqualTo(Status.PASSED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, PASSED", "1, VIOLATED", ", INCONCLUSIVE"})
    void aMachineHasToLetSeveralUsersIn(@Nullable String property, Status status) {
        try (TestSqlServer to = machine();
                AzureSqlTarget target = target(to, AzureSqlTargetKind.VIRTUAL_MACHINE)) {
            if (property != null) {
                to.property("IsSingleUser", property);
            }
            assertThat(new Judge().judge(new SingleUserMode(), target).status()).isEqualTo(status);
        }
    }

    @Test
    void theAssertionsFailWithTheirCodes() {
        from.insert("sys.master_files", Map.of("database_id", 7, "type", 4, "name", "ft"));
        try (TestSqlServer to = machine().property("IsSingleUser", "1");
                SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target = target(to, AzureSqlTargetKind.VIRTUAL_MACHINE)) {
            assertThat(target).acceptsMemoryOptimizedFilegroupsOf(source);
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).acceptsFullTextFilesOf(source))
                    .withMessageStartingWith("[2007] CutoverFailedOrCancelled");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).acceptsContainedDatabasesOf(source))
                    .withMessageStartingWith("[2009] not checked: ");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).isInMultiUserMode())
                    .withMessageStartingWith("[" + RecentAzureSqlError.TARGET_IN_SINGLE_USER_MODE.code()
                            + "] Target in single-user mode");
        }
    }

    private CheckResult judge(
            Check<MigratedSqlDatabase> check, String database, TestSqlServer to, AzureSqlTargetKind kind) {
        try (SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target = target(to, kind)) {
            return new Judge().judge(check, new MigratedSqlDatabase(source.database(database), target));
        }
    }

    private static TestSqlServer machine() {
        return TestSqlServer.sqlServer("16.0.1000.6");
    }

    private static AzureSqlTarget target(TestSqlServer server, AzureSqlTargetKind kind) {
        return AzureSqlTarget.builder(kind).dataSource(server.dataSource()).build();
    }
}
