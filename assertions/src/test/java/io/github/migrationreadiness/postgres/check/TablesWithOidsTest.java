package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.schema.TablesWithOids;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603404 */
class TablesWithOidsTest {

    private static final Check<SourceDatabase> CHECK = new TablesWithOids();

    @Nested
    class ItFinds {

        @EveryMajor(to = "11")
        void tablesAndThoseThatInheritFromThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(
                        "CREATE SCHEMA app",
                        "CREATE TABLE app.legacy (id integer) WITH OIDS",
                        "CREATE TABLE app.legacy_2019 () INHERITS (app.legacy)",
                        "CREATE UNLOGGED TABLE app.scratch () WITH OIDS");
                assertThatJudging(CHECK, database(orders))
                        .isViolated("[603404] Unsupported OIDs Detected (database \"%s\")".formatted(orders.name()))
                        .says(("Unsupported OIDs Detected. Tables with 'WITH OIDs' detected in database `%s`. They"
                                        + " aren't supported in PostgreSQL version 12 and later.")
                                .formatted(orders.name()))
                        .finds(
                                "table app.legacy => ALTER TABLE app.legacy SET WITHOUT OIDS;",
                                "table app.legacy_2019 => ALTER TABLE app.legacy SET WITHOUT OIDS;"
                                        + " ALTER TABLE app.legacy_2019 SET WITHOUT OIDS;",
                                "table app.scratch => ALTER TABLE app.scratch SET WITHOUT OIDS;");
            }
        }

        /** The index of one table goes silently when the column goes from another that it inherits from. */
        @EveryMajor({"9.5", "11"})
        void anIndexOnTheColumnOfAnyTableOfATreeIsLeftToTheUser(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE parent () WITH OIDS",
                        "CREATE TABLE a_child () INHERITS (parent)",
                        "CREATE UNIQUE INDEX by_oid ON a_child (oid)",
                        "CREATE TABLE other () WITH OIDS");
                assertThatJudging(CHECK, database(orders))
                        .finds(
                                "table public.a_child => drop or change what depends on it first (index public.by_oid),"
                                        + " then ALTER TABLE public.parent SET WITHOUT OIDS;"
                                        + " ALTER TABLE public.a_child SET WITHOUT OIDS;",
                                "table public.other => ALTER TABLE public.other SET WITHOUT OIDS;",
                                "table public.parent => drop or change what depends on it first (index public.by_oid),"
                                        + " then ALTER TABLE public.parent SET WITHOUT OIDS;");
            }
        }

        @EveryMajor("11")
        void partitionedTablesAndTheirPartitions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE events (id integer) PARTITION BY RANGE (id) WITH (oids)",
                        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (1) TO (2)");
                assertThatJudging(CHECK, database(orders))
                        .finds(
                                "table public.events => ALTER TABLE public.events SET WITHOUT OIDS;",
                                "table public.events_1 => ALTER TABLE public.events SET WITHOUT OIDS;"
                                        + " ALTER TABLE public.events_1 SET WITHOUT OIDS;");
            }
        }

        @EveryMajor(to = "11")
        void tablesOfSessionsWithDefaultWithOids(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("ALTER DATABASE " + orders.quotedName() + " SET default_with_oids = on");
                orders.execute("CREATE TABLE t (id integer)");
                assertThatJudging(CHECK, database(orders))
                        .finds("table public.t => ALTER TABLE public.t SET WITHOUT OIDS;");
            }
        }

        @EveryMajor(to = "11")
        void theSameForALoginThatMayNotUseTheSchema(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA hidden", "CREATE TABLE hidden.t (id integer) WITH OIDS");
                assertThatJudging(CHECK, database(orders, login))
                        .finds("table hidden.t => ALTER TABLE hidden.t SET WITHOUT OIDS;");
            }
        }

        @EveryMajor(to = "11")
        void uglyNamesAndTheStatementsThatMendThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase("Or\"der's 100%s\nü")) {
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> orders.execute("CREATE TABLE public." + quoted(name) + " () WITH OIDS"));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings()
                        .containsExactlyElementsOf(
                                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                                        .map(name -> "public." + quoted(name))
                                        .sorted()
                                        .map("table %1$s => ALTER TABLE %1$s SET WITHOUT OIDS;"::formatted)
                                        .toList());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void ordinaryTablesAndSystemCatalogs(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE TABLE t (id integer)", "CREATE MATERIALIZED VIEW m AS SELECT * FROM t");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "13")
        void everythingSincePostgres12EvenAColumnNamedOid(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE TABLE t (oid oid PRIMARY KEY)");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(to = "11")
        void temporaryTablesOfSomebodyElse(TestServer server) throws SQLException {
            try (TestDatabase orders = server.createDatabase();
                    Connection somebody = orders.superuserConnection();
                    Statement statement = somebody.createStatement()) {
                statement.execute("CREATE TEMPORARY TABLE mine (id integer) WITH OIDS");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @EveryMajor(from = "13")
    void aDatabaseThatCannotBeOpenedHasNotPassed(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            SourceDatabase missing = Fixtures.source(orders).database("missing");
            assertThatJudging(CHECK, missing)
                    .isInconclusive(
                            "[603102] Source Database Missing: database \"missing\" does not exist",
                            "Correct the name; case and blanks count.");
        }
    }
}
