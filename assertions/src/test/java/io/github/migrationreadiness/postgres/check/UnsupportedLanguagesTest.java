package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.extension.UnsupportedLanguages;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603413 */
class UnsupportedLanguagesTest {

    private static final Check<SourceDatabase> CHECK = new UnsupportedLanguages();

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5")
        void languagesInUseAndLanguagesThatNobodyUses(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(
                        create("edbspl"),
                        create("unused"),
                        "CREATE FUNCTION one() RETURNS integer LANGUAGE edbspl AS 'BEGIN RETURN 1; END'",
                        "CREATE FUNCTION two() RETURNS integer LANGUAGE edbspl AS 'BEGIN RETURN 2; END'",
                        create("pltsql"),
                        "CREATE FUNCTION three() RETURNS integer LANGUAGE pltsql AS 'BEGIN RETURN 3; END'");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[603413] Unsupported language(s): edbspl, pltsql, unused (database \"%s\")"
                                .formatted(orders.name()))
                        .says("Unsupported language(s). The migration service does not support the migration of"
                                + " databases with `edbspl, pltsql, unused` language(s) on the target server. Remove"
                                + " the language(s) and its implemented function(s).")
                        .finds(
                                "language \"edbspl\" is used by 2 functions => drop or change what depends on it first"
                                        + " (function public.one(), function public.two()), then DROP LANGUAGE \"edbspl\";",
                                "language \"pltsql\" is used by 1 function => drop or change what depends on it first"
                                        + " (function public.three()), then DROP LANGUAGE \"pltsql\";",
                                "language \"unused\" is used by no function => DROP LANGUAGE \"unused\";");
                fix(verdict.result(), orders);
                orders.execute("DROP FUNCTION one()", "DROP FUNCTION two()", "DROP FUNCTION three()");
                fix(assertThatJudging(CHECK, database(orders)).result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.6")
        void thoseOfAnExtensionWhichGoWithItsExtensionOnly(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION pltcl",
                        "CREATE FUNCTION own() RETURNS integer LANGUAGE pltcl AS 'return 1'",
                        "CREATE FUNCTION members() RETURNS integer LANGUAGE pltcl AS 'return 1'",
                        "ALTER EXTENSION pltcl ADD FUNCTION members()");
                assertThatJudging(CHECK, database(orders))
                        .finds("language \"pltcl\" is used by 1 function => drop or change what depends on it first"
                                + " (function public.own()), then DROP EXTENSION pltcl;");
                orders.execute("DROP FUNCTION own()");
                fix(assertThatJudging(CHECK, database(orders)).result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void theSameForALoginWithoutRights(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        create("plls"),
                        "CREATE SCHEMA hidden",
                        "CREATE FUNCTION hidden.one() RETURNS integer LANGUAGE plls AS 'BEGIN RETURN 1; END'");
                assertThatJudging(CHECK, database(orders, login))
                        .finds("language \"plls\" is used by 1 function => drop or change what depends on it first"
                                + " (function hidden.one()), then DROP LANGUAGE \"plls\";");
            }
        }

        @EveryMajor(from = "9.5")
        void uglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                List<String> names = Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST, "PLPGSQL"))
                        .toList();
                names.forEach(name -> orders.execute(create(quoted(name))));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings()
                        .containsExactlyInAnyOrderElementsOf(names.stream()
                                .map(name -> "language %1$s is used by no function => DROP LANGUAGE %1$s;"
                                        .formatted(quoted(name)))
                                .toList());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5")
        void theLanguagesThatEveryDatabaseHasHoweverMuchUsed(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION a() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                        "CREATE FUNCTION b() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'",
                        "CREATE FUNCTION c(text) RETURNS integer LANGUAGE internal AS 'textlen'");
                assertThat(orders.column("SELECT lanname FROM pg_language")).contains("plpgsql", "sql", "c");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void theLanguageThatATargetOffersAsAnExtension(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(create("plv8"));
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void aDatabaseThatLostPlpgsqlToo(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("DROP EXTENSION plpgsql");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    /** The handler of another one makes any name a language. */
    private static String create(String name) {
        return "CREATE LANGUAGE " + name + " HANDLER plpgsql_call_handler";
    }
}
