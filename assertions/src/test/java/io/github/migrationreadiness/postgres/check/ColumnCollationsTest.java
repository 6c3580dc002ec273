package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.migrated;
import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.collation.ColumnCollations;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603402; the sources call {@code fr_BE.utf8} what the targets have as {@code C.utf8}. */
class ColumnCollationsTest {

    private static final Check<MigratedDatabase> CHECK = new ColumnCollations();
    private static final String USES = " uses the collation \"fr_BE.utf8\" (libc)";
    private static final String MANUAL = USES + " => create it anew with a collation that the target has";

    @Nested
    class ItFinds {

        @EveryMajor
        void columnsOfAnyTypeAndTheStatementsThatMendThem(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                orders.execute(
                        "CREATE TABLE app.item (id integer, note text COLLATE \"fr_BE.utf8\","
                                + " memo varchar(10) COLLATE \"fr_BE.utf8\", tags text[] COLLATE \"fr_BE.utf8\")",
                        "CREATE INDEX ON app.item (note)");
                VerdictAssert verdict = assertThatJudging(CHECK, migrated(orders, on(server)));
                verdict.isViolated("[603402] Collation mismatch: fr_BE.utf8 (database \"%s\")".formatted(orders.name()))
                        .says("Collation mismatch. Collation `fr_BE.utf8` for table `app.item` in column `memo` isn't"
                                + " present on target server.")
                        .finds(
                                column("app.item", "memo", "character varying(10)"),
                                column("app.item", "note", "text"),
                                column("app.item", "tags", "text[]"));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }

        @EveryMajor
        void whateverElseNamesACollation(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                orders.execute(
                        "CREATE TABLE app.plain (a text, b text COLLATE \"C\")",
                        "CREATE INDEX by_a ON app.plain ((a || 'x') COLLATE \"fr_BE.utf8\")",
                        "CREATE DOMAIN app.code AS text COLLATE \"fr_BE.utf8\"",
                        "CREATE TABLE app.coded (c app.code)",
                        "CREATE INDEX ON app.coded (c)",
                        "CREATE TYPE app.span AS RANGE (subtype = text, collation = \"fr_BE.utf8\")",
                        "CREATE TYPE app.pair AS (l text COLLATE \"fr_BE.utf8\", r integer)",
                        "CREATE VIEW app.v AS SELECT a COLLATE \"fr_BE.utf8\" AS a FROM app.plain",
                        "ALTER TABLE app.plain ADD CONSTRAINT early CHECK (a COLLATE \"fr_BE.utf8\" < 'm')");
                assertThatJudging(CHECK, migrated(orders, on(server)))
                        .says("Collation mismatch. Collation `fr_BE.utf8` for table `index app.by_a` in column `(none)`"
                                + " isn't present on target server.")
                        .finds(
                                "index app.by_a" + MANUAL,
                                "domain app.code" + MANUAL,
                                "composite type column app.pair.l" + MANUAL,
                                "type app.span" + MANUAL,
                                "view app.v" + MANUAL,
                                "table constraint early on app.plain" + MANUAL);
            }
        }

        @EveryMajor
        void columnsBeforeOtherObjectsSoThatTheTextNamesOne(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                orders.execute(
                        "CREATE DOMAIN app.a AS text COLLATE \"fr_BE.utf8\"",
                        "CREATE TABLE app.z (z text COLLATE \"fr_BE.utf8\")",
                        "CREATE MATERIALIZED VIEW app.m AS SELECT z FROM app.z");
                assertThatJudging(CHECK, migrated(orders, on(server)))
                        .says("Collation mismatch. Collation `fr_BE.utf8` for table `app.m` in column `z` isn't present"
                                + " on target server.")
                        .finds("column app.m.z" + MANUAL, column("app.z", "z", "text"), "domain app.a" + MANUAL);
            }
        }

        @EveryMajor(from = "11")
        void theColumnsOfAPartitionedTableOnceAndItsKeyWithoutAStatement(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                orders.execute(
                        "CREATE TABLE app.part (k text COLLATE \"fr_BE.utf8\", v text COLLATE \"fr_BE.utf8\")"
                                + " PARTITION BY LIST (k)",
                        "CREATE TABLE app.part_a PARTITION OF app.part FOR VALUES IN ('a')",
                        "CREATE INDEX ON app.part (v)",
                        "CREATE TABLE app.hidden (v text) PARTITION BY RANGE (v COLLATE \"fr_BE.utf8\")");
                VerdictAssert verdict = assertThatJudging(CHECK, migrated(orders, on(server)));
                verdict.findings()
                        .hasSize(3)
                        .contains(column("app.part", "v", "text"), "table app.hidden" + MANUAL)
                        .anyMatch(finding -> finding.startsWith("column app.part.k"));
            }
        }

        @EveryMajor
        void inheritedColumnsOnce(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                orders.execute(
                        "CREATE TABLE app.parent (x text COLLATE \"fr_BE.utf8\")",
                        "CREATE TABLE app.child () INHERITS (app.parent)",
                        "CREATE INDEX ON app.child (x)");
                VerdictAssert verdict = assertThatJudging(CHECK, migrated(orders, on(server)));
                verdict.finds(column("app.parent", "x", "text"));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }

        @EveryMajor
        void theSameForALoginThatMayNotUseTheSchema(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = belgian(server)) {
                orders.execute(
                        "CREATE TABLE app.item (note text COLLATE \"fr_BE.utf8\")",
                        "CREATE DOMAIN app.code AS text COLLATE \"fr_BE.utf8\"",
                        "REVOKE ALL ON SCHEMA app FROM PUBLIC");
                assertThatJudging(CHECK, new MigratedDatabase(database(orders, login), on(server)))
                        .finds(column("app.item", "note", "text"), "domain app.code" + MANUAL);
            }
        }

        @EveryMajor
        void uglyNamesAndTheStatementsThatMendThem(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                List<String> names = Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .map(Fixtures::quoted)
                        .toList();
                names.forEach(name -> orders.execute(
                        "CREATE SCHEMA " + name,
                        "CREATE TABLE %1$s.%1$s (%1$s text COLLATE \"fr_BE.utf8\")".formatted(name)));
                VerdictAssert verdict = assertThatJudging(CHECK, migrated(orders, on(server)));
                verdict.findings()
                        .containsExactlyInAnyOrderElementsOf(names.stream()
                                .map(name -> column(name + "." + name, name, "text"))
                                .toList());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }

        /** CREATE TABLE … COLLATE "C.UTF-8" fails on the target, although CREATE DATABASE … LC_COLLATE 'C.UTF-8' does not. */
        @EveryMajor
        void aNameThatTheTargetSpellsDifferently(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "UPDATE pg_collation SET collname = 'C.UTF-8' WHERE collname = 'C.utf8'",
                        "CREATE TABLE t (note text COLLATE \"C.UTF-8\")");
                assertThatJudging(CHECK, migrated(orders, on(server)))
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith("column public.t.note uses the collation \"C.UTF-8\" (libc)");
            }
        }

        @EveryMajor
        void aCollationThatTheTargetHasForAnotherEncodingOnly(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase target = flexibleServerFor(server).createDatabase()) {
                orders.execute("CREATE TABLE t (note text COLLATE \"C.utf8\")");
                target.execute("UPDATE pg_collation SET collencoding = 8 WHERE collname = 'C.utf8'");
                TargetServer latin = targetAt(target.server()).url(target.url()).build();
                assertThatJudging(CHECK, migrated(orders, latin)).findings().hasSize(1);
            }
        }

        @EveryMajor(from = "11")
        void collationsOfIcu(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "UPDATE pg_collation SET collname = 'tlh-x-icu' WHERE collname = 'de-x-icu'",
                        "CREATE TABLE t (note text COLLATE \"tlh-x-icu\", fine text COLLATE \"fr-x-icu\")");
                assertThatJudging(CHECK, migrated(orders, on(server)))
                        .finds("column public.t.note uses the collation \"tlh-x-icu\" (icu) => ALTER TABLE public.t"
                                + " ALTER COLUMN note TYPE text COLLATE \"default\";");
            }
        }

        @EveryMajor({"9.6", "16"})
        void moreThanAreReadInDetailAndCountsThemAll(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                orders.execute(
                        "DO $$ BEGIN FOR i IN 1..1200 LOOP EXECUTE 'CREATE TABLE app.t' || i || ' (a text COLLATE"
                                + " \"fr_BE.utf8\")'; END LOOP; END $$");
                SourceServer source =
                        sourceOf(orders).plan(planOf(orders).maxFindings(7)).build();
                CheckResult result = assertThatJudging(
                                CHECK, new MigratedDatabase(source.database(orders.name()), on(server)))
                        .result();
                assertThat(result.findings()).hasSize(7);
                assertThat(result.count()).isEqualTo(1200);
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void collationsThatTheTargetHasAndThoseThatAreEverywhere(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase bare = flexibleServerFor(server).createDatabase()) {
                orders.execute("CREATE TABLE t (a text, b text COLLATE \"C\", c text COLLATE \"POSIX\","
                        + " d text COLLATE ucs_basic, e name)");
                bare.execute("DELETE FROM pg_collation WHERE collname NOT IN ('default', 'C', 'POSIX')");
                TargetServer target = targetAt(bare.server()).url(bare.url()).build();
                assertThatJudging(CHECK, migrated(orders, target)).passes();
                orders.execute("ALTER TABLE t ADD f text COLLATE \"C.utf8\"");
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }

        @EveryMajor
        void collationsOfTheUsersBecauseThoseAreAnotherError(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE COLLATION own FROM \"C\"",
                        "CREATE TABLE t (a text COLLATE own)",
                        "CREATE DOMAIN d AS text COLLATE own");
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }

        @EveryMajor
        void whatIsDroppedOrBelongsToAnExtension(TestServer server) {
            try (TestDatabase orders = belgian(server)) {
                orders.execute(
                        "CREATE TABLE app.t (a integer, b text COLLATE \"fr_BE.utf8\")",
                        "ALTER TABLE app.t DROP COLUMN b",
                        "CREATE EXTENSION hstore",
                        "CREATE TABLE app.member (a text COLLATE \"fr_BE.utf8\")",
                        "CREATE INDEX ON app.member ((a || 'x'))",
                        "CREATE DOMAIN app.code AS text COLLATE \"fr_BE.utf8\"",
                        "CREATE TYPE app.pair AS (l text COLLATE \"fr_BE.utf8\")",
                        "ALTER EXTENSION hstore ADD TABLE app.member",
                        "ALTER EXTENSION hstore ADD DOMAIN app.code",
                        "ALTER EXTENSION hstore ADD TYPE app.pair");
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }

        @EveryMajor
        void temporaryTablesOfSomebodyElse(TestServer server) throws SQLException {
            try (TestDatabase orders = belgian(server);
                    Connection somebody = orders.superuserConnection();
                    Statement statement = somebody.createStatement()) {
                statement.execute("CREATE TEMPORARY TABLE mine (a text COLLATE \"fr_BE.utf8\")");
                statement.execute("CREATE INDEX ON mine ((a || 'x'))");
                statement.execute("CREATE TEMPORARY VIEW ours AS SELECT 'x'::text COLLATE \"fr_BE.utf8\" AS a");
                statement.execute("CREATE DOMAIN pg_temp.d AS text COLLATE \"fr_BE.utf8\"");
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }
    }

    @EveryMajor
    void itIsInconclusiveWhereOnlyASimulatedTargetLacksTheCollation(TestServer server) {
        try (TestDatabase orders = belgian(server)) {
            orders.execute("CREATE TABLE app.item (note text COLLATE \"fr_BE.utf8\")");
            TargetServer simulated = targetAt(flexibleServerFor(server))
                    .kind(ServerKind.SIMULATED)
                    .build();
            assertThatJudging(CHECK, migrated(orders, simulated))
                    .isInconclusive(
                            "the simulated target lacks the collation fr_BE.utf8, but has not those of a flexible server",
                            "Give the flexible server itself as the target");
        }
    }

    private static TestDatabase belgian(TestServer server) {
        return server.createDatabase("orders")
                .execute(
                        "UPDATE pg_collation SET collname = 'fr_BE.utf8' WHERE collname = 'C.utf8'",
                        "CREATE SCHEMA app");
    }

    private static TargetServer on(TestServer source) {
        return targetAt(flexibleServerFor(source)).build();
    }

    private static String column(String table, String name, String type) {
        return "column " + table + "." + name + USES + " => ALTER TABLE " + table + " ALTER COLUMN " + name + " TYPE "
                + type + " COLLATE \"default\";";
    }
}
