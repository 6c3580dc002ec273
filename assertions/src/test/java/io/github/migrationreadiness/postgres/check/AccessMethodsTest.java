package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.AccessMethods;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Nested;

/** R121 */
class AccessMethodsTest {

    private static final Check<SourceDatabase> CHECK = new AccessMethods();

    private static final String[] PLANT = {
        "CREATE SCHEMA app", "CREATE ACCESS METHOD gist2 TYPE INDEX HANDLER gisthandler"
    };

    private static final String[] FOUND = {
        "access method gist2 (index): only a superuser may create it => DROP ACCESS METHOD gist2;"
    };

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.6")
        void thoseOfUsersUntilTheyAreDropped(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R121] User-defined access methods (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.note());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.6")
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        /** The TOAST table of a table has the same method and is no relation of its own. */
        @EveryMajor(from = "12")
        void howManyTablesArriveAsHeap(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE ACCESS METHOD \"my heap\" TYPE TABLE HANDLER heap_tableam_handler",
                        "CREATE TABLE t (a text) USING \"my heap\"");
                assertThatJudging(CHECK, database(orders))
                        .finds("access method \"my heap\" (table): only a superuser may create it;"
                                + " 1 relation uses it and arrives as heap"
                                + " => drop or change what depends on it first (table public.t),"
                                + " then DROP ACCESS METHOD \"my heap\";");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.6")
        void thoseOfTheServerAndOfAnExtension(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION bloom", "CREATE TABLE t (a integer)", "CREATE INDEX ON t USING bloom (a)");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor({"9.5"})
        void neverBecauseThereWasNoneToCreate(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                assertThatJudging(CHECK, database(orders)).is(Status.NOT_APPLICABLE);
            }
        }
    }
}
