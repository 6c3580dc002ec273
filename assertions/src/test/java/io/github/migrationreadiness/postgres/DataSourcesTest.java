package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.tls.TlsKnowledge;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TcpProxy;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The driver's own DataSource is as good as a URL; anybody else's is borrowed and given back as it was found. */
@Timeout(60)
class DataSourcesTest {

    private static final TestServer SERVER = TestServer.major("16");

    private static SourceServer source(DataSource given, Plan plan) {
        return SourceServer.builder().dataSource(given).plan(plan).build();
    }

    @Nested
    class OfTheDriver {

        @EveryMajor({"9.6", "16"})
        void openEveryDatabaseAsGuests(TestServer server) throws SQLException {
            try (TestDatabase one = server.createDatabase();
                    TestDatabase two = server.createDatabase()) {
                PGSimpleDataSource given = new PGSimpleDataSource();
                given.setServerNames(new String[] {"127.0.0.1"});
                given.setPortNumbers(new int[] {server.port()});
                given.setDatabaseName(one.name());
                given.setUser(TestServer.SUPERUSER);
                try (SourceServer source = source(given, Plan.online().migrating(one.name(), two.name()))) {
                    assertThat(source.address()).isEqualTo("127.0.0.1:" + server.port());
                    assertThat(source).isReachable().hasPlannedDatabases().hasNoUserDefinedCasts();
                    try (Connection session = source.openConnection()) {
                        assertThat(session.getCatalog()).isEqualTo(one.name());
                    }
                }
                assertThat(given.getDatabaseName()).isEqualTo(one.name());
                assertThat(given.getOptions()).isNull();
            }
        }

        @Test
        void keepTheirPropertiesSecretOnesToo() {
            PGSimpleDataSource given = new PGSimpleDataSource();
            given.setUrl(SERVER.url("postgres"));
            given.setUser(TestServer.SUPERUSER);
            given.setSslPassword("of the client's key");
            try (SourceServer source = source(given, Plan.online())) {
                assertThat(source).isReachable();
            }
        }
    }

    @Nested
    class OfSomebodyElse {

        @ParameterizedTest(name = "autocommit {0}, read-only {1}")
        @CsvSource({"true, false", "false, false", "false, true", "true, true"})
        void areLeftAsTheyWereFound(boolean autoCommit, boolean readOnly) throws SQLException {
            try (TestDatabase database = SERVER.createDatabase();
                    Connection lent = database.superuserConnection()) {
                try (Statement statement = lent.createStatement()) {
                    statement.execute("SET search_path = app, public");
                    statement.execute("SET statement_timeout = '17min'");
                }
                lent.setReadOnly(readOnly);
                lent.setAutoCommit(autoCommit);
                List<String> before = settings(lent);
                BorrowedDataSource pool = new BorrowedDataSource(lent);
                try (SourceServer source = source(pool, Plan.online().migrating(database.name()))) {
                    assertThat(source).isReachable().hasPlannedDatabases();
                    EveryAssertion.runAllOn(source);
                    assertThat(source).passes(OwnCheck.reading("SELECT 'own' AS value"));
                    assertThatExceptionOfType(ReadinessError.class)
                            .isThrownBy(() -> assertThat(source).passes(OwnCheck.reading("SELECT 1/0::int AS value")));
                }
                assertThat(pool.returned()).isEqualTo(pool.borrowed());
                assertThat(lent.isClosed()).isFalse();
                assertThat(lent.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(lent.isReadOnly()).isEqualTo(readOnly);
                assertThat(settings(lent)).isEqualTo(before);
            }
        }

        @Test
        void areBorrowedOnceForAllFactsOfTheirDatabaseAndOnceForTheServersOwnValue() throws SQLException {
            try (TestDatabase database = SERVER.createDatabase();
                    Connection lent = database.superuserConnection()) {
                BorrowedDataSource pool = new BorrowedDataSource(lent);
                try (SourceServer source = source(pool, Plan.online().migrating(database.name()))) {
                    EveryAssertion.runAllOn(source);
                    EveryAssertion.runAllOn(source);
                }
                assertThat(pool.borrowed()).isEqualTo(2);
            }
        }

        @Test
        void openNoOtherDatabaseAndSayWhatToDo() throws SQLException {
            try (TestDatabase database = SERVER.createDatabase();
                    Connection lent = database.superuserConnection()) {
                BorrowedDataSource pool = new BorrowedDataSource(lent);
                try (SourceServer source = source(pool, Plan.online().migrating(database.name(), "postgres"))) {
                    assertThat(source).isReachable();
                    assertThat(source.database(database.name())).isReachable().hasNoUserDefinedCasts();
                    assertThatExceptionOfType(ReadinessError.class)
                            .isThrownBy(() ->
                                    assertThat(source.database("postgres")).isReachable())
                            .withMessageStartingWith("[R006] Database cannot be opened: the given DataSource does not "
                                    + "lead to database \"postgres\"")
                            .withMessageContaining("give a JDBC URL instead, or name only that database in the plan");
                    ExpectedFault.DATABASE_CANNOT_BE_OPENED.isMetBy(source.database("postgres"));
                }
                assertThat(pool.returned()).isEqualTo(pool.borrowed());
            }
        }

        @Test
        void areNotGivenOutAsGuests() throws SQLException {
            try (Connection lent = SERVER.superuserConnection("postgres");
                    SourceServer source = source(new BorrowedDataSource(lent), Plan.online())) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(source::openConnection)
                        .withMessageContaining("use the DataSource itself, or give a JDBC URL");
            }
        }

        @Test
        void keepTheTransactionThatSomebodyBegan() throws SQLException {
            try (TestDatabase database = SERVER.createDatabase();
                    Connection lent = database.superuserConnection();
                    Statement statement = lent.createStatement()) {
                lent.setAutoCommit(false);
                statement.execute("CREATE TABLE public.not_committed ()");
                BorrowedDataSource pool = new BorrowedDataSource(lent);
                try (SourceServer source = source(pool, Plan.online())) {
                    assertThatIllegalStateException()
                            .isThrownBy(() -> assertThat(source).isReachable())
                            .withMessageContaining("in the midst of a transaction");
                }
                assertThat(pool.returned()).isEqualTo(pool.borrowed());
                lent.rollback();
                assertThat(database.column("SELECT relname FROM pg_class WHERE relname = 'not_committed'"))
                        .isEmpty();
            }
        }

        @Test
        void thatAreDeadAre603000() throws SQLException {
            try (TcpProxy proxy = TcpProxy.to(SERVER);
                    Connection lent = lentThrough(proxy)) {
                proxy.cutAfter(0);
                try (SourceServer source = source(new BorrowedDataSource(lent), Plan.online())) {
                    ExpectedFault.CONNECTION_FAILED.isMetBy(source);
                }
            }
        }

        private static Connection lentThrough(TcpProxy proxy) throws SQLException {
            PGSimpleDataSource way = new PGSimpleDataSource();
            way.setUrl(proxy.url("postgres"));
            way.setUser(TestServer.SUPERUSER);
            return way.getConnection();
        }

        @Test
        void thatWrapTheDriversExceptionAreClassifiedByIt() {
            PSQLException refusal = new PSQLException(new ServerErrorMessage("SFATAL\0C28P01\0Mno\0Rauth_failed\0\0"));
            SQLException ofThePool = new SQLException("no connection within 30 s", refusal);
            assertThat(FaultClassifier.classify(ofThePool, TlsKnowledge.NONE)).isEqualTo(Fault.WRONG_PASSWORD);
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        boolean transaction = !connection.getAutoCommit();
        List<String> settings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name || '=' || setting FROM pg_settings ORDER BY 1")) {
            while (rows.next()) {
                settings.add(rows.getString(1));
            }
        }
        if (transaction) {
            connection.rollback();
        }
        return settings;
    }
}
