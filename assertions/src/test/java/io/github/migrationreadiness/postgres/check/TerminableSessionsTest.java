package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.OVERWRITING;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.migrationLogin;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.missing;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.overwritten;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.pid;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.runAs;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.seen;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.session;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.overwrite.TargetCleanup;
import io.github.migrationreadiness.postgres.overwrite.TerminableSessions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** 603111 */
class TerminableSessionsTest {

    private static final Check<TargetDatabase> CHECK = new TerminableSessions();

    @Nested
    class ItFinds {

        @EveryMajor(from = "11")
        void sessionsOfOthersByTheirRole(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = loginWithoutTheGrant(server);
                    TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders");
                    Connection one = session(orders, app.name());
                    Connection two = session(orders, app.name())) {
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.isViolated(
                                ("[603111] Target database cleanup failed: \"%s\" is not allowed to terminate 2 sessions (database"
                                                + " \"%s\")")
                                        .formatted(login.name(), orders.name()))
                        .says("Target database cleanup failed. Unable to terminate active connections on the target"
                                + " database during the premigration phase. Grant pg_signal_backend role to migration"
                                + " user and retry the migration.");
                verdict.findings().containsExactly(expected(app, login, grant(plain), pid(one), pid(two)));
                assertThatThrownBy(() -> runAs(login, orders, terminating(one))).isInstanceOf(SQLException.class);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                runAs(login, orders, terminating(one));
            }
        }

        @EveryMajor(from = "11")
        void thatAMemberOfPgSignalBackendDoesNotInherit(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN NOINHERIT IN ROLE pg_signal_backend");
                    TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders");
                    Connection one = session(orders, app.name())) {
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                String fix = grantsInheritance(plain)
                        ? "GRANT pg_signal_backend TO %1$s WITH INHERIT TRUE;"
                        : "GRANT pg_signal_backend TO %1$s; ALTER ROLE %1$s INHERIT;";
                verdict.finds(expected(app, login, fix, pid(one)));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                runAs(login, orders, terminating(one));
            }
        }

        @EveryMajor(from = "16")
        void aMembershipThatWasGrantedWithoutInheritance(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN");
                    TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders");
                    Connection one = session(orders, app.name())) {
                server.execute("GRANT pg_signal_backend TO " + login.quotedName() + " WITH INHERIT FALSE");
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.finds(expected(app, login, grant(plain), pid(one)));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
            }
        }

        @EveryMajor({"11", "18"})
        void uglyNamesOfRolesAndTheStatementsThatMendThem(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            for (String name : List.of("o'clock \"sharp\"", "100%s %n %d", "Öß€", UglyNames.LONGEST)) {
                try (TestRole login = createRole(server, name, "LOGIN");
                        TestRole app = createRole(server, "2" + name.substring(1), "LOGIN");
                        TestDatabase orders = server.createDatabase("o'clock \"sharp\" 100%");
                        Connection one = session(orders, app.name())) {
                    VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                    verdict.finds(expected(app, login, grant(plain), pid(one)));
                    fix(verdict.result(), orders);
                    assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                }
            }
        }

        private String expected(TestRole app, TestRole login, String fix, String... pids) {
            return "sessions of role " + quoted(app.name()) + " pid " + String.join(" (app), pid ", pids) + " (app) => "
                    + fix.replace("%1$s", quoted(login.name()));
        }

        private String grant(TestServer server) {
            return grantsInheritance(server)
                    ? "GRANT pg_signal_backend TO %1$s WITH INHERIT TRUE;"
                    : "GRANT pg_signal_backend TO %1$s;";
        }

        private boolean grantsInheritance(TestServer server) {
            return Integer.parseInt(server.major()) >= 16;
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "11")
        void aLoginWithoutTheGrantWhereNobodyIsConnected(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = loginWithoutTheGrant(server);
                    TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders");
                    TestDatabase other = server.createDatabase("orders");
                    Connection elsewhere = session(other, app.name())) {
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                assertThatJudging(CHECK, overwritten(other, login.name()))
                        .isViolated(
                                ("[603111] Target database cleanup failed: \"%s\" is not allowed to terminate 1 session"
                                                + " (database \"%s\")")
                                        .formatted(login.name(), elsewhere.getCatalog()));
            }
        }

        @EveryMajor(from = "11")
        void sessionsOfItsOwnAndOfRolesThatItInherits(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole app = server.createRole("LOGIN");
                    TestRole login = server.createRole("LOGIN IN ROLE " + app.quotedName());
                    TestDatabase orders = server.createDatabase("orders");
                    Connection own = session(orders, login.name());
                    Connection inherited = session(orders, app.name())) {
                TargetDatabase fromWithin = targetAt(server)
                        .url(orders.url())
                        .user(login.name())
                        .plan(OVERWRITING)
                        .build()
                        .database(orders.name());
                assertThatJudging(CHECK, fromWithin).passes();
                runAs(login, orders, terminating(own));
                runAs(login, orders, terminating(inherited));
            }
        }

        @EveryMajor(from = "11")
        void membersOfPgSignalBackendAlsoThroughAnotherRoleAndSuperusers(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole app = server.createRole("LOGIN");
                    TestRole between = server.createRole("IN ROLE pg_signal_backend");
                    TestRole login = server.createRole("LOGIN IN ROLE " + between.quotedName());
                    TestDatabase orders = server.createDatabase("orders");
                    Connection session = session(orders, app.name())) {
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                assertThatJudging(CHECK, overwritten(orders, TestServer.SUPERUSER))
                        .passes();
                runAs(login, orders, terminating(session));
            }
        }

        @EveryMajor(from = "11")
        void sessionsOfSuperusersWhichAreAnotherCheck(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = migrationLogin(server);
                    TestDatabase orders = server.createDatabase("orders");
                    Connection session = session(orders, TestServer.SUPERUSER)) {
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                assertThatJudging(new TargetCleanup(), overwritten(orders, login.name()))
                        .isViolated("[603700] Target database cleanup failed: sessions of role \"postgres\" (database"
                                + " \"" + session.getCatalog() + "\")");
            }
        }
    }

    @EveryMajor("16")
    void itIsNotApplicableWhereNoDatabaseIsOverwritten(TestServer plain) {
        TestDatabase postgres = new TestDatabase(flexibleServer(plain.major()), "postgres");
        assertThatJudging(CHECK, seen(postgres, TestServer.SUPERUSER, Plan.online()))
                .isNotApplicable("the plan overwrites no database of the target");
        assertThatJudging(CHECK, overwritten(missing(postgres.server()), TestServer.SUPERUSER))
                .isNotApplicable("the target has no database \"missing\" to overwrite");
    }

    private static String terminating(Connection session) throws SQLException {
        return "SELECT pg_terminate_backend(" + pid(session) + ")";
    }

    /** Members of azure_pg_admin have it. */
    private static TestRole loginWithoutTheGrant(TestServer server) {
        return server.createRole("LOGIN CREATEDB");
    }
}
