package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.PrivilegedFunctions;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R127 */
class PrivilegedFunctionsTest {

    private static final Check<SourceDatabase> CHECK = new PrivilegedFunctions();

    private static final String REFUSED = ": only a superuser may create it => ";

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE FUNCTION app.\"Same 1\"(integer) RETURNS integer LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT $1'",
        "CREATE AGGREGATE app.my_avg(bigint)"
                + " (sfunc = int8_avg_accum, stype = internal, finalfunc = numeric_poly_avg)"
    };

    private static final String[] FOUND = {
        "function app.\"Same 1\"(integer) is leakproof" + REFUSED
                + "ALTER FUNCTION app.\"Same 1\"(integer) NOT LEAKPROOF;",
        "aggregate app.my_avg(bigint) has a state of type internal" + REFUSED
                + "create it again with a state of another type, or use a built-in one"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void thoseOfUsersUntilTheyAreChanged(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R127] Leakproof functions, support functions, aggregates over internal"
                                + " (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.note());
                fix(verdict.result(), orders);
                orders.execute("DROP AGGREGATE app.my_avg(bigint)");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        /** Only the moving state of the aggregate is of type internal. */
        @EveryMajor
        void aggregatesOverAWindow(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE AGGREGATE moving(bigint) (sfunc = int8_sum, stype = numeric, mstype = internal,"
                        + " msfunc = int8_avg_accum, minvfunc = int8_avg_accum_inv, mfinalfunc = numeric_poly_sum)");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith("aggregate public.moving(bigint) has a state of type internal");
            }
        }

        @EveryMajor(from = "12")
        void functionsWithASupportFunction(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE FUNCTION many(integer, integer) RETURNS SETOF integer LANGUAGE sql"
                        + " SUPPORT generate_series_int4_support AS 'SELECT generate_series($1, $2)'");
                assertThatJudging(CHECK, database(orders))
                        .finds("function public.many(integer,integer) has a support function" + REFUSED
                                + "drop it and create it again without SUPPORT");
            }
        }

        @EveryMajor
        void thoseWithUglyNamesAndTheStatementsThatChangeThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA \"A\"\"p p\"");
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> orders.execute("CREATE FUNCTION \"A\"\"p p\"." + quoted(name)
                                + "(integer) RETURNS integer LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT $1'"));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings().hasSize(UglyNames.SORTED.size() + 1);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void ordinaryFunctionsThoseInCAndThoseOfExtensions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION definer() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
                        "CREATE AGGREGATE total(bigint) (sfunc = int8pl, stype = bigint)",
                        "CREATE FUNCTION low(text) RETURNS text LANGUAGE internal LEAKPROOF AS 'lower'",
                        "CREATE EXTENSION citext",
                        "CREATE EXTENSION pg_trgm");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
