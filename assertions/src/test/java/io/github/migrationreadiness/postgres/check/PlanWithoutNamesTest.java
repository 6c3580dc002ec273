package io.github.migrationreadiness.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;

/** A plan without names migrates the database {@code postgres} only if users have put something into it. */
class PlanWithoutNamesTest {

    /** Servers of these tests alone: what others put into {@code postgres} counts. */
    private static TestServer own(TestServer plain) {
        return plain.flavour()
                .setting("cluster_name", "plan without names")
                .prepared("CREATE ROLE guest LOGIN", "CREATE DATABASE orders", "CREATE DATABASE \"Postgres\"")
                .server();
    }

    private static List<String> migrated(TestServer server, String url, String user, Plan plan) {
        try (SourceServer source = SourceServer.builder()
                .url(server.url(url))
                .user(user)
                .plan(plan)
                .build()) {
            return source.databases().stream().map(SourceDatabase::name).toList();
        }
    }

    private static List<String> migrated(TestServer server) {
        return migrated(server, "postgres", "guest", Plan.online());
    }

    @EveryMajor
    void leavesOutWhatNobodyUsesAndSaysSo(TestServer plain) {
        TestServer server = own(plain);
        assertThat(migrated(server)).containsExactlyInAnyOrder("orders", "Postgres");
        assertThat(migrated(server, "orders", TestServer.SUPERUSER, Plan.online()))
                .containsExactlyInAnyOrder("orders", "Postgres");
        try (SourceServer source =
                SourceServer.builder().url(server.url("orders")).user("guest").build()) {
            assertThat(source.knownLeftOut()).as("nothing is opened for it").isEmpty();
            assertThat(source.databases()).hasSize(2);
            assertThat(source.knownLeftOut()).containsExactly("postgres");
        }
    }

    @EveryMajor
    void takesWhatIsNamed(TestServer plain) {
        Plan named = Plan.online().migrating("postgres", "orders");
        assertThat(migrated(own(plain), "postgres", "guest", named)).containsExactly("postgres", "orders");
    }

    @EveryMajor
    void takesWhatHoldsObjectsOfUsersWhoeverLooks(TestServer plain) {
        TestServer server = own(plain);
        holds(server, "CREATE SCHEMA app", "DROP SCHEMA app");
        holds(server, "CREATE TABLE \"T %s\" ()", "DROP TABLE \"T %s\"");
        holds(server, "CREATE SEQUENCE s", "DROP SEQUENCE s");
        holds(server, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "DROP FUNCTION f()");
        holds(server, "CREATE DOMAIN d AS int", "DROP DOMAIN d");
        holds(server, "CREATE CAST (text AS integer) WITH INOUT", "DROP CAST (text AS integer)");
        holds(server, "CREATE COLLATION mine FROM \"C\"", "DROP COLLATION mine");
        holds(server, "CREATE LANGUAGE mine HANDLER plpgsql_call_handler", "DROP LANGUAGE mine");
        holds(
                server,
                "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, PROCEDURE = pg_catalog.int4eq)",
                "DROP OPERATOR === (int, int)");
        holds(server, "SELECT pg_catalog.lo_create(4711)", "SELECT pg_catalog.lo_unlink(4711)");
    }

    @EveryMajor
    void doesNotTakeWhatTheServerAndExtensionsMake(TestServer plain) throws Exception {
        TestServer server = own(plain);
        server.execute("CREATE EXTENSION hstore", "DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        server.execute("CREATE EXTENSION pg_stat_statements");
        try (java.sql.Connection session = server.superuserConnection("postgres");
                java.sql.Statement statement = session.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE t ()");
            assertThat(migrated(server)).doesNotContain("postgres");
        }
    }

    @EveryMajor({"9.6", "18"})
    void takesWhatNobodyMayLookInto(TestServer plain) {
        TestServer server = own(plain);
        server.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
        try {
            assertThat(migrated(server, "orders", "guest", Plan.online())).contains("postgres");
        } finally {
            server.execute("GRANT CONNECT ON DATABASE postgres TO PUBLIC");
        }
    }

    private static void holds(TestServer server, String create, String drop) {
        server.execute(create);
        try {
            assertThat(migrated(server)).as(create).contains("postgres");
        } finally {
            server.execute(drop);
        }
    }
}
