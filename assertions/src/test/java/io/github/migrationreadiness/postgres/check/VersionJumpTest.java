package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.postgres.restore.VersionJump;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R130 */
class VersionJumpTest {

    private static final Check<SourceDatabase> CHECK = new VersionJump();

    private static final Check<SourceDatabase> TO_NEWEST = new VersionJump("18");

    private static final String OTHERWISE = " => take it out, or drop the object before the migration";

    @Nested
    class ItFinds {

        @EveryMajor(to = "11")
        void viewsOverRemovedColumns(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("CREATE SCHEMA app", "CREATE VIEW app.v AS SELECT adsrc FROM pg_catalog.pg_attrdef");
                String found = "view app.v reads pg_attrdef.adsrc, which PostgreSQL 12 removed"
                        + " => use pg_get_expr(adbin, adrelid) instead";
                VerdictAssert verdict = assertThatJudging(TO_NEWEST, database(orders))
                        .isViolated(
                                "[R130] Objects that a later major refuses (database \"%s\")".formatted(orders.name()))
                        .finds(found);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.noteOfAll());
                assertThatJudging(TO_NEWEST, database(orders, login)).finds(found);
                assertThatJudging(new VersionJump("11"), database(orders)).passes();
            }
        }

        @EveryMajor(to = "13")
        void operatorsAndAggregates(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE OPERATOR !!! (leftarg = bigint, procedure = numeric_fac)",
                        "CREATE AGGREGATE \"X %s\"(anyarray) (sfunc = array_cat, stype = anyarray)",
                        "CREATE OPERATOR @+@ (leftarg = anyarray, rightarg = anyelement, procedure = array_append)",
                        "CREATE VIEW v AS SELECT 5 ! AS f, factorial(5) AS g",
                        "CREATE TABLE t (b box, CONSTRAINT \"C\" CHECK (b @ box '((0,0),(9,9))'))");
                String array = "which PostgreSQL 14 changed to anycompatiblearray"
                        + " => drop it before the migration and create it on the target over anycompatiblearray";
                assertThatJudging(TO_NEWEST, database(orders))
                        .finds(
                                "aggregate public.\"X %s\"(anyarray) is defined over array_cat (anyarray), " + array,
                                "operator public.@+@(anyarray,anyelement) is defined over array_append (anyarray), "
                                        + array,
                                "operator public.!!!(bigint,NONE) is a postfix operator, which PostgreSQL 14 removed"
                                        + " => use a prefix operator or a function instead",
                                "check \"C\" on public.t uses the operator @ (box, box), which PostgreSQL 14 removed"
                                        + " => use the operator <@ instead",
                                "view public.v uses the operator ! (bigint, NONE), which PostgreSQL 14 removed"
                                        + " => use the function factorial instead");
            }
        }

        @EveryMajor({"9.5", "9.6"})
        void columnsOfTypeUnknownAndOfSequences(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE \"T\" AS SELECT 1 AS id, 'x' AS \"C %s\"",
                        "CREATE SEQUENCE q",
                        "CREATE VIEW v AS SELECT start_value FROM q",
                        "CREATE VIEW w AS SELECT last_value FROM q",
                        "CREATE TABLE old (a integer DEFAULT pg_xlogfile_name('0/0')::integer)");
                assertThatJudging(TO_NEWEST, database(orders))
                        .finds(
                                "column public.\"T\".\"C %s\" has the type unknown, which PostgreSQL 10 refuses"
                                        + " => change its type to text",
                                "default of public.old.a uses the function pg_xlogfile_name, which PostgreSQL 10 removed"
                                        + " => drop it before the migration and create it on the target with the function"
                                        + " whose name has wal and lsn in it",
                                "view public.v reads public.q.start_value, which PostgreSQL 10 removed" + OTHERWISE);
            }
        }

        @EveryMajor(to = "11")
        void typesOfTimeAndTheColumnOid(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE t (a abstime) WITH OIDS",
                        "CREATE VIEW v AS SELECT oid FROM t",
                        "CREATE FUNCTION f(reltime) RETURNS integer LANGUAGE sql SET default_with_oids = on"
                                + " AS 'SELECT 1'",
                        "CREATE FUNCTION g() RETURNS integer LANGUAGE sql SET default_with_oids = off AS 'SELECT 1'");
                String type =
                        " => use timestamptz for abstime, interval for reltime, tstzrange for tinterval, and a real"
                                + " type for opaque";
                assertThatJudging(TO_NEWEST, database(orders))
                        .finds(
                                "function public.f(reltime) sets default_with_oids, which PostgreSQL 12 removed"
                                        + " => reset the parameter of the function",
                                "column public.t.a has the type abstime, which PostgreSQL 12 removed" + type,
                                "function public.f(reltime) has the type reltime, which PostgreSQL 12 removed" + type,
                                "view public.v reads public.t.oid, which PostgreSQL 12 removed" + OTHERWISE);
            }
        }

        @EveryMajor(from = "10", to = "17")
        void unloggedPartitionedTables(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE UNLOGGED TABLE p (a integer) PARTITION BY LIST (a)");
                assertThatJudging(TO_NEWEST, database(orders))
                        .finds("table public.p is unlogged and partitioned, which PostgreSQL 18 refuses"
                                + " => create it again as a logged table; its partitions may be unlogged");
                assertThatJudging(new VersionJump("17"), database(orders)).passes();
            }
        }

        @EveryMajor(from = "12", to = "15")
        void generatedColumnsUnderPlainOnes(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE p (a integer PRIMARY KEY, b integer)",
                        "CREATE TABLE c (a integer PRIMARY KEY, b integer GENERATED ALWAYS AS (a * 2) STORED)",
                        "ALTER TABLE c INHERIT p");
                assertThatJudging(TO_NEWEST, database(orders))
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith("column public.c.b is generated, but a plain column in its parent public.p, which"
                                + " PostgreSQL 16 refuses => ");
            }
        }

        /** The servers of the tests have ICU from their major 16 on. */
        @EveryMajor({"16", "17"})
        void foreignKeysBetweenCollations(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE COLLATION ci (provider = icu, locale = 'und', deterministic = false)",
                        "CREATE TABLE z (a text COLLATE ci PRIMARY KEY)",
                        "CREATE TABLE t (a text COLLATE \"C\" CONSTRAINT k REFERENCES z, b text COLLATE ci REFERENCES z)");
                assertThatJudging(TO_NEWEST, database(orders))
                        .finds("foreign key k on public.t joins columns of the collations \"C\" and ci, of which one is"
                                + " nondeterministic, and PostgreSQL 18 refuses that"
                                + " => give the columns on both sides the same collation");
            }
        }

        @EveryMajor(from = "9.6", to = "16")
        void statisticsOfTheCheckpointer(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE VIEW \"V 1\" AS SELECT checkpoints_req, buffers_clean FROM pg_stat_bgwriter",
                        "CREATE VIEW fine AS SELECT buffers_clean FROM pg_stat_bgwriter");
                assertThatJudging(TO_NEWEST, database(orders))
                        .finds("view public.\"V 1\" reads pg_stat_bgwriter.checkpoints_req, which PostgreSQL 17 removed"
                                + " => drop it before the migration and create it on the target with"
                                + " pg_stat_checkpointer and pg_stat_io");
            }
        }
    }

    @Nested
    class ItWarns {

        @EveryMajor(to = "11")
        void ofFunctionsThatFailWhenTheyAreCalled(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql"
                                + " AS $$BEGIN RETURN (SELECT AdSrc FROM pg_attrdef); END$$",
                        "CREATE FUNCTION g() RETURNS text LANGUAGE plpgsql"
                                + " AS $$BEGIN /* adsrc of pg_attrdef */ RETURN 1; -- numeric_fac(\n END$$");
                assertThatJudging(TO_NEWEST, database(orders))
                        .warns()
                        .finds("function public.f() names pg_attrdef.adsrc, which PostgreSQL 12 removed"
                                + " => use pg_get_expr(adbin, adrelid) instead");
            }
        }

        @EveryMajor(to = "14")
        void withoutATargetOfWhatAnyMajorRefuses(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE VIEW v AS SELECT datlastsysoid FROM pg_database");
                assertThatJudging(CHECK, database(orders))
                        .warns()
                        .finds(
                                "view public.v reads pg_database.datlastsysoid, which PostgreSQL 15 removed (from PostgreSQL"
                                        + " 15 on)" + OTHERWISE);
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(to = "17")
        void whatComesClose(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE AGGREGATE y(integer) (sfunc = array_append, stype = integer[])",
                        "CREATE TABLE t (adsrc text, relhasoids boolean, wal_sync bigint, b box,"
                                + " CHECK (b <@ box '((0,0),(9,9))'))",
                        "CREATE VIEW v AS SELECT adsrc, relhasoids, wal_sync FROM t",
                        "CREATE VIEW w AS SELECT oid, relname FROM pg_class",
                        "CREATE VIEW x AS SELECT factorial(5), array_append(array[1], 2)",
                        "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql" + " AS 'BEGIN RETURN adsrc FROM t; END'");
                assertThatJudging(TO_NEWEST, database(orders)).passes();
            }
        }

        @EveryMajor({"12", "15", "17"})
        void childrenThatAreGeneratedAsTheirParents(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE p (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED)",
                        "CREATE TABLE c () INHERITS (p)");
                assertThatJudging(TO_NEWEST, database(orders)).passes();
            }
        }

        @EveryMajor({"13"})
        void whatTheTargetStillHas(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE VIEW v AS SELECT 5 ! AS f");
                assertThatJudging(CHECK, onTheWayTo("13", orders)).passes();
                assertThatJudging(CHECK, onTheWayTo("16", orders)).is(Status.VIOLATED);
            }
        }

        private static SourceDatabase onTheWayTo(String major, TestDatabase database) {
            return source(database)
                    .migratingTo(targetAt(flexibleServer(major)).build())
                    .database(database.name());
        }

        @EveryMajor({"18"})
        void neverBecauseThereIsNoLaterMajor(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                assertThatJudging(CHECK, database(orders)).is(Status.NOT_APPLICABLE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9.6", "16.1", "latest"})
    void itTakesMajorVersionsOnly(String version) {
        assertThatIllegalArgumentException().isThrownBy(() -> new VersionJump(version));
    }

    @Test
    void itReadsOnceForSeveralTargets() {
        try (TestDatabase orders = TestServer.major("13").createDatabase()) {
            orders.execute("CREATE VIEW v AS SELECT 5 ! AS f");
            SourceDatabase database = database(orders);
            assertThatJudging(new VersionJump("13"), database).passes();
            orders.execute("DROP VIEW v");
            assertThatJudging(new VersionJump("14"), database).is(Status.VIOLATED);
        }
    }
}
