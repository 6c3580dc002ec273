package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.postgres.restore.UnpinnedFunctions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;

/** R131 */
class UnpinnedFunctionsTest {

    private static final Check<SourceDatabase> CHECK = new UnpinnedFunctions();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "SET search_path = app",
        "CREATE FUNCTION k() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
        "CREATE FUNCTION g(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN k() + $1; END'",
        "CREATE FUNCTION same(integer, integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
                + " AS 'BEGIN RETURN k() + $1 = $2; END'",
        "CREATE OPERATOR === (leftarg = integer, rightarg = integer, procedure = same)",
        "CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (a === b))",
        "CREATE INDEX t_g_idx ON t (g(a))",
        "CREATE INDEX t_p_idx ON t (a) WHERE g(a) > 0",
        "CREATE DOMAIN d AS integer CONSTRAINT positive CHECK (g(VALUE) > 0)",
        "CREATE FUNCTION n() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM app.t'",
        "CREATE VIEW v AS SELECT n() AS n",
        "CREATE MATERIALIZED VIEW m AS SELECT n FROM v",
        "CREATE OR REPLACE FUNCTION n() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t'",
        "RESET search_path"
    };

    private static final String OF_G =
            " uses app.g(integer), which names function k without its schema: the restore has no search_path"
                    + " => ALTER FUNCTION app.g(integer) SET search_path = app, pg_catalog;";

    private static final String[] FOUND = {
        "check c on app.t uses app.same(integer,integer), which names function k without its schema: the restore has no"
                + " search_path => ALTER FUNCTION app.same(integer,integer) SET search_path = app, pg_catalog;",
        "check positive on domain app.d" + OF_G,
        "index app.t_g_idx" + OF_G,
        "index app.t_p_idx" + OF_G,
        "materialized view app.m uses app.n(), which names relation t without its schema: the restore has no search_path"
                + " => ALTER FUNCTION app.n() SET search_path = app, pg_catalog;"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void functionsThatNeedItUntilTheyBringTheirOwn(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R131] Functions that need search_path (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.noteOfAll());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        /** PostgreSQL 15 lets the expression depend on the function, earlier ones the column. */
        @EveryMajor(from = "12")
        void thoseOfGeneratedColumns(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE SCHEMA app",
                        "CREATE FUNCTION app.k() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE FUNCTION app.g(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                                + " AS 'BEGIN RETURN K() + $1; END'",
                        "CREATE TABLE app.t (a integer, \"B 1\" integer GENERATED ALWAYS AS (app.g(a)) STORED)");
                assertThatJudging(CHECK, database(orders)).finds("generated column app.t.\"B 1\"" + OF_G);
            }
        }

        @EveryMajor(from = "11")
        void thoseOfPartitionKeys(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE SCHEMA app",
                        "CREATE FUNCTION app.k() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE FUNCTION app.g(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                                + " AS 'BEGIN RETURN k() + $1; END'",
                        "CREATE TABLE app.t (a integer) PARTITION BY RANGE (app.g(a))");
                assertThatJudging(CHECK, database(orders)).finds("partition key of app.t" + OF_G);
            }
        }

        /** Each form in which a body can name something, also of what an extension has. */
        @EveryMajor
        void namesInEveryForm(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION hstore",
                        "CREATE SCHEMA app",
                        "CREATE TYPE app.color AS ENUM ('red')",
                        "CREATE SEQUENCE app.numbers",
                        "CREATE TABLE app.t (a integer)",
                        "CREATE TEXT SEARCH CONFIGURATION app.ours (COPY = simple)");
                body(orders, "f1", "plpgsql", "DECLARE x CONSTANT color := NULL; BEGIN RETURN $1; END");
                body(orders, "f2", "plpgsql", "DECLARE x t%ROWTYPE; BEGIN RETURN $1; END");
                body(orders, "f3", "plpgsql", "DECLARE x t.a%TYPE; BEGIN RETURN $1; END");
                body(orders, "f4", "plpgsql", "BEGIN PERFORM NULL::color; RETURN $1; END");
                body(orders, "f5", "plpgsql", "BEGIN RETURN nextval('numbers'); END");
                body(orders, "f6", "plpgsql", "BEGIN RETURN length(to_tsvector('ours', 'x')); END");
                body(orders, "f7", "plpgsql", "BEGIN RETURN abs(length(HSTORE('a', 'b')::text)); END");
                body(orders, "f8", "plpgsql", "BEGIN INSERT INTO t VALUES ($1); RETURN $1; END");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .extracting(found ->
                                found.replaceAll("(?s).*which names (.*) without its schema.*pg_catalog;", "$1"))
                        .containsExactly(
                                "type color",
                                "relation t",
                                "relation t",
                                "type color",
                                "relation numbers",
                                "text search ours",
                                "function hstore",
                                "relation t");
            }
        }

        private static void body(TestDatabase database, String name, String language, String body) {
            database.execute(
                    "SET check_function_bodies = off",
                    "CREATE FUNCTION app." + name + "(integer) RETURNS integer LANGUAGE " + language
                            + " IMMUTABLE AS $f$" + body + "$f$",
                    "CREATE INDEX " + name + "_idx ON app.t (app." + name + "(a))");
        }

        @EveryMajor
        void thoseWithUglyNames(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE SCHEMA \"S p$%s\"",
                        "CREATE TABLE \"S p$%s\".\"we(ird \"\"Ä\" (\"a'b\" integer)",
                        "CREATE FUNCTION \"S p$%s\".\"Fu(n\"() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE FUNCTION \"S p$%s\".größe() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE FUNCTION \"S p$%s\".\"F'\"(integer) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS"
                                + " $$BEGIN RETURN \"Fu(n\" () + größe() + (SELECT count(*) FROM \"we(ird \"\"Ä\"); END$$",
                        "CREATE INDEX \"I x\" ON \"S p$%s\".\"we(ird \"\"Ä\" (\"S p$%s\".\"F'\"(\"a'b\"))");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds(
                                "index \"S p$%s\".\"I x\" uses \"S p$%s\".\"F'\"(integer), which names function \"Fu(n\","
                                        + " function \"größe\", relation \"we(ird \"\"Ä\" without schemas: the restore has no"
                                        + " search_path => ALTER FUNCTION \"S p$%s\".\"F'\"(integer) SET search_path ="
                                        + " \"S p$%s\", pg_catalog;");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        /** Which of them is meant only the search_path of the application says. */
        @EveryMajor
        void namesInSeveralSchemas(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(PLANT[0], PLANT[2].replace("k()", "app.k()"), PLANT[2].replace("k()", "public.k()"));
                orders.execute(
                        PLANT[3].replace("g(", "app.g("),
                        "CREATE TABLE t (a integer)",
                        "CREATE INDEX i ON t (app.g(a))");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .singleElement()
                        .asString()
                        .endsWith(
                                "=> set search_path for the function, or write the schema before each name that it uses");
            }
        }

        /** From PostgreSQL 17 on, such a view cannot be filled; one of before may have come by pg_upgrade. */
        @EveryMajor(to = "16")
        void theTextThatAMaterializedViewRuns(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE docs (body tsvector)",
                        "CREATE MATERIALIZED VIEW words AS SELECT word FROM ts_stat('SELECT body FROM docs')",
                        "CREATE MATERIALIZED VIEW fine AS SELECT word FROM ts_stat('SELECT body FROM public.docs')",
                        "CREATE MATERIALIZED VIEW empty AS SELECT word FROM ts_stat('SELECT body FROM docs') WITH NO DATA");
                assertThatJudging(CHECK, database(orders))
                        .finds("materialized view public.words uses ts_stat, whose text names relation docs without its"
                                + " schema: the restore has no search_path"
                                + " => create it again with the schema before each name in the text");
            }
        }
    }

    @Nested
    class ItWarns {

        @EveryMajor
        void ofStatementsThatAreBuiltAtRunTime(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                                + " AS $$DECLARE b integer; BEGIN EXECUTE 'SELECT 1' INTO b; RETURN b; END$$",
                        "CREATE TABLE t (a integer)",
                        "CREATE INDEX i ON t (f(a))");
                assertThatJudging(CHECK, database(orders))
                        .warns()
                        .finds(
                                "index public.i uses public.f(integer), which builds its statement at run time: the restore"
                                        + " has no search_path => set search_path for the function, or write the schema before"
                                        + " each name that it uses");
            }
        }
    }

    @Nested
    class ItPasses {

        /** It is added when all rows are there, and does not look at them. */
        @EveryMajor
        void constraintsThatAreNotValid(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION k() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE FUNCTION g(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT k() + $1'",
                        "CREATE TABLE t (a integer)",
                        "ALTER TABLE t ADD CONSTRAINT later CHECK (g(a) > 0) NOT VALID",
                        "CREATE DOMAIN d AS integer",
                        "ALTER DOMAIN d ADD CONSTRAINT later CHECK (g(VALUE) > 0) NOT VALID");
                assertThatJudging(CHECK, database(orders)).passes();
                orders.execute("ALTER TABLE t VALIDATE CONSTRAINT later");
                assertThatJudging(CHECK, database(orders)).findings().hasSize(1);
            }
        }

        @EveryMajor
        void temporaryTablesOfOtherSessions(TestServer server) throws SQLException {
            passesBesideASessionWith(
                    server,
                    "CREATE TEMPORARY TABLE t (a integer CHECK (g(a) > 0))",
                    "CREATE INDEX ON t (g(a))",
                    "CREATE DOMAIN pg_temp.d AS integer CHECK (public.g(VALUE) > 0)");
        }

        @EveryMajor(from = "12")
        void generatedColumnsOfTemporaryTables(TestServer server) throws SQLException {
            passesBesideASessionWith(
                    server, "CREATE TEMPORARY TABLE t (a integer, b integer GENERATED ALWAYS AS (public.g(a)) STORED)");
        }

        private void passesBesideASessionWith(TestServer server, String... temporary) throws SQLException {
            try (TestDatabase orders = server.createDatabase();
                    Connection session = orders.superuserConnection();
                    Statement statement = session.createStatement()) {
                orders.execute(
                        "CREATE FUNCTION k() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE FUNCTION g(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                                + " AS 'BEGIN RETURN k() + $1; END'");
                for (String sql : temporary) {
                    statement.execute(sql);
                }
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void functionsThatFindEverything(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE SCHEMA app",
                        "CREATE FUNCTION app.k() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE TABLE app.t (a integer DEFAULT app.k(), b text)",
                        "CREATE FUNCTION app.pinned(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                                + " SET search_path = app AS 'BEGIN RETURN k() + $1; END'",
                        "CREATE FUNCTION app.qualified(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                                + " AS 'BEGIN RETURN app.k() + \"app\" . k() + abs($1); END'",
                        "CREATE FUNCTION app.comment(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
                                + " AS $$BEGIN /* it's k() \n */ RETURN $1; -- 'k()\n END$$",
                        "CREATE FUNCTION app.literal(integer) RETURNS text LANGUAGE plpgsql IMMUTABLE"
                                + " AS $$BEGIN RETURN 'k() -- '' FROM t' || 'k()'; END$$",
                        "CREATE FUNCTION app.of_query(integer) RETURNS bigint LANGUAGE sql IMMUTABLE"
                                + " AS 'WITH t AS (SELECT $1), k (a) AS (SELECT 1) SELECT count(*) FROM t, k'",
                        "CREATE FUNCTION app.of_time(text) RETURNS numeric LANGUAGE sql IMMUTABLE"
                                + " AS 'SELECT extract(year FROM $1::timestamp)::numeric'",
                        "CREATE FUNCTION app.of_default() RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN k(); END'",
                        "ALTER TABLE app.t ALTER b SET DEFAULT app.of_default()",
                        "CREATE INDEX ON app.t (app.pinned(a))",
                        "CREATE INDEX ON app.t (app.qualified(a))",
                        "CREATE INDEX ON app.t (app.comment(a))",
                        "CREATE INDEX ON app.t (app.literal(a))",
                        "CREATE INDEX ON app.t (app.of_query(a))",
                        "CREATE INDEX ON app.t (app.of_time(b))");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void functionsOfExtensions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION hstore",
                        "CREATE EXTENSION citext",
                        "CREATE TABLE t (h hstore, c citext CHECK (c <> 'a'))",
                        "CREATE INDEX ON t USING gin (h)",
                        "CREATE INDEX ON t (c)");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "14")
        void bodiesThatAreBoundToNames(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION k() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE FUNCTION g(a integer) RETURNS integer LANGUAGE sql IMMUTABLE BEGIN ATOMIC SELECT k() + a; END",
                        "CREATE TABLE t (a integer)",
                        "CREATE INDEX ON t (g(a))");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
