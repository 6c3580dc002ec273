package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.OVERWRITING;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.drop;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.missing;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.obstructed;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.overwritten;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.pid;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.run;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.runAs;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.seen;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.session;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.overwrite.TargetCleanup;
import io.github.migrationreadiness.postgres.overwrite.TerminableSessions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603700 */
class TargetCleanupTest {

    private static final Check<TargetDatabase> CHECK = new TargetCleanup();

    @Nested
    class ItFinds {

        @EveryMajor(from = "11")
        void sessionsOfSuperusersWhichNoGrantEnds(TestServer plain) throws SQLException {
            TestServer server = obstructed(plain);
            try (TestRole login = server.createRole("LOGIN IN ROLE pg_signal_backend");
                    TestDatabase orders = server.createDatabase("o'clock");
                    Connection session = session(orders, TestServer.SUPERUSER)) {
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.isViolated(
                                "[603700] Target database cleanup failed: sessions of role \"postgres\" (database \"%s\")"
                                        .formatted(orders.name()))
                        .says("Target database cleanup failed. Unable to terminate active connections on the target"
                                + " database during the pre-migration/post-migration phase.")
                        .finds(("sessions of role \"postgres\" pid %s (app) => SELECT"
                                        + " pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity AS a"
                                        + " WHERE a.datname = '%s' AND a.usename = 'postgres'"
                                        + " AND a.pid <> pg_catalog.pg_backend_pid();")
                                .formatted(pid(session), orders.name().replace("'", "''")));
                assertThatThrownBy(() -> runAs(login, orders, "SELECT pg_terminate_backend(" + pid(session) + ")"))
                        .isInstanceOf(SQLException.class);
                fix(verdict.result(), orders);
                waitUntilItPasses(orders, login);
            }
        }

        @EveryMajor("16")
        void themOnARealFlexibleServerWhereOnlyARestartEndsThem(TestServer plain) throws SQLException {
            TestServer server = obstructed(plain);
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders");
                    Connection session = session(orders, TestServer.SUPERUSER)) {
                TargetDatabase detected = targetAt(server)
                        .user(login.name())
                        .plan(OVERWRITING)
                        .build()
                        .database(orders.name());
                assertThatJudging(CHECK, detected)
                        .finds("sessions of role \"postgres\" pid " + pid(session) + " (app) => az postgres"
                                + " flexible-server restart --resource-group <group> --name <server>");
            }
        }

        @EveryMajor(from = "11")
        void preparedTransactionsByTheirExactNames(TestServer plain) {
            TestServer server = obstructed(plain);
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                Stream.of("o'clock", "back\\slash").forEach(name -> prepare(orders, name));
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.isViolated(("[603700] Target database cleanup failed: prepared transaction E'back\\\\slash',"
                                        + " prepared transaction 'o''clock' (database \"%s\")")
                                .formatted(orders.name()))
                        .finds(
                                "prepared transaction E'back\\\\slash' to be ended in this database"
                                        + " => ROLLBACK PREPARED E'back\\\\slash';",
                                "prepared transaction 'o''clock' to be ended in this database"
                                        + " => ROLLBACK PREPARED 'o''clock';");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
            }
        }

        @EveryMajor(from = "11")
        void replicationSlotsThatSomebodyReadsFrom(TestServer plain) throws SQLException {
            TestServer server = obstructed(plain);
            try (TestRole login = server.createRole("LOGIN IN ROLE pg_signal_backend");
                    TestRole reader = server.createRole("LOGIN REPLICATION");
                    TestDatabase orders = server.createDatabase("orders");
                    Connection session = session(orders, reader.name())) {
                run(session, "SELECT pg_create_logical_replication_slot('in_use', 'test_decoding', true)");
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.finds("replication slot \"in_use\" somebody reads from it => SELECT"
                        + " pg_catalog.pg_terminate_backend(s.active_pid) FROM pg_catalog.pg_replication_slots AS s"
                        + " WHERE s.slot_name = 'in_use';");
                fix(verdict.result(), orders);
                waitUntilItPasses(orders, login);
            }
        }

        @EveryMajor(from = "11")
        void subscriptionsWithUglyNames(TestServer plain) throws SQLException {
            TestServer server = obstructed(plain);
            try (TestRole login = server.createRole("LOGIN IN ROLE azure_pg_admin");
                    TestDatabase orders = createDatabase(server, "o'clock \"sharp\"")) {
                server.execute("ALTER DATABASE " + orders.quotedName() + " OWNER TO " + login.quotedName());
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> subscribe(orders, name));
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.findings()
                        .hasSize(UglyNames.SORTED.size() + 1)
                        .contains("subscription " + quoted("o'clock \"sharp\"") + " to be dropped in this database"
                                + " => DROP SUBSCRIPTION \"o'clock \"\"sharp\"\"\";");
                assertThatThrownBy(() -> drop(orders, login))
                        .hasMessageContaining("used by logical replication subscription");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                drop(orders, login);
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "11")
        void aSlotThatNobodyReadsFromSinceItIsDroppedWithItsDatabase(TestServer plain) throws SQLException {
            TestServer server = obstructed(plain);
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                server.execute("ALTER DATABASE " + orders.quotedName() + " OWNER TO " + login.quotedName());
                orders.execute("SELECT pg_create_logical_replication_slot('abandoned', 'test_decoding')");
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                drop(orders, login);
            }
        }

        @EveryMajor(from = "11")
        void obstaclesOfOtherDatabasesAndSessionsThatAGrantEnds(TestServer plain) throws SQLException {
            TestServer server = obstructed(plain);
            try (TestRole login = server.createRole("LOGIN");
                    TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders");
                    TestDatabase other = server.createDatabase("other");
                    Connection ofOther = session(other, TestServer.SUPERUSER);
                    Connection ofApp = session(orders, app.name())) {
                prepare(other, "elsewhere");
                subscribe(other, "elsewhere");
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                assertThatJudging(CHECK, overwritten(other, login.name()))
                        .isViolated("[603700] Target database cleanup failed: sessions of role \"postgres\", prepared"
                                + " transaction 'elsewhere', subscription \"elsewhere\" (database \""
                                + ofOther.getCatalog() + "\")");
                assertThatJudging(new TerminableSessions(), overwritten(orders, login.name()))
                        .isViolated(
                                "[603111] Target database cleanup failed: \"%s\" is not allowed to terminate 1 session"
                                                .formatted(login.name())
                                        + " (database \"" + ofApp.getCatalog() + "\")");
                other.execute("DROP SUBSCRIPTION elsewhere");
            }
        }

        @EveryMajor(from = "11")
        void sessionsOfSuperusersForASuperuser(TestServer plain) throws SQLException {
            TestServer server = obstructed(plain);
            try (TestDatabase orders = server.createDatabase("orders");
                    Connection session = session(orders, TestServer.SUPERUSER)) {
                run(session, "SELECT 1");
                assertThatJudging(CHECK, overwritten(orders, TestServer.SUPERUSER))
                        .passes();
            }
        }
    }

    @EveryMajor("16")
    void itIsNotApplicableWhereNoDatabaseIsOverwritten(TestServer plain) {
        TestDatabase postgres = new TestDatabase(obstructed(plain), "postgres");
        assertThatJudging(CHECK, seen(postgres, TestServer.SUPERUSER, Plan.online()))
                .isNotApplicable("the plan overwrites no database of the target");
        assertThatJudging(CHECK, overwritten(missing(postgres.server()), TestServer.SUPERUSER))
                .isNotApplicable("the target has no database \"missing\" to overwrite");
    }

    private static void prepare(TestDatabase database, String name) {
        database.execute("BEGIN", "SELECT txid_current()", "PREPARE TRANSACTION '" + name.replace("'", "''") + "'");
    }

    private static void subscribe(TestDatabase database, String name) {
        database.execute("CREATE SUBSCRIPTION " + quoted(name)
                + " CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p WITH (connect = false, slot_name = NONE)");
    }

    /** A session ends a moment after it was told to. */
    private static void waitUntilItPasses(TestDatabase database, TestRole login) {
        long start = System.nanoTime();
        while (assertThatJudging(CHECK, overwritten(database, login.name()))
                        .result()
                        .status()
                != Status.PASSED) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
