package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.configuration.LockTableCapacity;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Test;

/** R003 */
class LockTableCapacityTest {

    private static final Check<SourceServer> CHECK = new LockTableCapacity();

    /** Room for 200 locks. */
    private static TestServer small(TestServer plain) {
        return plain.flavour()
                .setting("max_locks_per_transaction", "10")
                .setting("max_connections", "20")
                .setting("max_wal_senders", "0")
                .server();
    }

    /** Each table with the index of its key, and perhaps one table more. */
    private static TestDatabase withRelations(TestServer server, int relations) {
        TestDatabase database = server.createDatabase();
        for (int i = 0; i < relations / 2; i++) {
            database.execute("CREATE TABLE public.t" + i + " (id integer PRIMARY KEY)");
        }
        return relations % 2 == 0 ? database : database.execute("CREATE TABLE public.last ()");
    }

    @EveryMajor
    void itFindsTooLittleRoomForAllDatabasesTogetherWhichEachOfThemWouldHave(TestServer plain) {
        TestServer server = small(plain);
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase one = withRelations(server, 50);
                TestDatabase two = withRelations(server, 150)) {
            assertThatJudging(CHECK, sourceOf(one, two).user(login.name()).build())
                    .isViolated("[R003] Shared Memory Exhaustion: room for 200 locks, 200 tables and indexes")
                    .finds(
                            "max_locks_per_transaction = 10 with max_connections = 20 is room for 200 locks, but there are"
                                    + " 200 tables and indexes => ALTER SYSTEM SET max_locks_per_transaction = '11'; (then restart)");
            assertThatJudging(CHECK, source(one)).passes();
            two.execute("DROP TABLE public.t1");
            assertThatJudging(CHECK, source(one, two)).passes();
        }
    }

    @EveryMajor({"10", "18"})
    void itCountsPartitionsTheirParentsAndMaterializedViews(TestServer plain) {
        TestServer server = small(plain);
        try (TestDatabase orders = withRelations(server, 199)) {
            assertThatJudging(CHECK, source(orders)).passes();
            orders.execute("CREATE TABLE public.parent (id integer) PARTITION BY RANGE (id)");
            assertThatJudging(CHECK, source(orders)).is(Status.VIOLATED);
            orders.execute("DROP TABLE public.parent", "CREATE MATERIALIZED VIEW public.m AS SELECT 1 AS one");
            assertThatJudging(CHECK, source(orders)).is(Status.VIOLATED);
        }
    }

    @EveryMajor({"9.6", "16"})
    void itDoesNotCountViewsAndSequences(TestServer plain) {
        TestServer server = small(plain);
        try (TestDatabase orders = withRelations(server, 199)) {
            orders.execute(
                    "CREATE VIEW public.v AS SELECT 1 AS one", "CREATE SEQUENCE public.s", "CREATE TYPE c AS ()");
            assertThatJudging(CHECK, source(orders)).passes();
        }
    }

    @EveryMajor({"9.6", "16"})
    void itIsInconclusiveWhereOneDatabaseCannotBeCounted(TestServer server) {
        assertThatJudging(
                        CHECK,
                        sourceAt(server)
                                .plan(Plan.online().migrating("postgres", "missing"))
                                .build())
                .isInconclusive(
                        "[603102] Source Database Missing: database \"missing\" does not exist",
                        "Correct the name; case and blanks count.");
    }

    @Test
    void onHerokuNobodyCanRaiseIt() {
        TestServer server = small(TestServer.major("16"));
        try (TestDatabase orders = withRelations(server, 200)) {
            assertThatJudging(CHECK, sourceOf(orders).kind(ServerKind.HEROKU).build())
                    .findings()
                    .singleElement()
                    .asString()
                    .endsWith(
                            " => Heroku does not let max_locks_per_transaction be set: migrate fewer databases at a time");
        }
    }
}
