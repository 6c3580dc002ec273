package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.extension.UnsupportedLanguages;
import io.github.migrationreadiness.postgres.restore.FunctionsInC;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.postgres.schema.BaseTypes;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R120 */
class FunctionsInCTest {

    private static final Check<SourceDatabase> CHECK = new FunctionsInC();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE FUNCTION app.\"Lower 2\"(text) RETURNS text LANGUAGE internal IMMUTABLE STRICT AS 'lower'",
        "CREATE FUNCTION app.plus(integer, integer) RETURNS integer LANGUAGE internal AS 'int4pl'",
        "CREATE FUNCTION app.iu(regdictionary, text) RETURNS text LANGUAGE c IMMUTABLE STRICT"
                + " AS '$libdir/unaccent', 'unaccent_dict'",
        "CREATE FUNCTION app.words(text, text) RETURNS real LANGUAGE c AS '$libdir/pg_trgm', 'similarity'"
    };

    private static final String LATER = "; objects that use it, such as indexes and defaults, have to be changed first";

    private static final String[] FOUND = {
        "function app.\"Lower 2\"(text) is written in internal: only a superuser may create it"
                + " => replace it by a function in SQL: SELECT pg_catalog.lower($1)" + LATER,
        "function app.iu(regdictionary,text) is written in c: only a superuser may create it"
                + " => replace it by a function in SQL: SELECT public.unaccent('public.unaccent'::regdictionary, $1)"
                + LATER,
        "function app.plus(integer,integer) is written in internal: only a superuser may create it"
                + " => replace it by a function in SQL: SELECT pg_catalog.int4pl($1, $2)" + LATER,
        "function app.words(text,text) is written in c: only a superuser may create it"
                + " => create the extension that has the library $libdir/pg_trgm and drop this function,"
                + " or rewrite it in SQL, PL/pgSQL or PL/v8" + LATER
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void thoseOfUsersUntilTheyAreDropped(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R120] Functions in C or internal (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.note());
                orders.execute("DROP SCHEMA app CASCADE");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        @EveryMajor
        void thoseWithUglyNames(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA \"A\"\"p p\"");
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> orders.execute("CREATE FUNCTION \"A\"\"p p\"." + quoted(name)
                                + "(text) RETURNS text LANGUAGE internal AS 'lower'"));
                assertThatJudging(CHECK, database(orders)).findings().hasSize(UglyNames.SORTED.size() + 1);
            }
        }

        /** The migration keeps plpgsql, but not a handler of it that no extension brought; 603413 says nothing of that one. */
        @EveryMajor
        void theHandlerOfALanguageThatTheTargetOffers(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql',"
                                + " 'plpgsql_call_handler'",
                        "CREATE LANGUAGE plv8 HANDLER handler");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith("function public.handler() is written in c");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void aggregatesRangesAndFunctionsOfExtensions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer)",
                        "CREATE TYPE span AS RANGE (subtype = float8)",
                        "CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql AS 'SELECT lower($1)'",
                        "CREATE EXTENSION citext",
                        "CREATE EXTENSION hstore",
                        "CREATE EXTENSION pg_trgm");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void thoseOfABaseTypeAndOfALanguageWhichHaveCodesOfTheirOwn(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TYPE money2",
                        "CREATE FUNCTION money2_in(cstring) RETURNS money2 IMMUTABLE STRICT LANGUAGE internal AS 'int4in'",
                        "CREATE FUNCTION money2_out(money2) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out'",
                        "CREATE TYPE money2 (INPUT = money2_in, OUTPUT = money2_out, LIKE = integer)",
                        "CREATE FUNCTION handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql',"
                                + " 'plpgsql_call_handler'",
                        "CREATE LANGUAGE edbspl HANDLER handler");
                assertThatJudging(CHECK, database(orders)).passes();
                assertThatJudging(new BaseTypes(), database(orders)).is(Status.VIOLATED);
                assertThatJudging(new UnsupportedLanguages(), database(orders)).is(Status.VIOLATED);
            }
        }
    }
}
