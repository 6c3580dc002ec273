package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.role.MissingRoles;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;

/** R134 */
class MissingRolesTest {

    private static final Check<SourceDatabase> CHECK = new MissingRoles();

    /** An empty search_path makes names whole. */
    private static String words(String used) {
        return used.replace("table t)", "table public.t)").replace("table other", "table public.other");
    }

    private static final String CREATE = "create \"%s\" on the target, by what pg_dumpall --roles-only"
            + " --no-role-passwords writes of it, and grant it to the login of the target";

    /** A role of the source, with objects of every way to need it. */
    private static TestRole usedIn(TestDatabase orders) {
        TestRole role = createRole(orders.server(), "S2 %s", "NOLOGIN");
        orders.execute(
                "CREATE TABLE t (id integer, a text)",
                "CREATE TABLE other (id integer)",
                "ALTER TABLE t OWNER TO " + role.quotedName(),
                "GRANT SELECT (id) ON other TO " + role.quotedName(),
                "ALTER DEFAULT PRIVILEGES FOR ROLE " + role.quotedName() + " GRANT SELECT ON TABLES TO PUBLIC",
                "CREATE POLICY p ON other TO " + role.quotedName() + " USING (true)");
        return role;
    }

    private static final String USED = "role \"S2 %s\" owns 2 objects (for example table t), has privileges on 1 object"
            + " (for example table other), is named by 1 policy (for example policy p on table other)";

    private static SourceDatabase migrating(TestDatabase orders, TargetServer target) {
        return source(orders).migratingTo(target).database(orders.name());
    }

    private static VerdictAssert judge(TestDatabase orders, TargetServer target) {
        return assertThatJudging(CHECK, migrating(orders, target));
    }

    @Nested
    class ItFinds {

        @EveryMajor
        void rolesThatTheTargetLacks(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestRole role = usedIn(orders)) {
                VerdictAssert verdict =
                        judge(orders, targetAt(flexibleServerFor(server)).build());
                verdict.isViolated("[R134] Roles missing on the target (database \"%s\")".formatted(orders.name()))
                        .finds(words(USED) + " and is missing on the target => " + CREATE.formatted(role.name()));
                assertThat(verdict.result().isWarning()).isFalse();
            }
        }

        @EveryMajor
        void theSameAsAWarningWithoutATargetWhoeverLooks(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase();
                    TestRole role = usedIn(orders)) {
                assertThatJudging(CHECK, database(orders, login))
                        .warns()
                        .finds(words(USED) + " and must exist on the target => " + CREATE.formatted(role.name()));
            }
        }

        /** Owners need it, grantees do not. */
        @EveryMajor({"11", "15", "16", "18"})
        void ownersThatTheLoginOfAPlainTargetIsNotAllowedToActAs(TestServer server) {
            TestServer plain =
                    server.flavour().setting("cluster_name", "missing roles").server();
            try (TestRole admin = plain.createRole("LOGIN CREATEROLE");
                    TestDatabase orders = server.createDatabase();
                    TestRole role = usedIn(orders);
                    TestRole there = createRole(plain, role.name(), "NOLOGIN")) {
                TargetServer target = targetAt(plain, admin);
                String grant = "GRANT " + there.quotedName() + " TO " + admin.quotedName() + ";";
                judge(orders, target)
                        .finds(words(USED) + " and exists, but " + admin.name() + " is not allowed to act as it => "
                                + grant);
                plain.execute(grant);
                target.refresh();
                judge(orders, target).passes();
                orders.execute("ALTER TABLE t OWNER TO postgres", "DROP OWNED BY " + role.quotedName());
                orders.execute("GRANT SELECT ON t TO " + role.quotedName());
                plain.execute("REVOKE " + there.quotedName() + " FROM " + admin.quotedName());
                judge(orders, targetAt(plain, admin)).passes();
            }
        }

        /** Its administrator may act for every role; what default privileges take is not documented. */
        @EveryMajor({"11", "15", "16", "18"})
        void ownersOfDefaultPrivilegesOnAFlexibleServerAsAWarning(TestServer server) {
            TestServer flexible = flexibleServer(server.major());
            try (TestRole admin = SimulatedFlexibleServer.createLogin(flexible);
                    TestDatabase orders = server.createDatabase();
                    TestRole role = usedIn(orders);
                    TestRole there = createRole(flexible, role.name(), "NOLOGIN")) {
                judge(orders, targetAt(flexible, admin)).warns().findings().hasSize(1);
                orders.execute("ALTER DEFAULT PRIVILEGES FOR ROLE " + there.quotedName()
                        + " REVOKE SELECT ON TABLES FROM PUBLIC");
                judge(orders, targetAt(flexible, admin)).passes();
            }
        }

        @EveryMajor
        void largeObjectsAndObjectsOfTheBootstrapSuperuser(TestServer server) {
            try (TestRole role = server.createRole("NOLOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "SELECT pg_catalog.lo_create(4711)",
                        "ALTER LARGE OBJECT 4711 OWNER TO " + role.quotedName(),
                        "CREATE SCHEMA \"A p\"");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .hasSize(2)
                        .anyMatch(finding -> finding.startsWith("role " + role.name()
                                + " owns 1 object (for example large object 4711) and must exist"))
                        .anyMatch(finding -> finding.startsWith(
                                "role postgres owns 1 object (for example schema A p) and must exist"));
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void rolesWithTemporaryObjectsOnly(TestServer server) throws SQLException {
            try (TestRole role = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT TEMPORARY ON DATABASE " + orders.quotedName() + " TO PUBLIC");
                try (Connection session = orders.connection(role.name(), "");
                        Statement statement = session.createStatement()) {
                    statement.execute("CREATE TEMPORARY TABLE t (id serial)");
                    statement.execute("GRANT SELECT ON t TO " + role.quotedName());
                    statement.execute("CREATE FUNCTION pg_temp.f() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
                    statement.execute("CREATE DOMAIN pg_temp.d AS integer");
                    judge(orders, targetAt(flexibleServerFor(server)).build()).passes();
                }
            }
        }

        @EveryMajor
        void rolesWithoutObjectsOwnersOfExtensionsAndPublic(TestServer server) {
            try (TestRole idle = server.createRole("NOLOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION hstore", "CREATE EXTENSION citext");
                assertThat(idle.name()).isNotEmpty();
                judge(orders, targetAt(flexibleServerFor(server)).build()).passes();
            }
        }

        /** Superusers are another code. */
        @EveryMajor
        void objectsOfSuperusers(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE TABLE t (id integer)");
                judge(orders, targetAt(flexibleServerFor(server)).build()).passes();
            }
        }
    }

    @EveryMajor(from = "9.5", to = "15")
    void doesNotApplyWhereTheServiceMigratesRoles(TestServer plain) {
        try (TestRole role = singleServer(plain).createRole("NOLOGIN");
                TestDatabase orders = role.server().createDatabase()) {
            orders.execute("CREATE TABLE t (id integer)", "ALTER TABLE t OWNER TO " + role.quotedName());
            judge(orders, targetAt(flexibleServer("15")).build()).is(Status.NOT_APPLICABLE);
            judge(orders, targetAt(flexibleServer("16")).build()).is(Status.VIOLATED);
        }
    }
}
