package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.OperatorClasses;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R122 */
class OperatorClassesTest {

    private static final Check<SourceDatabase> CHECK = new OperatorClasses();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE OPERATOR FAMILY app.\"my family\" USING btree",
        "CREATE OPERATOR CLASS app.int_desc FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =,"
                + " OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer)",
        "CREATE FUNCTION app.less(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text < $2'",
        "CREATE OPERATOR app.<<<< (LEFTARG = integer, RIGHTARG = text, PROCEDURE = app.less)",
        "ALTER OPERATOR FAMILY pg_catalog.integer_ops USING btree ADD OPERATOR 1 app.<<<< (integer, text)"
    };

    private static final String[] FOUND = {
        "operator class app.int_desc (btree): only a superuser may create it"
                + " => DROP OPERATOR CLASS app.int_desc USING btree; DROP OPERATOR FAMILY app.int_desc USING btree;",
        "operator family app.\"my family\" (btree): only a superuser may create it"
                + " => DROP OPERATOR FAMILY app.\"my family\" USING btree;",
        "operator family pg_catalog.integer_ops (btree) has members of your own: they are not dumped"
                + " => plan without them: no statement of the target adds them again"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void thoseOfUsersUntilTheyAreDropped(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R122] User-defined operator classes (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .filteredOn(finding -> finding.severity() == Severity.ERROR)
                        .hasSize(2)
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.note());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).warns().finds(FOUND[2]);
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        @EveryMajor
        void whatDependsOnThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(PLANT);
                orders.execute(
                        "CREATE TABLE t (a integer)",
                        "CREATE INDEX t_a ON t (a app.int_desc)",
                        "CREATE OPERATOR CLASS app.other FOR TYPE integer USING btree FAMILY app.\"my family\" AS"
                                + " OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer)");
                assertThatJudging(CHECK, database(orders))
                        .findings()
                        .contains(
                                "operator class app.int_desc (btree): only a superuser may create it"
                                        + " => drop or change what depends on it first (index public.t_a), then"
                                        + " DROP OPERATOR CLASS app.int_desc USING btree;"
                                        + " DROP OPERATOR FAMILY app.int_desc USING btree;",
                                "operator class app.other (btree): only a superuser may create it"
                                        + " => DROP OPERATOR CLASS app.other USING btree;");
            }
        }

        @EveryMajor
        void thoseWithUglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA \"A\"\"p p\"");
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(
                                name -> orders.execute(
                                        "CREATE OPERATOR CLASS \"A\"\"p p\"." + quoted(name)
                                                + " FOR TYPE integer USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer)"));
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
        void thoseOfExtensionsAndIndexesThatUseThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION btree_gist",
                        "CREATE EXTENSION citext",
                        "CREATE EXTENSION cube",
                        "CREATE EXTENSION hstore",
                        "CREATE EXTENSION intarray",
                        "CREATE EXTENSION pg_trgm",
                        "CREATE TABLE t (a text, b citext)",
                        "CREATE INDEX ON t USING gin (a gin_trgm_ops)",
                        "CREATE INDEX ON t (b)");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
