package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.schema.UserDefinedCasts;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603409 */
class UserDefinedCastsTest {

    private static final Check<SourceDatabase> CHECK = new UserDefinedCasts();

    /** One of each method and context; that of boolean is between two built-in types. */
    private static final String[] CASTS = {
        "CREATE SCHEMA app",
        "CREATE TYPE app.money AS (amount numeric)",
        "CREATE FUNCTION app.to_num(app.money) RETURNS numeric LANGUAGE sql AS 'SELECT $1.amount'",
        "CREATE FUNCTION app.flag(boolean) RETURNS bigint LANGUAGE sql AS 'SELECT $1::integer::bigint'",
        "CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT",
        "CREATE CAST (boolean AS bigint) WITH FUNCTION app.flag(boolean) AS IMPLICIT",
        "CREATE CAST (date AS integer) WITHOUT FUNCTION",
        "CREATE CAST (app.money AS numeric) WITH FUNCTION app.to_num(app.money)"
    };

    private static final String[] FOUND = {
        "cast (app.money AS numeric) WITH FUNCTION app.to_num(app.money) => DROP CAST (app.money AS numeric);",
        "cast (boolean AS bigint) WITH FUNCTION app.flag(boolean) AS IMPLICIT => DROP CAST (boolean AS bigint);",
        "cast (date AS integer) WITHOUT FUNCTION => DROP CAST (date AS integer);",
        "cast (text AS integer) WITH INOUT AS ASSIGNMENT => DROP CAST (text AS integer);"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void castsOfEveryMethodAndContext(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(CASTS);
                assertThatJudging(CHECK, database(orders))
                        .isViolated("[603409] User-defined casts present (database \"%s\")".formatted(orders.name()))
                        .says(("User-defined casts present. Source database `%s` contains user-defined casts that"
                                        + " can't be migrated to the target server.")
                                .formatted(orders.name()))
                        .finds(FOUND);
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, CASTS, FOUND);
        }

        @EveryMajor
        void typesWithUglyNamesAndTheStatementsThatDropTheirCasts(TestServer server) {
            try (TestDatabase orders = server.createDatabase("Or\"der's 100%s\nü")) {
                orders.execute("CREATE SCHEMA \"A\"\"p p\"");
                List<String> types = Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .map(name -> "\"A\"\"p p\"." + quoted(name))
                        .toList();
                types.forEach(type -> orders.execute(
                        "CREATE TYPE " + type + " AS ENUM ()", "CREATE CAST (" + type + " AS integer) WITH INOUT"));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings()
                        .containsExactlyInAnyOrderElementsOf(types.stream()
                                .map(type -> "cast (%1$s AS integer) WITH INOUT => DROP CAST (%1$s AS integer);"
                                        .formatted(type))
                                .toList());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void nothingMoreOnceItsRemediesWereCarriedOut(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(CASTS);
                SourceDatabase database = database(orders);
                fix(assertThatJudging(CHECK, database).result(), orders);
                database.source().refresh();
                assertThatJudging(CHECK, database).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void anEmptyDatabaseAndOneWithCastsOfExtensions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                assertThatJudging(CHECK, database(orders)).passes();
                orders.execute("CREATE EXTENSION citext", "CREATE EXTENSION hstore", "CREATE EXTENSION isn");
                assertThat(orders.column("SELECT castsource FROM pg_cast WHERE oid >= 16384"))
                        .hasSizeGreaterThan(10);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void aCastThatWasAddedToAnExtension(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION citext",
                        "CREATE CAST (text AS integer) WITH INOUT",
                        "ALTER EXTENSION citext ADD CAST (text AS integer)");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "14")
        void theCastThatARangeTypeBringsToItsMultirange(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE TYPE span AS RANGE (subtype = integer)");
                assertThat(orders.column("SELECT castsource FROM pg_cast WHERE oid >= 16384"))
                        .hasSize(1);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
