package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.Publications;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R126 */
class PublicationsTest {

    private static final Check<SourceDatabase> CHECK = new Publications();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE PUBLICATION \"every thing\" FOR ALL TABLES",
        "CREATE TABLE app.t (a integer PRIMARY KEY)",
        "CREATE PUBLICATION one FOR TABLE app.t",
        "CREATE PUBLICATION empty",
        "CREATE SUBSCRIPTION feed CONNECTION 'host=db.example.net password=hidden-secret' PUBLICATION p"
                + " WITH (connect = false, slot_name = 'feed')"
    };

    private static final String STOP =
            " => ALTER SUBSCRIPTION feed DISABLE; ALTER SUBSCRIPTION feed SET (slot_name = NONE);"
                    + " DROP SUBSCRIPTION feed; then drop its slot on the publisher";

    private static final String ALL_TABLES =
            "publication \"every thing\" for all tables: only a superuser may create it"
                    + " => DROP PUBLICATION \"every thing\";";

    /** A database that has a subscription with a slot cannot be dropped. */
    private static void unsubscribe(TestDatabase orders) {
        orders.execute("ALTER SUBSCRIPTION feed DISABLE");
        orders.execute("ALTER SUBSCRIPTION feed SET (slot_name = NONE)");
        orders.execute("DROP SUBSCRIPTION feed");
    }

    @Nested
    class ItFinds {

        @EveryMajor(from = "10")
        void thoseOfAllTablesAndSubscriptionsUntilTheyAreDropped(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R126] Publications of all tables, and subscriptions (database \"%s\")"
                                .formatted(orders.name()))
                        .finds(ALL_TABLES, "subscription feed is not migrated" + STOP);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.note());
                assertThat(verdict.result().toString()).doesNotContain("hidden-secret");
                fix(verdict.result(), orders);
                unsubscribe(orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "10")
        void subscriptionsThatALoginWithoutRightsDoesNotDump(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(PLANT);
                orders.execute("REVOKE ALL ON SCHEMA public, app FROM PUBLIC");
                assertThatJudging(CHECK, database(orders, login))
                        .finds(
                                ALL_TABLES,
                                "subscription feed is left behind: a login that is no superuser does not dump it"
                                        + STOP);
                unsubscribe(orders);
            }
        }

        @EveryMajor(from = "15")
        void thoseOfTheTablesOfASchema(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA \"S %s\"", "CREATE PUBLICATION p FOR TABLES IN SCHEMA \"S %s\"");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds(
                                "publication p for tables in schema: only a superuser may add schemas, so that it arrives"
                                        + " empty => DROP PUBLICATION p;");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "10")
        void thoseWithUglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> orders.execute("CREATE PUBLICATION " + quoted(name) + " FOR ALL TABLES"));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings().hasSize(UglyNames.SORTED.size() + 1);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "10")
        void publicationsOfTablesAndSubscriptionsOfOtherDatabases(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase billing = server.createDatabase()) {
                billing.execute(PLANT);
                orders.execute("CREATE TABLE t (a integer PRIMARY KEY)", "CREATE PUBLICATION one FOR TABLE t");
                assertThatJudging(CHECK, database(orders)).passes();
                unsubscribe(billing);
            }
        }

        @EveryMajor({"9.5", "9.6"})
        void neverWhereThereWasNeither(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                assertThatJudging(CHECK, database(orders)).is(Status.NOT_APPLICABLE);
            }
        }
    }
}
