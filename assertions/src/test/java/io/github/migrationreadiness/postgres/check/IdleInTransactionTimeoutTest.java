package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.PostgresServer;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.configuration.IdleInTransactionTimeout;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R002 */
class IdleInTransactionTimeoutTest {

    private static final Check<PostgresServer> CHECK = new IdleInTransactionTimeout();

    private static final String PARAMETER = "idle_in_transaction_session_timeout";

    private static String finding(String level, String value, String statement) {
        return PARAMETER + " of " + level + " is " + value + " => ALTER " + statement + " RESET " + PARAMETER + ";";
    }

    private static void set(TestServer server, String level, String value) {
        server.execute("ALTER " + level + " SET " + PARAMETER + " = " + value);
    }

    private static TestServer withTimeout(TestServer plain) {
        return plain.flavour().setting(PARAMETER, "5min").server();
    }

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.6")
        void everyLevelThatSetsOneInADatabaseOfThePlan(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders");
                    TestDatabase billing = server.createDatabase("billing")) {
                String role = login.quotedName();
                set(server, "DATABASE " + orders.quotedName(), "'10min'");
                set(server, "DATABASE " + billing.quotedName(), "60000");
                set(server, "ROLE " + role + " IN DATABASE " + billing.quotedName(), "1");
                SourceServer source =
                        sourceOf(orders, billing).user(login.name()).build();
                VerdictAssert verdict = assertThatJudging(CHECK, source);
                verdict.isViolated(("[R002] Connection Terminated Due to Idle-in-Transaction time-out:"
                                        + " idle_in_transaction_session_timeout of database %s is 10min")
                                .formatted(orders.quotedName()))
                        .finds(
                                finding("database " + orders.quotedName(), "10min", "DATABASE " + orders.quotedName()),
                                finding(
                                        "role " + role + " in database " + billing.quotedName(),
                                        "1",
                                        "ROLE " + role + " IN DATABASE " + billing.quotedName()),
                                finding(
                                        "database " + billing.quotedName(),
                                        "60000",
                                        "DATABASE " + billing.quotedName()));
                fix(verdict.result(), orders);
                source.refresh();
                assertThatJudging(CHECK, source).passes();
            }
        }

        @EveryMajor(from = "9.6")
        void theServersOwnOnceForAllDatabases(TestServer plain) {
            TestServer server = withTimeout(plain);
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase();
                    TestDatabase billing = server.createDatabase()) {
                assertThatJudging(
                                CHECK,
                                sourceOf(orders, billing).user(login.name()).build())
                        .finds(PARAMETER + " of the server is 300000 => ALTER SYSTEM SET " + PARAMETER
                                + " = '0'; SELECT pg_catalog.pg_reload_conf();");
            }
        }

        @EveryMajor({"11", "18"})
        void theSameOnTheTargetWithItsOwnWayToMendIt(TestServer plain) {
            TestServer server = flexibleServer(plain.major())
                    .flavour()
                    .setting(PARAMETER, "2s")
                    .server();
            try (TargetServer target = targetAt(server).build()) {
                assertThatJudging(CHECK, target)
                        .finds(PARAMETER + " of the server is 2000 => az postgres flexible-server parameter set"
                                + " --resource-group <group> --server-name <server> --name " + PARAMETER
                                + " --value 0");
            }
        }

        @EveryMajor({"11", "18"})
        void theRoleAndADatabaseOfThePlanOnTheTarget(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                set(server, "ROLE " + login.quotedName(), "7");
                assertThatJudging(CHECK, targetAt(server, login))
                        .finds(finding("role " + login.quotedName(), "7", "ROLE " + login.quotedName()));
                server.execute("ALTER ROLE " + login.quotedName() + " RESET ALL");
                set(server, "DATABASE " + orders.quotedName(), "7");
                assertThatJudging(CHECK, targetAt(server, login)).passes();
                assertThatJudging(
                                CHECK,
                                targetAt(server)
                                        .plan(Plan.online().migrating(orders.name(), "yet to come"))
                                        .build())
                        .finds(finding("database " + orders.quotedName(), "7", "DATABASE " + orders.quotedName()));
            }
        }

        @EveryMajor({"9.6", "18"})
        void uglyNamesAndTheStatementsThatMendThem(TestServer server) {
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .filter(name -> !name.isBlank())
                    .forEach(name -> {
                        try (TestRole login = createRole(server, name, "LOGIN");
                                TestDatabase orders = createDatabase(server, name)) {
                            set(server, "ROLE " + quoted(name) + " IN DATABASE " + quoted(name), "1");
                            SourceServer source =
                                    sourceOf(orders).user(login.name()).build();
                            VerdictAssert verdict = assertThatJudging(CHECK, source);
                            verdict.findings().hasSize(1);
                            fix(verdict.result(), orders);
                            source.refresh();
                            assertThatJudging(CHECK, source).passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.6")
        void zeroInEveryWritingAndWhatIsSetForOthers(TestServer plain) {
            TestServer server = withTimeout(plain);
            try (TestRole other = server.createRole("LOGIN");
                    TestRole login = server.createRole("LOGIN IN ROLE " + other.quotedName());
                    TestDatabase billing = server.createDatabase();
                    TestDatabase orders = server.createDatabase()) {
                set(server, "ROLE " + other.quotedName(), "5");
                set(server, "DATABASE " + billing.quotedName(), "5");
                for (String zero : List.of("0", "'0ms'", "'0 min'", "'00'")) {
                    set(server, "ROLE " + login.quotedName(), zero);
                    assertThatJudging(CHECK, sourceOf(orders).user(login.name()).build())
                            .passes();
                }
            }
        }
    }

    @EveryMajor({"9.6", "18"})
    void aDatabaseThatHidesTheServersValueFromTheOthersLeavesItOpen(TestServer plain) {
        TestServer server = withTimeout(plain);
        try (TestDatabase orders = server.createDatabase();
                TestDatabase billing = server.createDatabase()) {
            set(server, "DATABASE " + orders.quotedName(), "0");
            assertThatJudging(CHECK, source(orders)).passes();
            assertThatJudging(CHECK, source(orders, billing))
                    .isInconclusive(
                            "database " + orders.quotedName() + " sets " + PARAMETER
                                    + " for itself and hides the server's own value",
                            "Give a URL with another database");
            assertThatJudging(CHECK, source(billing, orders)).is(Status.VIOLATED);
        }
    }

    @EveryMajor("9.5")
    void thereWasNoneBefore(TestServer server) {
        assertThatJudging(CHECK, sourceAt(server).build())
                .isNotApplicable(PARAMETER + " came with PostgreSQL 9.6, but the server runs 9.5.3");
    }
}
