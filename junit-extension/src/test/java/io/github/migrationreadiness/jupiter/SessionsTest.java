package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sessions that tests get, and what is left of them. */
class SessionsTest {

    private final TestServer server = TestServer.major("16");
    private final TestDatabase database = server.createDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void areGuestsOfTheirOwn() {
        SuiteRun run = onDatabase().run(GuestTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(classes = {PerMethodTestCases.class, PerClassTestCases.class})
    void areClosedAfterTheTestOrClassThatTheyWereGivenTo(Class<?> fixture) {
        SuiteRun run = onDatabase().run(fixture);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).hasSize(2);
        assertThat(openSessions()).isEmpty();
    }

    @Test
    void areClosedAfterFailuresToo() {
        SuiteRun run = onDatabase().inParallel().run(FailingTestCases.class, OtherFailingTestCases.class);
        assertThat(run.failures()).hasSize(8);
        assertThat(openSessions()).isEmpty();
    }

    @Test
    void areNoneBeforeAndAfterAServerIsJudged() {
        SuiteRun run = onDatabase().run(JudgingTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(openSessions()).isEmpty();
    }

    private Suites onDatabase() {
        return Suites.onSource(database.url()).withTarget(database.url());
    }

    private List<String> openSessions() {
        server.execute(awaitEndOfOthers(database.name()));
        return server.column("SELECT application_name FROM pg_stat_activity WHERE datname = '" + database.name() + "'");
    }

    /** A server notices the end of a session a moment later, so that is waited for, ten seconds at most. */
    private static String awaitEndOfOthers(String database) {
        return """
                DO $$
                BEGIN
                    FOR i IN 1..1000 LOOP
                        EXIT WHEN NOT EXISTS (
                            SELECT FROM pg_stat_activity WHERE datname = '%s' AND pid <> pg_backend_pid());
                        PERFORM pg_sleep(0.01);
                        PERFORM pg_stat_clear_snapshot();
                    END LOOP;
                END $$""".formatted(database);
    }

    private static String ask(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @MigrationReadiness
    static class GuestTestCases {
        @Test
        void tellTheirName(@FromSource Connection session) throws SQLException {
            assertThat(ask(session, "SHOW application_name")).isEqualTo("migration-readiness");
        }

        @Test
        void doNotWrite(@FromSource Connection session) {
            assertReadOnly(session);
        }

        @Test
        void doNotWriteOnTheTargetEither(@FromTarget DataSource sessions) throws SQLException {
            try (Connection session = sessions.getConnection()) {
                assertReadOnly(session);
            }
        }

        @Test
        void areNotSharedEvenWithinATest(@FromSource Connection one, @FromSource Connection other) throws SQLException {
            assertThat(ask(one, "SELECT pg_backend_pid()")).isNotEqualTo(ask(other, "SELECT pg_backend_pid()"));
        }

        private static void assertReadOnly(Connection session) {
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> {
                try (Statement statement = session.createStatement()) {
                    statement.execute("CREATE TABLE public.written (id int)");
                }
            });
            assertThat(refusal.getSQLState()).isEqualTo("25006");
        }
    }

    @MigrationReadiness
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class PerMethodTestCases {
        private static final List<Connection> USED = new ArrayList<>();
        private static @Nullable Connection ofClass;

        PerMethodTestCases(@FromSource Connection session) {
            USED.add(session);
        }

        @BeforeAll
        static void before(@FromSource Connection session) {
            USED.clear();
            ofClass = session;
        }

        @BeforeEach
        void before(@FromSource Connection session, @FromTarget DataSource sessions) throws SQLException {
            USED.addAll(List.of(session, sessions.getConnection()));
        }

        @Test
        @Order(1)
        void leavesAllOfThemOpen(@FromSource DataSource sessions) throws SQLException {
            USED.addAll(List.of(sessions.getConnection(), sessions.getConnection()));
            assertThat(USED)
                    .hasSize(5)
                    .allSatisfy(session -> assertThat(session.isClosed()).isFalse());
        }

        @Test
        @Order(2)
        void findsThemClosed() {
            assertThat(USED.subList(0, 5))
                    .allSatisfy(session -> assertThat(session.isClosed()).isTrue());
        }

        @AfterAll
        static void after() throws SQLException {
            assertThat(requireNonNull(ofClass).isClosed()).isFalse();
        }
    }

    @MigrationReadiness
    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClassTestCases {
        private final Connection session;
        private final DataSource sessions;

        PerClassTestCases(@FromSource Connection session, @FromTarget DataSource sessions) {
            this.session = session;
            this.sessions = sessions;
        }

        @Test
        void one() throws SQLException {
            assertThat(session.isClosed()).isFalse();
            assertThat(sessions.getConnection().isClosed()).isFalse();
        }

        @Test
        void other() throws SQLException {
            one();
        }
    }

    @MigrationReadiness
    static class FailingTestCases {
        @Test
        void withASession(@FromSource Connection session) {
            throw new IllegalStateException();
        }

        @Test
        void withASessionThatIsLost(@FromSource Connection session) throws SQLException {
            ask(session, "SELECT pg_terminate_backend(pg_backend_pid())");
        }

        @Test
        void withManySessions(@FromSource DataSource sessions) throws SQLException {
            sessions.getConnection();
            sessions.getConnection();
            throw new IllegalStateException();
        }

        @Test
        void withACheck(SourceServer source) {
            assertThat(source).passes(Remark.violated("T1"));
        }
    }

    static class OtherFailingTestCases extends FailingTestCases {}

    @MigrationReadiness
    static class JudgingTestCases {
        @Test
        void leavesNoIdleSession(SourceServer source, @FromTarget Connection session) throws SQLException {
            assertThat(source).hasSupportedVersion().hasNoUserDefinedCasts();
            try (Statement statement = session.createStatement()) {
                statement.execute(awaitEndOfOthers(session.getCatalog()));
            }
            assertThat(ask(session, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"))
                    .isEqualTo("1");
        }
    }
}
