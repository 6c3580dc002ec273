package io.github.migrationreadiness.postgres.simulation;

import static io.github.migrationreadiness.postgres.simulation.SimulatedExtensionsTest.simulated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the admin is, and what he may do besides extensions. */
class SimulatedAdminTest {

    private static final String OWNER_OF_PUBLIC =
            "SELECT pg_catalog.pg_get_userbyid(nspowner) FROM pg_catalog.pg_namespace WHERE nspname = 'public'";

    @EveryMajor(from = "11")
    void hasTheDocumentedAttributesAndMemberships(TestServer plain) {
        TestServer server = simulated(plain);
        assertThat(server.column("SELECT concat_ws(' ', rolcanlogin, rolsuper, rolinherit, rolcreatedb, rolcreaterole,"
                        + " rolreplication, rolbypassrls) FROM pg_catalog.pg_roles WHERE rolname = 'migration_login'"))
                .containsExactly("t f t t t t t");
        assertThat(server.column("SELECT r.rolname FROM pg_catalog.pg_auth_members AS m"
                        + " JOIN pg_catalog.pg_roles AS r ON r.oid = m.roleid"
                        + " WHERE m.member = 'azure_pg_admin'::regrole ORDER BY 1"))
                .containsExactlyElementsOf(
                        Integer.parseInt(plain.major()) < 16
                                ? List.of("pg_monitor", "pg_signal_backend")
                                : List.of("pg_monitor", "pg_read_all_data", "pg_signal_backend"));
        assertThat(server.column("SELECT admin_option FROM pg_catalog.pg_auth_members"
                        + " WHERE member = 'migration_login'::regrole AND roleid = 'azure_pg_admin'::regrole"))
                .containsExactly("t");
    }

    @EveryMajor(from = "11")
    void isHeldToTheListInEveryDatabase(TestServer plain) throws SQLException {
        TestServer server = simulated(plain);
        assertThat(server.column("SELECT datname FROM pg_catalog.pg_database WHERE NOT datallowconn"))
                .containsExactly("template0");
        try (AdminSession admin = AdminSession.on(server)) {
            for (String template : List.of("template0", "template1")) {
                String name = "made_from_" + template;
                admin.run("CREATE DATABASE " + name + " TEMPLATE " + template);
                try (var session = server.connection(name, SimulatedFlexibleServer.MIGRATION_LOGIN, "");
                        var statement = session.createStatement();
                        var owner = statement.executeQuery(OWNER_OF_PUBLIC)) {
                    assertThat(owner.next()).isTrue();
                    assertThat(owner.getString(1)).isEqualTo("azure_pg_admin");
                    new AdminSession(admin.database(), session).refusesExtension("ltree", "CREATE EXTENSION ltree");
                }
                admin.run("DROP DATABASE " + name);
            }
        }
    }

    @EveryMajor(from = "11")
    void createsCastsButNotBinaryOnesAndDropsNone(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.run(
                    "CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT",
                    "CREATE TYPE public.mood AS ENUM ('ok')",
                    "CREATE FUNCTION public.f(public.mood) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                    "CREATE CAST (public.mood AS integer) WITH FUNCTION public.f(public.mood)");
            admin.refuses("42501", "CREATE CAST (xid AS integer) WITHOUT FUNCTION")
                    .withMessageContaining("must be superuser to create a cast WITHOUT FUNCTION");
            for (String depth : List.of("0", "1")) {
                admin.run("SET simulation.depth = " + depth);
                admin.refuses("42501", "DROP CAST (public.mood AS integer)").withMessageContaining("drop a cast");
            }
            admin.run("DROP TYPE public.mood CASCADE", "DROP CAST IF EXISTS (text AS boolean)");
        }
    }

    @EveryMajor(from = "11")
    void createsSubscriptions(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.run(
                    "CREATE SUBSCRIPTION plpgsql CONNECTION 'host=127.0.0.1 dbname=x password=y' PUBLICATION p"
                            + " WITH (connect = false)",
                    "ALTER SUBSCRIPTION plpgsql SET (slot_name = NONE)",
                    "DROP SUBSCRIPTION plpgsql");
        }
    }

    @EveryMajor(from = "11")
    void cannotPutTheGateOutOfAction(TestServer plain) throws SQLException {
        TestServer server =
                SimulatedFlexibleServer.of(plain.major(), "plpgsql,hstore").server();
        try (AdminSession admin = AdminSession.on(server)) {
            for (String statement : List.of(
                    "DROP EVENT TRIGGER simulated_before",
                    "ALTER EVENT TRIGGER simulated_after DISABLE",
                    "ALTER EVENT TRIGGER simulated_dropped OWNER TO azure_pg_admin",
                    "CREATE OR REPLACE FUNCTION pg_catalog.simulated_allowlist() RETURNS text[] LANGUAGE sql AS 'SELECT null'",
                    "DROP FUNCTION pg_catalog.simulated_before() CASCADE",
                    "SET session_replication_role = replica",
                    "DROP EXTENSION plpgsql CASCADE",
                    "ALTER EXTENSION plpgsql DROP LANGUAGE plpgsql",
                    "DROP LANGUAGE plpgsql CASCADE",
                    "GRANT postgres TO migration_login")) {
                admin.refuses("42501", statement);
            }
            if (Integer.parseInt(plain.major()) >= 17) {
                admin.refuses("42501", "SET event_triggers = off");
            }
            admin.refusesExtension("ltree", "CREATE EXTENSION ltree");
        }
    }

    @Test
    void isNotBuiltOnAServerThatTheServiceDoesNotOffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedAdmin(10, "migrator", List.of()))
                .withMessage("A flexible server has PostgreSQL 11 or newer, not 10");
    }

    @Test
    void isDataWithGradeSourceAndDate() {
        assertThat(AdminProfile.ofMajor(18).facts()).hasSizeGreaterThan(20).allSatisfy(fact -> {
            assertThat(fact.grade()).matches("[DUIK]");
            assertThat(fact.source()).isNotBlank();
            assertThat(fact.date()).matches("\\d{4}(-\\d\\d){0,2}");
        });
        assertThat(AdminProfile.ofMajor(19)).isEqualTo(AdminProfile.ofMajor(18));
    }
}
