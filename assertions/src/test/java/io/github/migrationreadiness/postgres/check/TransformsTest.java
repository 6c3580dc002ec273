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
import io.github.migrationreadiness.postgres.restore.Transforms;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Nested;

/** R125 */
class TransformsTest {

    private static final Check<SourceDatabase> CHECK = new Transforms();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE FUNCTION app.from_int(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in'",
        "CREATE FUNCTION app.to_int(internal) RETURNS integer LANGUAGE internal IMMUTABLE AS 'int4in'",
        "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION app.from_int(internal),"
                + " TO SQL WITH FUNCTION app.to_int(internal))"
    };

    private static final String[] FOUND = {
        "transform for integer language sql can be created only by the owner of the type"
                + " => DROP TRANSFORM FOR integer LANGUAGE sql;"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void thoseOfUsersUntilTheyAreDropped(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R125] User-defined transforms (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.note());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        @EveryMajor
        void thoseOfTypesWithUglyNamesAndTheFunctionsThatUseThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE SCHEMA \"A\"\"p %s\"",
                        "CREATE DOMAIN \"A\"\"p %s\".\"Öß\" AS integer",
                        "CREATE TYPE \"A\"\"p %s\".\"T 1\" AS (a integer)",
                        "CREATE FUNCTION from_it(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int4in'",
                        "CREATE TRANSFORM FOR \"A\"\"p %s\".\"T 1\" LANGUAGE plpgsql"
                                + " (FROM SQL WITH FUNCTION from_it(internal))",
                        "CREATE FUNCTION uses(\"A\"\"p %s\".\"T 1\") RETURNS integer"
                                + " TRANSFORM FOR TYPE \"A\"\"p %s\".\"T 1\" LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith("transform for \"A\"\"p %s\".\"T 1\" language plpgsql can be created only")
                        .contains("(function public.uses(")
                        .endsWith("then DROP TRANSFORM FOR \"A\"\"p %s\".\"T 1\" LANGUAGE plpgsql;");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void oneOfAnExtension(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(PLANT);
                orders.execute(
                        "CREATE EXTENSION citext", "ALTER EXTENSION citext ADD TRANSFORM FOR integer LANGUAGE sql");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
