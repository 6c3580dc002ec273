package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.schema.BaseTypes;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R004 */
class BaseTypesTest {

    private static final Check<SourceDatabase> CHECK = new BaseTypes();

    /** One like a number, one with elements like an array, and one of variable length. */
    private static final String[] TYPES = {
        "CREATE SCHEMA app",
        "CREATE TYPE app.money",
        "CREATE FUNCTION app.money_in(cstring) RETURNS app.money IMMUTABLE STRICT LANGUAGE internal AS 'int4in'",
        "CREATE FUNCTION app.money_out(app.money) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out'",
        "CREATE TYPE app.money (INPUT = app.money_in, OUTPUT = app.money_out, LIKE = integer)",
        "CREATE TYPE app.corner",
        "CREATE FUNCTION app.corner_in(cstring) RETURNS app.corner IMMUTABLE STRICT LANGUAGE internal AS 'point_in'",
        "CREATE FUNCTION app.corner_out(app.corner) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'point_out'",
        "CREATE TYPE app.corner (INPUT = app.corner_in, OUTPUT = app.corner_out, INTERNALLENGTH = 16, ELEMENT = float8)",
        "CREATE TYPE app.route",
        "CREATE FUNCTION app.route_in(cstring) RETURNS app.route IMMUTABLE STRICT LANGUAGE internal AS 'path_in'",
        "CREATE FUNCTION app.route_out(app.route) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'path_out'",
        "CREATE TYPE app.route (INPUT = app.route_in, OUTPUT = app.route_out, DELIMITER = ';')"
    };

    private static final String[] FOUND = {
        "type app.corner is a base type"
                + " => replace it in all columns and functions, then DROP TYPE app.corner CASCADE;",
        "type app.money is a base type => replace it in all columns and functions, then DROP TYPE app.money CASCADE;",
        "type app.route is a base type => replace it in all columns and functions, then DROP TYPE app.route CASCADE;"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void baseTypesUntilTheyAreDropped(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(TYPES);
                assertThatJudging(CHECK, database(orders))
                        .isViolated("[R004] Use of CREATE TYPE (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                orders.execute(
                        "DROP TYPE app.corner CASCADE", "DROP TYPE app.money CASCADE", "DROP TYPE app.route CASCADE");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, TYPES, FOUND);
        }

        @EveryMajor
        void shellsWithUglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA \"A\"\"p p\"");
                List<String> types = Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .map(name -> "\"A\"\"p p\"." + quoted(name))
                        .toList();
                types.forEach(type -> orders.execute("CREATE TYPE " + type));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings()
                        .containsExactlyInAnyOrderElementsOf(types.stream()
                                .map(type -> "type %1$s is a shell that was never defined => DROP TYPE %1$s;"
                                        .formatted(type))
                                .toList());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void typesOfOtherKindsTheirArraysAndThoseOfExtensions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TYPE colour AS ENUM ('red')",
                        "CREATE TYPE pair AS (x integer, y colour[])",
                        "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
                        "CREATE TYPE span AS RANGE (subtype = integer)",
                        "CREATE TABLE t (colours colour[], pairs pair[], spans span[])",
                        "CREATE VIEW v AS SELECT * FROM t",
                        "CREATE EXTENSION citext",
                        "CREATE EXTENSION cube",
                        "CREATE EXTENSION hstore",
                        "CREATE EXTENSION isn");
                assertThat(orders.column("SELECT oid FROM pg_type WHERE oid >= 16384 AND typtype = 'b'"))
                        .hasSizeGreaterThan(20);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void aTypeThatWasAddedToAnExtension(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION citext", "CREATE TYPE shell", "ALTER EXTENSION citext ADD TYPE shell");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
