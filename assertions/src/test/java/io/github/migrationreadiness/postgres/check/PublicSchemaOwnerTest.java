package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.migrationLogin;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.missing;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.overwritten;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.runAs;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.seen;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.overwrite.PublicSchemaOwner;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** 603708. What the check says is held against what the login's own ALTER SCHEMA does. */
class PublicSchemaOwnerTest {

    private static final Check<TargetDatabase> CHECK = new PublicSchemaOwner();
    private static final Plan PLAN = Plan.online();
    private static final String HAND_OVER = "ALTER SCHEMA public OWNER TO azure_pg_admin";

    @Nested
    class ItFinds {

        @EveryMajor(from = "11")
        void anOwnerWhoseRightsTheLoginDoesNotHave(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = migrationLogin(server);
                    TestRole app = server.createRole("");
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("ALTER SCHEMA public OWNER TO " + app.quotedName());
                VerdictAssert verdict = assertThatJudging(CHECK, seen(orders, login.name(), PLAN));
                verdict.isViolated("[603708] Internal server error: schema public belongs to \"%s\" (database \"%s\")"
                                .formatted(app.name(), orders.name()))
                        .says(("Internal server error. Failed to alter the owner of public schema to azure_pg_admin in"
                                        + " database '%s'. Change the owner of public schema to azure_pg_admin manually"
                                        + " and retry the migration.")
                                .formatted(orders.name()))
                        .finds(("schema public belongs to \"%s\"; \"%s\" does not have its rights and lacks CREATE on"
                                        + " the database => %s;")
                                .formatted(app.name(), login.name(), HAND_OVER));
                assertThatThrownBy(() -> runAs(login, orders, HAND_OVER)).isInstanceOf(SQLException.class);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN)).passes();
            }
        }

        @EveryMajor(from = "11")
        void anOwnerWhoMayNotCreateInTheDatabase(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = migrationLogin(server);
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("ALTER SCHEMA public OWNER TO " + login.quotedName());
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN))
                        .finds("schema public belongs to \"%1$s\"; \"%1$s\" lacks CREATE on the database => %2$s;"
                                .formatted(login.name(), HAND_OVER));
                assertThatThrownBy(() -> runAs(login, orders, HAND_OVER)).isInstanceOf(SQLException.class);
            }
        }

        @EveryMajor(from = "11")
        void anOwnerWhoIsNoMemberOfAzurePgAdmin(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                ownAll(orders, login);
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN))
                        .finds(
                                "schema public belongs to \"%1$s\"; \"%1$s\" is not allowed to set its role to azure_pg_admin => %2$s;"
                                        .formatted(login.name(), HAND_OVER));
                assertThatThrownBy(() -> runAs(login, orders, HAND_OVER)).isInstanceOf(SQLException.class);
            }
        }

        @EveryMajor(from = "16")
        void aMembershipThatWasGrantedWithoutSet(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                server.execute("GRANT azure_pg_admin TO " + login.quotedName() + " WITH INHERIT TRUE, SET FALSE");
                ownAll(orders, login);
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN)).is(Status.VIOLATED);
                assertThatThrownBy(() -> runAs(login, orders, HAND_OVER)).isInstanceOf(SQLException.class);
            }
        }

        @EveryMajor({"11", "14"})
        void thatTheOwnerOfADatabaseDoesNotOwnItsSchemaBelow15(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = migrationLogin(server);
                    TestDatabase orders = server.createDatabase("orders")) {
                server.execute("ALTER DATABASE " + orders.quotedName() + " OWNER TO " + login.quotedName());
                orders.execute("ALTER SCHEMA public OWNER TO postgres");
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN))
                        .finds("schema public belongs to \"postgres\"; \"%s\" does not have its rights => %s;"
                                .formatted(login.name(), HAND_OVER));
                assertThatThrownBy(() -> runAs(login, orders, HAND_OVER)).hasMessageContaining("must be owner");
            }
        }

        @EveryMajor(from = "11")
        void aSchemaThatIsGone(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = migrationLogin(server);
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("DROP SCHEMA public");
                VerdictAssert verdict = assertThatJudging(CHECK, seen(orders, login.name(), PLAN));
                verdict.finds("schema public does not exist => CREATE SCHEMA public AUTHORIZATION azure_pg_admin;");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN)).passes();
            }
        }

        @EveryMajor({"11", "14"})
        void theOwnerThatNewDatabasesCopyFromTemplate1Below15(TestServer plain) {
            TestServer server = vanilla(plain);
            try (TestRole login = migrationLogin(server);
                    TestDatabase orders = server.createDatabase("orders")) {
                String finding = ("schema public belongs to \"postgres\" in template1; \"%s\" does not have its rights"
                                + " => %s;")
                        .formatted(login.name(), HAND_OVER);
                assertThatJudging(CHECK, seen(missing(server), login.name(), PLAN))
                        .isViolated("[603708] Internal server error: schema public belongs to \"postgres\" in template1"
                                + " (database \"missing\")")
                        .finds(finding);
                orders.execute(HAND_OVER);
                assertThatJudging(CHECK, overwritten(orders, login.name())).finds(finding);
            }
        }

        @EveryMajor({"11", "18"})
        void uglyNamesOfDatabasesAndOwners(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            for (String name : List.of("o'clock \"sharp\"", "100%s %n %d", "Öß€", UglyNames.LONGEST)) {
                try (TestRole app = createRole(server, name, "");
                        TestRole login = migrationLogin(server);
                        TestDatabase ugly = createDatabase(server, name)) {
                    ugly.execute("ALTER SCHEMA public OWNER TO " + app.quotedName());
                    VerdictAssert verdict = assertThatJudging(CHECK, seen(ugly, login.name(), PLAN));
                    verdict.findings()
                            .singleElement()
                            .asString()
                            .startsWith("schema public belongs to " + quoted(name) + "; ");
                    fix(verdict.result(), ugly);
                    assertThatJudging(CHECK, seen(ugly, login.name(), PLAN)).passes();
                }
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "11")
        void aSchemaOfAzurePgAdminWhateverTheLoginMay(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(HAND_OVER);
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN)).passes();
                assertThatJudging(CHECK, seen(missing(server), login.name(), PLAN))
                        .passes();
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
            }
        }

        @EveryMajor(from = "11")
        void anOwnerWhoCanHandItOver(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole group = server.createRole("");
                    TestRole login = server.createRole("LOGIN IN ROLE azure_pg_admin, " + group.quotedName());
                    TestDatabase orders = server.createDatabase("orders")) {
                ownAll(orders, group);
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN)).passes();
                runAs(login, orders, HAND_OVER);
            }
        }

        @EveryMajor(from = "11")
        void aSuperuser(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("ALTER SCHEMA public OWNER TO postgres");
                assertThatJudging(CHECK, seen(orders, TestServer.SUPERUSER, PLAN))
                        .passes();
            }
        }

        @EveryMajor({"15", "18"})
        void theOwnerOfTheDatabaseSince15(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = migrationLogin(server);
                    TestDatabase orders = server.createDatabase("orders")) {
                server.execute("ALTER DATABASE " + orders.quotedName() + " OWNER TO " + login.quotedName());
                orders.execute("ALTER SCHEMA public OWNER TO pg_database_owner");
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN)).passes();
                runAs(login, orders, HAND_OVER);
            }
        }

        @EveryMajor({"15", "18"})
        void aNewDatabaseThatTheLoginWillOwnSince15(TestServer plain) throws SQLException {
            TestServer server = vanilla(plain);
            TestDatabase created = new TestDatabase(server, "created");
            try (TestRole login = migrationLogin(server)) {
                assertThatJudging(CHECK, seen(created, login.name(), PLAN)).passes();
                runAs(login, new TestDatabase(server, "postgres"), "CREATE DATABASE created");
                runAs(login, created, HAND_OVER);
            } finally {
                created.close();
            }
        }
    }

    @Nested
    class ItIsInconclusive {

        @EveryMajor(from = "11")
        void withoutTheRole(TestServer plain) {
            assertThatJudging(CHECK, seen(missing(plain), TestServer.SUPERUSER, PLAN))
                    .isInconclusive(
                            "the target has no role azure_pg_admin: it is no flexible server",
                            "Give the flexible server itself as the target, or a simulated one");
        }

        @EveryMajor({"11", "18"})
        void forALoginThatMayNotOpenTemplate1(TestServer plain) {
            TestServer server = flexibleServer(plain.major())
                    .flavour()
                    .prepared("REVOKE CONNECT ON DATABASE template1 FROM PUBLIC")
                    .server();
            try (TestRole login = migrationLogin(server)) {
                assertThatJudging(CHECK, seen(missing(server), login.name(), PLAN))
                        .is(Status.INCONCLUSIVE);
            }
        }
    }

    /** {@return a server where nobody handed the schema over} */
    private static TestServer vanilla(TestServer plain) {
        return plain.flavour().prepared("CREATE ROLE azure_pg_admin").server();
    }

    private static void ownAll(TestDatabase database, TestRole owner) {
        database.server().execute("ALTER DATABASE " + database.quotedName() + " OWNER TO " + owner.quotedName());
        database.execute("ALTER SCHEMA public OWNER TO " + owner.quotedName());
    }
}
