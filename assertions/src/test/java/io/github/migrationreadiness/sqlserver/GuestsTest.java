package io.github.migrationreadiness.sqlserver;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.EngineEdition;
import io.github.migrationreadiness.sqlserver.catalog.EveryTsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.testservers.BorrowedConnection;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions on SQL Server are guests, too: borrowed, given back as they were found, and ended when somebody says so. */
@Timeout(60)
class GuestsTest {

    private static final TsqlQuery<?> AGENT_JOBS = EveryTsqlQuery.named("agent jobs");

    private static final TsqlQuery<String> DATABASE =
            TsqlQuery.ofDatabase("own query", "SELECT DB_NAME() AS answer", row -> row.text("answer"));

    private static TestSqlServer server() {
        return TestSqlServer.sqlServer("15.0.4355.3").database("orders").database("billing");
    }

    @ParameterizedTest(name = "autocommit {0}")
    @ValueSource(booleans = {true, false})
    void giveAConnectionBackAsItWasFound(boolean autoCommit) throws SQLException {
        try (TestSqlServer server = server();
                Connection lent = server.dataSource("billing").getConnection()) {
            execute(lent, "SET LOCK_TIMEOUT 1234");
            lent.setAutoCommit(autoCommit);
            BorrowedConnection pool = new BorrowedConnection(lent);
            try (SqlServerSource source = SqlServerSource.of(pool.dataSource())) {
                assertThat(source.database("orders").read(DATABASE)).containsExactly("orders");
                assertThat(source.read(AGENT_JOBS)).isEmpty();
            }
            assertThat(pool.returned()).isEqualTo(pool.borrowed()).isPositive();
            assertThat(lent.getCatalog()).isEqualTo("billing");
            assertThat(lent.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(lockTimeout(lent)).isEqualTo(1234);
        }
    }

    @Test
    void keepTheTransactionThatSomebodyBegan() {
        try (TestSqlServer server = server().property("testserver.transactions", "1");
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withMessageContaining("in the midst of a transaction");
        }
    }

    @Test
    void tellADatabaseThatIsMissingOrOfflineFromAServerThatIsFine() {
        try (TestSqlServer server = server().database("archive", Map.of("state_desc", "OFFLINE"));
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThat(source).isReachable();
            assertThat(source.database("archive").fault().orElseThrow().detail())
                    .contains("(error 942)");
            assertThat(source.database("nowhere]").fault().orElseThrow().place())
                    .isEqualTo("[nowhere]]]");
            assertThat(source.database("orders").fault()).isEmpty();
        }
    }

    @Test
    void cannotChangeTheDatabaseOnAzureSqlDatabaseAndSaySo() {
        try (TestSqlServer server =
                        TestSqlServer.azureSqlDatabase().database("orders").database("billing");
                SqlServerSource source = SqlServerSource.of(server.dataSource("orders"))) {
            assertThat(source.database("orders").read(DATABASE)).containsExactly("orders");
            assertThat(source.database("billing").fault().orElseThrow())
                    .satisfies(fault -> assertThat(fault.detail()).contains("(error 40508)"))
                    .satisfies(
                            fault -> assertThat(fault.advice()).contains("give a DataSource that leads to this one"));
        }
    }

    @Test
    void refuseATargetOfAnotherKind() {
        try (TestSqlServer server = server();
                AzureSqlTarget target = AzureSqlTarget.builder(AzureSqlTargetKind.MANAGED_INSTANCE)
                        .dataSource(server.dataSource())
                        .address("db:1433")
                        .build()) {
            assertThat(target).isReachable();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).matchesDeclaredKind())
                    .withMessageStartingWith("[R051] Target of another kind: SQL Server 15.0.4355.3 answers")
                    .withMessageContaining(
                            "declared as Azure SQL Managed Instance, but SQL Server 15.0.4355.3 answers");
            String cited =
                    "[R051] Target of another kind: SQL Server 15.0.4355.3 answers instead of Azure SQL Managed Instance";
            assertThatUnanswered(cited, () -> target.read(DatabaseEntry.ALL));
            assertThatUnanswered(cited, target::identity);
        }
    }

    @Test
    void takeATargetOfItsKind() {
        try (TestSqlServer instance = TestSqlServer.managedInstance();
                AzureSqlTarget target = AzureSqlTarget.builder(AzureSqlTargetKind.MANAGED_INSTANCE)
                        .dataSource(instance.dataSource())
                        .build()) {
            assertThat(target).isReachable().matchesDeclaredKind();
        }
    }

    @Test
    void askNoServerForWhatAnotherProductHas() {
        TsqlQuery<String> storage = DATABASE.on(EngineEdition.MANAGED_INSTANCE);
        try (TestSqlServer server = server();
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThatUnanswered(
                    "the query for own query is for Azure SQL Managed Instance, but the server runs SQL Server 15.0.4355.3",
                    () -> source.read(storage));
            assertThatUnanswered("is for later versions", () -> source.read(DATABASE.since(16)));
        }
    }

    @Test
    void stopWaitingForASessionWhenTheRunIsInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (TestSqlServer server = server();
                SqlServerSource source = SqlServerSource.builder()
                        .dataSource(server.dataSource(() -> {
                            asked.countDown();
                            awaitQuietly(never);
                        }))
                        .build()) {
            CompletableFuture<Void> running =
                    CompletableFuture.runAsync(() -> assertThatExceptionOfType(ReadinessError.class)
                            .isThrownBy(() -> assertThat(source).hasNoAgentJobs())
                            .withMessageStartingWith("[R018] not checked: the run was interrupted"));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            source.interrupt();
            running.get(20, TimeUnit.SECONDS);
            assertThatUnanswered("the run was interrupted", () -> source.read(AGENT_JOBS));
            assertThatUnanswered("the run was interrupted", source::fault);
        } finally {
            never.countDown();
        }
    }

    @Test
    void keepWhatIsKnownWhenTheRunIsInterrupted() {
        try (TestSqlServer server = server();
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThat(source).isReachable();
            source.interrupt();
            assertThat(source).isReachable().hasNoAgentJobs();
            assertThatUnanswered(
                    "the run was interrupted", () -> source.database("orders").read(DATABASE));
        }
    }

    @Test
    void openDatabasesSideBySide() {
        try (TestSqlServer server = server();
                SqlServerSource source = SqlServerSource.builder()
                        .dataSource(server.dataSource())
                        .plan(Plan.online().migrating("orders", "billing", "nowhere"))
                        .build()) {
            assertThat(source.openDatabases())
                    .extracting(it -> it.fault().isPresent())
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void takeNoTimeOutThatCannotBeMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlServerSource.builder().statementTimeout(Duration.ofMillis(999)))
                .withMessage("The statement time-out must be from 1 second to 1 day, but is PT0.999S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlServerSource.builder().connectTimeout(Duration.ofDays(2)))
                .withMessageStartingWith("The connect time-out");
    }

    private static void assertThatUnanswered(String reason, ThrowingCallable asking) {
        assertThatExceptionOfType(InconclusiveException.class)
                .isThrownBy(asking)
                .withMessageContaining(reason);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(50, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int lockTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@LOCK_TIMEOUT")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }
}
