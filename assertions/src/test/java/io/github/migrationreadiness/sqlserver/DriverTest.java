package io.github.migrationreadiness.sqlserver;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.EveryTsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.TdsReply;
import io.github.migrationreadiness.testservers.TdsServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit with Microsoft's own driver against a scripted server: what is sent, and what becomes of what comes back. */
@Timeout(60)
class DriverTest {

    private static final TsqlQuery<?> AGENT_JOBS = EveryTsqlQuery.named("agent jobs");

    /** Everything that a session of the kit may send. */
    private static final Pattern HARMLESS = Pattern.compile("(?is)SELECT .*|SET LOCK_TIMEOUT -?\\d+|use \\[.*]");

    private static SqlServerSource source(TdsServer server) {
        return SqlServerSource.builder()
                .dataSource(server.dataSource())
                .address("127.0.0.1")
                .statementTimeout(Duration.ofSeconds(1))
                .build();
    }

    @Test
    void sendsNothingThatWritesWhateverIsAsked() {
        try (TdsServer server = Scripted.server();
                SqlServerSource source = source(server);
                AzureSqlTarget target = AzureSqlTarget.builder(AzureSqlTargetKind.VIRTUAL_MACHINE)
                        .dataSource(server.dataSource())
                        .build()) {
            EveryTsqlQuery.all().stream().map(EveryTsqlQuery::filledIn).forEach(source.database("Bücher 東京")::read);
            EveryTsqlQuery.all().stream().filter(it -> !it.sql().contains("?")).forEach(target::read);
            assertThat(server.statements()).hasSizeGreaterThan(10).allMatch(HARMLESS.asMatchPredicate());
            assertThat(server.statements()).contains("use [Bücher 東京]", "SET LOCK_TIMEOUT 5000", "SET LOCK_TIMEOUT -1");
        }
    }

    /** Settings, time-out, identity and rights, all facts, and the time-out given back. */
    @Test
    void asksAServerForAllFactsInTwoRoundTripsAndADatabaseToo() {
        try (TdsServer server = Scripted.server();
                SqlServerSource source = source(server)) {
            assertThat(source.read(DatabaseEntry.ALL))
                    .extracting(DatabaseEntry::name)
                    .containsExactly("Bücher 東京");
            assertThat(source.read(AGENT_JOBS)).isEmpty();
            assertThat(server.roundTrips()).isEqualTo(2 + 2 + 1);
            assertThat(server.sessions()).isEqualTo(1);
            assertThat(server.statements())
                    .filteredOn(it -> it.contains("FROM msdb.dbo.sysjobs"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "208, Invalid object name 'msdb.dbo.sysjobs'., ''",
        "229, The SELECT permission was denied on the object 'sysjobs'., ALTER ROLE db_datareader ADD MEMBER"
    })
    void losesOnlyTheQueryThatIsRefused(int number, String message, String grant) {
        try (TdsServer server = Scripted.server().on("FROM msdb.dbo.sysjobs", TdsReply.error(number, message));
                SqlServerSource source = source(server)) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasNoAgentJobs())
                    .withMessageStartingWith(
                            "[R018] not checked: the query for agent jobs failed: error " + number + ", " + message)
                    .withMessageContaining(grant);
            assertThat(source.read(DatabaseEntry.ALL)).hasSize(1);
            assertThat(server.sessions()).isEqualTo(1);
        }
    }

    @Test
    void callsOffAStatementThatRunsTooLongAndGoesOn() {
        try (TdsServer server = Scripted.server().on("FROM msdb.dbo.sysjobs", TdsReply.silence());
                SqlServerSource source = source(server)) {
            assertThatExceptionOfType(InconclusiveException.class)
                    .isThrownBy(() -> source.read(AGENT_JOBS))
                    .withMessageContaining("the query for agent jobs failed: ");
            assertThat(source.read(DatabaseEntry.ALL)).hasSize(1);
            assertThat(server.attentions()).isBetween(1, 2);
        }
    }

    @Test
    void takesALostConnectionForAServerThatCannotBeAsked() {
        try (TdsServer server = Scripted.server().on("FROM msdb.dbo.sysjobs", TdsReply.lostConnection());
                SqlServerSource source = source(server)) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasNoAgentJobs())
                    .withMessageStartingWith("[R018] not checked: [R050] Connection failed");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withMessageStartingWith("[R050] Connection failed");
            assertThat(server.sessions()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18456 | Login failed for user 'migrator'.                                          | Check login and password",
                "4060  | Cannot open database \"orders\" requested by the login. The login failed.  | user of it",
                "40615 | Cannot open server 'x' requested by the login. Client is not allowed.      | firewall of the Azure SQL server",
                "40613 | Database 'orders' on server 'x' is not currently available.                | run it again"
            })
    void tellsWhyALoginIsRefusedAndWhatToDo(int number, String message, String advice) {
        try (TdsServer server = TdsServer.start().atLogin(TdsReply.error(number, message));
                SqlServerSource source = source(server)) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).isReachable())
                    .withMessageStartingWith("[R050] Connection failed: " + message)
                    .withMessageContaining("(error " + number + ")")
                    .withMessageContaining(advice);
        }
    }

    /** From several threads too. */
    @Test
    void payOneTimeoutForAServerThatDoesNotAnswer() {
        try (ClosedPort port = ClosedPort.dropping();
                TdsServer unused = TdsServer.start();
                SqlServerSource source = SqlServerSource.builder()
                        .dataSource(elsewhere(unused, port))
                        .connectTimeout(Duration.ofSeconds(1))
                        .build()) {
            long start = System.nanoTime();
            List<CompletableFuture<Boolean>> faults = Stream.of("orders", "billing", "crm", "orders")
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> source.database(name).fault().isPresent()))
                    .toList();
            assertThat(faults).allSatisfy(fault -> assertThat(fault.join()).isTrue());
            assertThat(source.fault().orElseThrow().detail()).isEqualTo("no session was opened within 1 s");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    private static DataSource elsewhere(TdsServer any, ClosedPort port) {
        SQLServerDataSource source = any.dataSource();
        source.setPortNumber(port.port());
        return source;
    }
}
