package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.TableReadingChecks;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;

/** R132 */
class TableReadingChecksTest {

    private static final Check<SourceDatabase> CHECK = new TableReadingChecks();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE TABLE app.z (id integer)",
        "CREATE FUNCTION app.known(integer) RETURNS boolean LANGUAGE sql STABLE"
                + " AS 'SELECT EXISTS (SELECT FROM app.z WHERE id = $1)'",
        "CREATE TABLE app.b (id integer CHECK (app.known(id)))",
        "CREATE FUNCTION app.early(integer) RETURNS boolean LANGUAGE plpgsql STABLE"
                + " AS 'BEGIN RETURN $1 < (SELECT max(id) FROM ONLY \"app\" . z JOIN app.b USING (id)); END'",
        "CREATE DOMAIN app.d AS integer CONSTRAINT young CHECK (app.early(VALUE))"
    };

    private static final String FIX =
            " => use a foreign key or a trigger, or drop the constraint before the migration and"
                    + " add it again after it, NOT VALID first, then VALIDATE";

    private static final String[] FOUND = {
        "check b_id_check on app.b calls app.known(integer), which reads app.z: rows of app.b are refused when app.b is"
                + " loaded first" + FIX,
        "check young on domain app.d calls app.early(integer), which reads app.b, app.z: rows of a table with this domain"
                + " are refused when a table with this domain is loaded first" + FIX
    };

    @Nested
    class ItWarns {

        @EveryMajor
        void ofConstraintsOfTablesAndDomains(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated(
                                "[R132] CHECK constraints that read tables (database \"%s\")".formatted(orders.name()))
                        .warns()
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly("The order may fit by luck. PostgreSQL refuses this to every login.");
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        @EveryMajor
        void thatTheSameFunctionNeedsSearchPath(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE \"Z %s\"\"'\" (id integer)",
                        "CREATE FUNCTION \"Known?\"(integer) RETURNS boolean LANGUAGE sql STABLE"
                                + " AS 'SELECT EXISTS (SELECT FROM \"Z %s\"\"''\" WHERE id = $1)'",
                        "CREATE TABLE \"B\" (id integer CONSTRAINT \"C 1\" CHECK (\"Known?\"(id)))");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds("check \"C 1\" on public.\"B\" calls public.\"Known?\"(integer), which reads"
                                + " public.\"Z %s\"\"'\": rows of public.\"B\" are refused when public.\"B\" is loaded first"
                                + FIX);
                assertThat(verdict.result().findings())
                        .singleElement()
                        .extracting(Finding::remark)
                        .asString()
                        .endsWith("[R131] names the same function, which needs search_path: set that first.");
            }
        }

        @EveryMajor(from = "14")
        void ofBodiesThatAreBoundToNames(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE z (id integer)",
                        "CREATE FUNCTION known(i integer) RETURNS boolean LANGUAGE sql STABLE"
                                + " BEGIN ATOMIC SELECT EXISTS (SELECT FROM z WHERE id = i); END",
                        "CREATE TABLE b (id integer CHECK (known(id)))");
                assertThatJudging(CHECK, database(orders))
                        .finds("check b_id_check on public.b calls public.known(integer), which reads public.z: rows of"
                                + " public.b are refused when public.b is loaded first" + FIX);
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
                        "CREATE TABLE z (id integer)",
                        "CREATE FUNCTION known(integer) RETURNS boolean LANGUAGE sql STABLE"
                                + " AS 'SELECT EXISTS (SELECT FROM public.z WHERE id = $1)'",
                        "CREATE TABLE b (id integer)",
                        "ALTER TABLE b ADD CONSTRAINT later CHECK (known(id)) NOT VALID",
                        "CREATE DOMAIN d AS integer",
                        "ALTER DOMAIN d ADD CONSTRAINT later CHECK (known(VALUE)) NOT VALID");
                assertThatJudging(CHECK, database(orders)).passes();
                orders.execute("ALTER TABLE b VALIDATE CONSTRAINT later");
                assertThatJudging(CHECK, database(orders)).warns().findings().hasSize(1);
            }
        }

        @EveryMajor
        void temporaryTablesOfOtherSessions(TestServer server) throws SQLException {
            try (TestDatabase orders = server.createDatabase();
                    Connection session = orders.superuserConnection();
                    Statement statement = session.createStatement()) {
                orders.execute(
                        "CREATE TABLE z (id integer)",
                        "CREATE FUNCTION known(integer) RETURNS boolean LANGUAGE sql STABLE"
                                + " AS 'SELECT EXISTS (SELECT FROM public.z WHERE id = $1)'");
                statement.execute("CREATE TEMPORARY TABLE b (id integer CHECK (public.known(id)))");
                statement.execute("CREATE DOMAIN pg_temp.d AS integer CHECK (public.known(VALUE))");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void constraintsThatReadNoTable(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE z (id integer)",
                        "CREATE FUNCTION past(integer) RETURNS boolean LANGUAGE sql STABLE"
                                + " AS 'SELECT extract(year FROM now()) > $1 /* FROM z */ AND ''FROM z'' <> '''''",
                        "CREATE FUNCTION of_query(integer) RETURNS boolean LANGUAGE sql STABLE"
                                + " AS 'WITH z AS (SELECT 1 AS id) SELECT EXISTS (SELECT FROM z)'",
                        "CREATE TABLE b (id integer CHECK (past(id)) CHECK (of_query(id)))",
                        "CREATE FUNCTION reads() RETURNS trigger LANGUAGE plpgsql"
                                + " AS 'BEGIN PERFORM id FROM public.z; RETURN NEW; END'",
                        "CREATE TRIGGER look BEFORE INSERT ON b FOR EACH ROW EXECUTE PROCEDURE reads()");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
