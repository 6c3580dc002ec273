package io.github.migrationreadiness.postgres.simulation;

import static io.github.migrationreadiness.postgres.simulation.SimulatedExtensionsTest.simulated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a command ends to which the attribute was lent. */
class NobodyStaysSuperuserTest {

    private static final String CREATION = "CREATE EXTENSION hstore";
    private static final String WAITS = "SELECT 1 FROM pg_catalog.pg_sleep(0.05), pg_catalog.pg_stat_activity"
            + " WHERE wait_event_type = 'Lock' AND pid = ";

    @EveryMajor(from = "11")
    void afterErrorsAndRollbacks(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.refuses("22023", "CREATE EXTENSION hstore VERSION 'none'");
            admin.refuses("22012", "DO $$ BEGIN EXECUTE '" + CREATION + "'; PERFORM 1 / 0; END $$");
            admin.run("DO $$ BEGIN EXECUTE 'CREATE EXTENSION file_fdw'; EXCEPTION WHEN OTHERS THEN NULL; END $$");
            admin.run("BEGIN", CREATION, "ROLLBACK");
            admin.run("BEGIN", "SAVEPOINT a", CREATION, "ROLLBACK TO a");
            admin.refuses("42501", "CREATE ROLE forged SUPERUSER");
            admin.run("ROLLBACK", "BEGIN", "SAVEPOINT a");
            admin.refusesExtension("file_fdw", "CREATE EXTENSION file_fdw");
            admin.run("ROLLBACK TO a", CREATION, "CREATE EXTENSION citext", "COMMIT");
            admin.refuses("42501", "CREATE ROLE forged SUPERUSER");
            admin.run("BEGIN ISOLATION LEVEL SERIALIZABLE", "SELECT 1", "CREATE EXTENSION dblink", "COMMIT");
        }
    }

    @EveryMajor(from = "11")
    void whileTheTransactionIsOpenAndAfterADisconnect(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain));
                AdminSession leaving = again(admin)) {
            leaving.run("BEGIN", CREATION);
            leaving.refuses("42501", "CREATE ROLE forged SUPERUSER");
            admin.refuses("42501", "SELECT pg_catalog.pg_read_file('PG_VERSION')");
            leaving.session().close();
            admin.assertThatNobodyIsSuperuser();
        }
    }

    @EveryMajor(from = "11")
    void afterACancelInTheMidstOfACommand(TestServer plain) throws SQLException {
        isStopped(simulated(plain), "SELECT pg_catalog.pg_cancel_backend(%d)", "57014");
    }

    @EveryMajor(from = "11")
    void afterATerminationInTheMidstOfACommand(TestServer plain) throws SQLException {
        isStopped(simulated(plain), "SELECT pg_catalog.pg_terminate_backend(%d)", "57P01");
    }

    @EveryMajor(from = "11")
    void afterATimeOutInTheMidstOfACommand(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain));
                Connection blocker = blocking(admin)) {
            admin.run("SET lock_timeout = '100ms'");
            admin.refuses("55P03", CREATION);
            blocker.rollback();
            admin.run(CREATION);
        }
    }

    /** The catalogue of extensions is locked, so that the script of the extension waits with the attribute in its hands. */
    private static void isStopped(TestServer server, String how, String state) throws SQLException {
        try (AdminSession admin = AdminSession.on(server);
                AdminSession stopped = again(admin);
                Connection blocker = blocking(admin)) {
            CompletableFuture<Void> creation = inBackground(stopped);
            waitFor(admin.database(), stopped.process());
            admin.assertThatNobodyIsSuperuser();
            admin.refuses("42501", "CREATE ROLE forged SUPERUSER");
            admin.database().execute(how.formatted(stopped.process()));
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> creation.orTimeout(60, TimeUnit.SECONDS).join())
                    .havingCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            end -> assertThat(end.getSQLState()).isEqualTo(state));
            admin.assertThatNobodyIsSuperuser();
            blocker.rollback();
            admin.run(CREATION);
        }
    }

    /** All sessions of a server end with a process that is killed; a server of its own, therefore. */
    @ParameterizedTest
    @ValueSource(strings = {"11", "16", "18"})
    void afterAKill(String major) throws SQLException {
        TestServer server = SimulatedFlexibleServer.of(major, "hstore")
                .setting("restart_after_crash", "on")
                .setting("cluster_name", "killed")
                .server();
        TestDatabase database = server.createDatabase("killed");
        database.execute("GRANT ALL ON DATABASE " + database.quotedName() + " TO PUBLIC");
        AdminSession killed = AdminSession.of(database, SimulatedFlexibleServer.MIGRATION_LOGIN);
        killed.run("BEGIN", CREATION);
        ProcessHandle.of(killed.process()).orElseThrow().destroyForcibly();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> killed.run("SELECT 1"));
        waitForRecovery(server);
        killed.assertThatNobodyIsSuperuser();
        assertThat(database.column("SELECT 1 FROM pg_catalog.pg_extension WHERE extname = 'hstore'"))
                .isEmpty();
    }

    private static void waitForRecovery(TestServer server) {
        waitUntil(() -> {
            try (Connection session = server.superuserConnection("postgres")) {
                return session.isValid(10);
            } catch (SQLException recovering) {
                return false;
            }
        });
    }

    @EveryMajor(from = "11")
    void whereTwoSessionsCreateAtOnce(TestServer plain) throws SQLException {
        TestServer server = simulated(plain);
        try (AdminSession first = AdminSession.on(server);
                AdminSession second = AdminSession.on(server)) {
            first.run("BEGIN", CREATION);
            CompletableFuture<Void> creation = inBackground(second);
            waitFor(first.database(), second.process());
            first.run("COMMIT");
            creation.orTimeout(60, TimeUnit.SECONDS).join();
            first.assertThatNobodyIsSuperuser();
            assertThat(second.database().column("SELECT extname FROM pg_catalog.pg_extension ORDER BY 1"))
                    .containsExactly("hstore", "plpgsql");
        }
    }

    private static AdminSession again(AdminSession admin) throws SQLException {
        return AdminSession.of(admin.database(), SimulatedFlexibleServer.MIGRATION_LOGIN);
    }

    private static Connection blocking(AdminSession admin) throws SQLException {
        Connection blocker = admin.database().superuserConnection();
        blocker.setAutoCommit(false);
        try (Statement statement = blocker.createStatement()) {
            statement.execute("LOCK TABLE pg_catalog.pg_extension IN SHARE MODE");
        }
        return blocker;
    }

    private static CompletableFuture<Void> inBackground(AdminSession session) {
        return CompletableFuture.runAsync(() -> {
            try (Statement statement = session.session().createStatement()) {
                statement.execute(CREATION);
            } catch (SQLException stopped) {
                throw new CompletionException(stopped);
            }
        });
    }

    private static void waitFor(TestDatabase database, int process) {
        waitUntil(() -> !database.column(WAITS + process).isEmpty());
    }

    /** A minute at most. */
    private static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute later").isLessThan(deadline);
        }
    }
}
