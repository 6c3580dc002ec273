package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.configuration.WritableTransactions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 603112 */
class WritableTransactionsTest {

    private static final Check<SourceDatabase> CHECK = new WritableTransactions();

    private static final String PARAMETER = "default_transaction_read_only";

    private static String finding(String level, String value, String statement) {
        return PARAMETER + " of " + level + " is " + value + " => BEGIN READ WRITE; ALTER " + statement + " RESET "
                + PARAMETER + "; COMMIT;";
    }

    private static void set(TestServer server, String level, String value) {
        server.execute("ALTER " + level + " SET " + PARAMETER + " = " + value);
    }

    @Nested
    class ItFinds {

        @EveryMajor
        void everyLevelThatSaysSoTheMostSpecificFirst(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                String role = login.quotedName();
                String name = orders.quotedName();
                set(server, "DATABASE " + name, "on");
                set(server, "ROLE " + role, "true");
                set(server, "ROLE " + role + " IN DATABASE " + name, "'1'");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders, login));
                verdict.isViolated(("[603112] GUC settings error: default_transaction_read_only of role %s in database"
                                        + " %s is 1 (database \"%s\")")
                                .formatted(role, name, orders.name()))
                        .says(
                                "GUC settings error. Failed to set default_transaction_read_only GUC parameter to off. Ensure"
                                        + " that user write access is properly set and retry the migration.")
                        .finds(
                                finding(
                                        "role " + role + " in database " + name,
                                        "1",
                                        "ROLE " + role + " IN DATABASE " + name),
                                finding("role " + role, "true", "ROLE " + role),
                                finding("database " + name, "on", "DATABASE " + name));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders, login)).passes();
            }
        }

        /** In the session that fixes it, the database is read-only by default too. */
        @EveryMajor
        void oneDatabaseAndNotTheOther(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders");
                    TestDatabase billing = server.createDatabase("billing")) {
                set(server, "DATABASE " + orders.quotedName(), "'YES'");
                SourceServer source = source(billing, orders);
                assertThatJudging(CHECK, source.database(billing.name())).passes();
                VerdictAssert verdict = assertThatJudging(CHECK, source.database(orders.name()));
                verdict.finds(finding("database " + orders.quotedName(), "YES", "DATABASE " + orders.quotedName()));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void onlyWhatIsMoreSpecificThanALevelThatSaysOff(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                set(server, "DATABASE " + orders.quotedName(), "off");
                set(server, "ROLE " + login.quotedName(), "on");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders, login));
                verdict.finds(finding("role " + login.quotedName(), "on", "ROLE " + login.quotedName()));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders, login)).passes();
            }
        }

        @EveryMajor({"9.5", "9.6", "13", "18"})
        void theServersOwnValueWhichAStartOptionOfTheKitWouldHide(TestServer plain) {
            TestServer server = readOnly(plain);
            try (SourceServer source = sourceAt(server).build()) {
                assertThatJudging(CHECK, source.database("postgres"))
                        .isViolated("[603112] GUC settings error: default_transaction_read_only of the server is on"
                                + " (database \"postgres\")")
                        .finds("default_transaction_read_only of the server is on => ALTER SYSTEM SET"
                                + " default_transaction_read_only = 'off'; SELECT pg_catalog.pg_reload_conf();");
            }
        }

        @Test
        void theSettingOfAllRolesOfAServer() {
            TestServer server = TestServer.major("16")
                    .flavour()
                    .prepared("ALTER ROLE ALL SET default_transaction_read_only = on")
                    .server();
            VerdictAssert verdict =
                    assertThatJudging(CHECK, sourceAt(server).build().database("postgres"));
            verdict.finds(finding("all roles", "on", "ROLE ALL"));
            fix(verdict.result(), new TestDatabase(server, "postgres"));
            assertThatJudging(CHECK, sourceAt(server).build().database("postgres"))
                    .passes();
        }

        @EveryMajor({"9.5", "18"})
        void theServersOwnValueUntilItIsMended(TestServer plain) {
            TestServer server = plain.flavour()
                    .prepared("ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()")
                    .server();
            await(server, "on");
            fix(
                    assertThatJudging(CHECK, sourceAt(server).build().database("postgres"))
                            .result(),
                    new TestDatabase(server, "postgres"));
            await(server, "off");
            assertThatJudging(CHECK, sourceAt(server).build().database("postgres"))
                    .passes();
        }

        private void await(TestServer server, String value) {
            for (int i = 0; i < 1000 && !server.column("SHOW " + PARAMETER).contains(value); i++) {
                Thread.onSpinWait();
            }
            assertThat(server.column("SHOW " + PARAMETER)).containsExactly(value);
        }

        @EveryMajor({"9.6", "18"})
        void uglyNamesAndTheStatementsThatMendThem(TestServer server) {
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole login = createRole(server, name, "LOGIN");
                                TestDatabase orders = createDatabase(server, name)) {
                            set(server, "ROLE " + quoted(name) + " IN DATABASE " + quoted(name), "on");
                            set(server, "DATABASE " + quoted(name), "on");
                            VerdictAssert verdict = assertThatJudging(CHECK, database(orders, login));
                            verdict.findings().hasSize(2);
                            fix(verdict.result(), orders);
                            assertThatJudging(CHECK, database(orders, login)).passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void whatIsSetForOthers(TestServer server) {
            try (TestRole other = server.createRole("LOGIN");
                    TestRole login = server.createRole("LOGIN IN ROLE " + other.quotedName());
                    TestDatabase orders = server.createDatabase();
                    TestDatabase billing = server.createDatabase()) {
                set(server, "ROLE " + other.quotedName(), "on");
                set(server, "ROLE " + other.quotedName() + " IN DATABASE " + orders.quotedName(), "on");
                set(server, "DATABASE " + billing.quotedName(), "on");
                assertThatJudging(CHECK, database(orders, login)).passes();
                set(server, "ROLE " + login.quotedName() + " IN DATABASE " + billing.quotedName(), "on");
                assertThatJudging(CHECK, database(orders, login)).passes();
            }
        }

        @EveryMajor
        void aRoleThatWinsOverItsDatabase(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                set(server, "DATABASE " + orders.quotedName(), "on");
                for (String value : List.of("off", "false", "'0'", "no")) {
                    set(server, "ROLE " + login.quotedName(), value);
                    assertThatJudging(CHECK, database(orders, login)).passes();
                }
            }
        }

        @EveryMajor({"9.5", "9.6", "13", "18"})
        void aRoleThatWinsOverItsServer(TestServer plain) {
            assertThatJudging(
                            CHECK,
                            sourceAt(readOnly(plain)).user("writer").build().database("postgres"))
                    .passes();
        }
    }

    private static TestServer readOnly(TestServer plain) {
        return plain.flavour()
                .setting(PARAMETER, "on")
                .prepared("BEGIN READ WRITE; CREATE ROLE writer LOGIN;"
                        + " ALTER ROLE writer SET default_transaction_read_only = off; COMMIT")
                .server();
    }

    @EveryMajor({"11", "18"})
    void aStandbyIsReadOnlyAlthoughItsParameterIsOff(TestServer plain) {
        TestServer server = Standby.of(plain);
        assertThat(server.column("SHOW " + PARAMETER)).containsExactly("off");
        assertThatJudging(CHECK, sourceAt(server).build().database("postgres"))
                .isViolated("[603112] GUC settings error: the server is a standby, where every transaction is read-only"
                        + " (database \"postgres\")")
                .finds("the server is a standby, where every transaction is read-only"
                        + " => migrate from the primary, or promote the standby");
    }

    @Test
    void aSingleServerMayBeFull() {
        TestServer server = readOnly(TestServer.major("11"));
        assertThatJudging(
                        CHECK,
                        sourceAt(server)
                                .kind(ServerKind.AZURE_SINGLE_SERVER)
                                .build()
                                .database("postgres"))
                .findings()
                .singleElement()
                .asString()
                .contains(" => Enlarge the storage of the server if it is full");
    }
}
