package io.github.migrationreadiness.postgres.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extensions on a simulated server: who may create which, and no way round it. */
class SimulatedExtensionsTest {

    static final String ALLOWLIST =
            "hstore, CITEXT,dblink,earthdistance,postgres_fdw,pg_stat_statements,pg_prewarm,pg_cron";

    /** Trusted since 13, so PostgreSQL itself would let the owner of the database create it. */
    private static final String TRUSTED = "CREATE EXTENSION ltree";

    private static final List<String> FORGED_DEPTHS = List.of("", "0", "1", "5", "-1", "x", "999999", "99999999999");

    static TestServer simulated(TestServer plain) {
        return SimulatedFlexibleServer.of(plain.major(), ALLOWLIST).server();
    }

    @EveryMajor(from = "11")
    void areCreatedAlteredAndDroppedIfAllowlisted(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.run(
                    "CREATE EXTENSION hstore",
                    "CREATE EXTENSION IF NOT EXISTS \"citext\" SCHEMA public",
                    "CREATE EXTENSION postgres_fdw",
                    "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw",
                    "CREATE EXTENSION dblink VERSION '1.2'",
                    "ALTER EXTENSION dblink UPDATE",
                    "COMMENT ON EXTENSION dblink IS 'x'",
                    "DROP EXTENSION dblink",
                    "DROP EXTENSION IF EXISTS nowhere",
                    "CREATE EXTENSION IF NOT EXISTS plpgsql");
        }
    }

    @EveryMajor(from = "11")
    void areRefusedWhateverTheStatementLooksLike(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.refusesExtension("file_fdw", "CREATE EXTENSION file_fdw");
            admin.refusesExtension("ltree", TRUSTED);
            admin.refusesExtension("ltree", "create /* extension citext */ extension\nif not exists\"ltree\"");
            admin.refusesExtension("ltree", "-- CREATE EXTENSION citext\n/* * */ CREATE EXTENSION LTREE");
            admin.refusesExtension("ltree", "DO $$ BEGIN EXECUTE 'CREATE EXTENSION ltr' || 'ee'; END $$");
            admin.refusesExtension("cube", "CREATE EXTENSION earthdistance CASCADE");
            admin.run("CREATE FUNCTION public.f() RETURNS void LANGUAGE sql SECURITY DEFINER AS '" + TRUSTED + "'");
            admin.refusesExtension("ltree", "SELECT public.f()");
            admin.refusesExtension("ltree", "CREATE EXTENSION hstore; " + TRUSTED);
        }
    }

    @EveryMajor(from = "11")
    void areRefusedInTheWordsOfTheServiceWhereTheBuildLacksThem(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.refusesExtension("pgtap", "CREATE EXTENSION pgtap");
            admin.refusesExtension("Ugly %s \"x\" é", "CREATE EXTENSION IF NOT EXISTS \"Ugly %s \"\"x\"\" é\"");
            admin.refusesExtension("plpgsql", "DROP EXTENSION plpgsql CASCADE");
            admin.refusesExtension("plpgsql", "ALTER EXTENSION plpgsql UPDATE");
            admin.refusesExtension("plpgsql", "COMMENT ON EXTENSION plpgsql IS 'x'");
            admin.run("COMMENT ON SCHEMA public IS 'COMMENT ON EXTENSION plpgsql'");
        }
    }

    @EveryMajor(from = "11")
    void areRefusedUntilTheirLibraryIsPreloaded(TestServer plain) throws SQLException {
        TestServer server = simulated(plain);
        try (AdminSession admin = AdminSession.on(server)) {
            admin.refuses("55000", "CREATE EXTENSION pg_prewarm")
                    .withMessageContaining("pg_prewarm must be loaded via shared_preload_libraries");
            admin.refuses("55000", "CREATE EXTENSION pg_cron").withMessageContaining("pg_cron must be loaded via");
            admin.run("CREATE EXTENSION pg_stat_statements");
        }
        ServerFlavour preloading = server.flavour().setting("shared_preload_libraries", "auto_explain, pg_prewarm");
        try (AdminSession admin = AdminSession.on(preloading.server())) {
            admin.run("CREATE EXTENSION pg_prewarm");
        }
    }

    @EveryMajor(from = "11")
    void areRefusedToAnAdminWhoForgesTheDepth(TestServer plain) throws SQLException {
        boolean isTrusted = Integer.parseInt(plain.major()) >= 13;
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            for (String depth : FORGED_DEPTHS) {
                admin.run("SET simulation.depth = '" + depth + "'");
                admin.refusesExtension("ltree", TRUSTED);
                admin.refuses(
                        isTrusted || isOutermost(depth) ? "0A000" : "42501",
                        "DO $$ BEGIN EXECUTE '" + TRUSTED + "'; END $$");
                admin.refuses("42501", "CREATE ROLE forged SUPERUSER");
            }
            admin.run("SET simulation.depth = '-1'", "CREATE EXTENSION citext", "CREATE EXTENSION dblink");
            admin.run("CREATE SCHEMA elsewhere", "SET simulation.depth = '3'");
            admin.refuses("0A000", "ALTER EXTENSION citext SET SCHEMA elsewhere");
        }
    }

    /** With any other depth nothing is lent. */
    private static boolean isOutermost(String depth) {
        return !List.of("1", "5").contains(depth);
    }

    @EveryMajor(from = "11")
    void areRefusedToAnAdminWhoSetsTheAllowlist(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            String database = admin.database().quotedName();
            admin.run("SET azure.extensions = 'ltree'");
            admin.refusesExtension("ltree", TRUSTED);
            admin.refuses("42501", "ALTER DATABASE " + database + " SET azure.extensions = 'ltree'");
        }
    }

    @EveryMajor(from = "11")
    void areRefusedToWhoIsNoMember(TestServer plain) throws SQLException {
        TestServer server = simulated(plain);
        try (TestRole outsider = server.createRole("LOGIN CREATEROLE CREATEDB");
                TestDatabase database = server.createDatabase()) {
            database.execute("ALTER DATABASE " + database.quotedName() + " OWNER TO " + outsider.quotedName());
            AdminSession session = AdminSession.of(database, outsider.name());
            for (String depth : FORGED_DEPTHS) {
                session.run("SET simulation.depth = '" + depth + "'");
                session.refuses("42501", "CREATE EXTENSION IF NOT EXISTS hstore")
                        .withMessageContaining(
                                "Only members of \"azure_pg_admin\" are allowed to use CREATE EXTENSION");
                session.refuses("42501", "DROP EXTENSION plpgsql").withMessageContaining("to use DROP EXTENSION");
                session.refuses("42501", "CREATE CAST (text AS integer) WITH INOUT");
                session.refuses("42501", "CREATE ROLE forged SUPERUSER");
            }
            session.session().close();
        }
    }

    @EveryMajor(from = "11")
    void areCreatedByAnotherMemberAndAsTheGroup(TestServer plain) throws SQLException {
        TestServer server = simulated(plain);
        try (AdminSession admin = AdminSession.on(server);
                TestRole second = server.createRole("LOGIN")) {
            admin.run("GRANT azure_pg_admin TO " + second.quotedName());
            try (AdminSession other =
                    new AdminSession(server.createDatabase(), admin.database().connection(second.name(), ""))) {
                other.run("CREATE EXTENSION dblink");
            }
            admin.run("SET ROLE azure_pg_admin", "CREATE EXTENSION hstore", "CREATE EXTENSION citext", "RESET ROLE");
            admin.refuses("42501", "CREATE ROLE forged SUPERUSER");
        }
    }

    @EveryMajor(from = "11")
    void stayWhereTheyAreAndAsTheyAre(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.run("CREATE SCHEMA elsewhere", "CREATE EXTENSION hstore");
            admin.refuses("0A000", "ALTER EXTENSION hstore SET SCHEMA elsewhere")
                    .withMessageContaining("SET SCHEMA clause for ALTER EXTENSION is not supported.");
            admin.refuses("42501", "ALTER EXTENSION hstore ADD FUNCTION pg_catalog.simulated_refusal(text)");
            admin.refuses("42501", "ALTER EXTENSION hstore DROP TYPE hstore");
        }
    }

    @EveryMajor(from = "11")
    void ofTheSuperuserAreHisBusiness(TestServer plain) throws SQLException {
        TestServer server = simulated(plain);
        try (TestRole superuser = server.createRole("LOGIN SUPERUSER");
                TestDatabase database = server.createDatabase()) {
            try (var session = database.connection(superuser.name(), "");
                    var statement = session.createStatement()) {
                statement.execute(TRUSTED);
                statement.execute("DROP EXTENSION ltree");
            }
            assertThat(server.column(
                            "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = '" + superuser.name() + "'"))
                    .containsExactly("t");
        }
    }

    @Test
    void mayBeNoneAndTheLoginMayHaveAnyName() throws SQLException {
        String login = "It's \"me\" %s é";
        TestServer server = ServerFlavour.of("16")
                .scripted(new SimulatedAdmin(16, login, List.of("Hstore", "$f$ it's"))
                        .scripts(List.of("postgres", "template1")))
                .server();
        TestDatabase database = server.createDatabase();
        try (AdminSession admin = AdminSession.of(database, login)) {
            admin.run("CREATE EXTENSION hstore");
            admin.refusesExtension("citext", "CREATE EXTENSION citext");
        }
    }
}
