package io.github.migrationreadiness.postgres.simulation;

import static io.github.migrationreadiness.postgres.simulation.SimulatedExtensionsTest.simulated;

import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.SQLException;

/** A session looks into its temporary schema first, unless a function's search_path puts it last. */
class ShadowsOfCatalogsTest {

    private static final String TAKES_OVER = """
            CREATE FUNCTION public.takes_over() RETURNS boolean LANGUAGE plpgsql AS $f$
            BEGIN
                CREATE ROLE forged SUPERUSER;
                RETURN true;
            EXCEPTION WHEN insufficient_privilege OR duplicate_object THEN
                RETURN true;
            END $f$""";

    @EveryMajor(from = "11")
    void doNotRunAsTheSuperuser(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.run(
                    TAKES_OVER,
                    "CREATE EXTENSION hstore",
                    """
                    CREATE TEMPORARY VIEW pg_extension AS
                    SELECT e.oid, e.extname, e.extversion, e.extnamespace FROM pg_catalog.pg_extension AS e
                     WHERE public.takes_over()""",
                    "ALTER EXTENSION hstore UPDATE",
                    "CREATE EXTENSION citext");
        }
    }

    /** PL/pgSQL looks up a variable's type once a session, so a direct call decides for later ones. */
    @EveryMajor(from = "11")
    void doNotLendTheirTypes(TestServer plain) throws SQLException {
        for (String type : new String[] {"text", "jsonb", "name", "regclass"}) {
            try (AdminSession admin = AdminSession.on(simulated(plain))) {
                admin.run(
                        TAKES_OVER,
                        "CREATE DOMAIN pg_temp." + type + " AS pg_catalog." + type + " CHECK (public.takes_over())",
                        "SELECT pg_catalog.simulated_preloading('hstore')",
                        "SELECT pg_catalog.simulated_courtesy('CREATE EXTENSION')",
                        "SELECT pg_catalog.simulated_creation(pg_catalog.simulated_extensions())",
                        "CREATE EXTENSION hstore",
                        "ALTER EXTENSION hstore UPDATE",
                        "DROP EXTENSION hstore");
            }
        }
    }

    @EveryMajor(from = "11")
    void doNotHideABinaryCast(TestServer plain) throws SQLException {
        try (AdminSession admin = AdminSession.on(simulated(plain))) {
            admin.run("CREATE TEMPORARY TABLE pg_cast (oid oid, castmethod \"char\")");
            admin.refuses("42501", "CREATE CAST (bytea AS text) WITHOUT FUNCTION");
        }
    }
}
