package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.streaming;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.streaming.FreeReplicationSlots;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 603105; the servers have four slots. */
class FreeReplicationSlotsTest {

    private static final Check<SourceServer> CHECK = new FreeReplicationSlots();

    @Nested
    class ItFinds {

        @EveryMajor
        void fewerSlotsThanDatabasesAndOne(TestServer plain) {
            assertThatJudging(CHECK, migrating(streaming(plain), "a", "b", "c", "d"))
                    .isViolated("[603105] GUC Settings Error: max_replication_slots is 4, 0 in use, 5 required")
                    .says("GUC Settings Error. Insufficient replication slots on the source server for migration."
                            + " Increase the `max_replication_slots` GUC parameter to `5` or higher.")
                    .finds("max_replication_slots = 4 => ALTER SYSTEM SET max_replication_slots = '5'; (then restart)");
        }

        @EveryMajor
        void placesThatLogicalSlotsOccupyAndWhichOfThemCanBeDropped(TestServer plain) {
            TestServer server = streaming(plain);
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "SELECT pg_create_logical_replication_slot('stale_2', 'test_decoding')",
                        "SELECT pg_create_logical_replication_slot('stale_1', 'test_decoding')");
                VerdictAssert verdict = assertThatJudging(CHECK, migrating(server, "a", "b", "c"));
                verdict.isViolated("[603105] GUC Settings Error: max_replication_slots is 4, 2 in use, 5 required")
                        .finds(
                                "max_replication_slots = 4"
                                        + " => ALTER SYSTEM SET max_replication_slots = '5'; (then restart)",
                                "replication slot \"stale_1\" is inactive; if nobody needs it any more, drop it"
                                        + " => SELECT pg_catalog.pg_drop_replication_slot('stale_1');",
                                "replication slot \"stale_2\" is inactive; if nobody needs it any more, drop it"
                                        + " => SELECT pg_catalog.pg_drop_replication_slot('stale_2');");
                orders.execute("SELECT pg_drop_replication_slot('stale_1')");
                assertThatJudging(CHECK, migrating(server, "a", "b", "c")).passes();
            }
        }

        @EveryMajor
        void placesThatPhysicalSlotsOccupy(TestServer plain) {
            TestServer server = streaming(plain);
            withPhysicalSlots(server, () -> {
                assertThatJudging(CHECK, migrating(server, "a", "b", "c"))
                        .isViolated("[603105] GUC Settings Error: max_replication_slots is 4, 2 in use, 5 required")
                        .finds("max_replication_slots = 4"
                                + " => ALTER SYSTEM SET max_replication_slots = '5'; (then restart)");
                assertThatJudging(new FreeReplicationSlots(3), migrating(server, "a"))
                        .isViolated("[603105] GUC Settings Error: max_replication_slots is 4, 2 in use, 5 required");
                assertThatJudging(CHECK, migrating(server, "a", "b")).passes();
                assertThatJudging(new FreeReplicationSlots(1), migrating(server, "a"))
                        .passes();
                assertThatJudging(new FreeReplicationSlots(2), migrating(server, "a", "b", "c", "d"))
                        .passes();
            });
        }

        @EveryMajor(from = "11")
        void placesThatTemporarySlotsOfActiveSessionsOccupy(TestServer plain) throws SQLException {
            TestServer server = streaming(plain);
            try (Connection somebody = server.superuserConnection("postgres");
                    Statement statement = somebody.createStatement()) {
                for (int i = 0; i < 3; i++) {
                    statement.execute("SELECT pg_create_logical_replication_slot('t" + i + "', 'test_decoding', true)");
                }
                assertThatJudging(CHECK, migrating(server, "a", "b"))
                        .isViolated("[603105] GUC Settings Error: max_replication_slots is 4, 3 in use, 5 required")
                        .finds("max_replication_slots = 4"
                                + " => ALTER SYSTEM SET max_replication_slots = '5'; (then restart)");
            }
        }

        @EveryMajor("9.6")
        void thatOldServersHaveNoSlotsAtAll(TestServer server) {
            assertThatJudging(CHECK, sourceAt(server).build())
                    .isViolated("[603105] GUC Settings Error: max_replication_slots is 0, 0 in use, 2 required");
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer plain) {
            TestServer server = streaming(plain);
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("SELECT pg_create_logical_replication_slot('stale', 'test_decoding')");
                assertThatJudging(new FreeReplicationSlots(4), sourceAt(server, login))
                        .isViolated("[603105] GUC Settings Error: max_replication_slots is 4, 1 in use, 5 required")
                        .finds(
                                "max_replication_slots = 4"
                                        + " => ALTER SYSTEM SET max_replication_slots = '5'; (then restart)",
                                "replication slot \"stale\" is inactive; if nobody needs it any more, drop it"
                                        + " => SELECT pg_catalog.pg_drop_replication_slot('stale');");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void oneSlotMoreThanDatabases(TestServer plain) {
            assertThatJudging(CHECK, migrating(streaming(plain), "a", "b", "c")).passes();
        }

        @EveryMajor
        void asManyAsWereAskedForThoughNotOneMore(TestServer plain) {
            assertThatJudging(new FreeReplicationSlots(4), migrating(streaming(plain), "a"))
                    .passes();
        }

        @EveryMajor
        void onceTheSlotsThatNobodyNeedsWereDropped(TestServer plain) {
            TestServer server = streaming(plain);
            try (TestDatabase orders = server.createDatabase()) {
                String longest = "a_1" + "x".repeat(60);
                orders.execute("SELECT pg_create_logical_replication_slot('" + longest + "', 'test_decoding')");
                VerdictAssert verdict = assertThatJudging(new FreeReplicationSlots(4), migrating(server, "a"));
                Remediation drop =
                        verdict.result().findings().get(1).remediation().orElseThrow();
                orders.execute(drop.text());
                assertThatJudging(new FreeReplicationSlots(4), migrating(server, "a"))
                        .passes();
            }
        }
    }

    @Test
    void expectedAndActualCanBeComparedSideBySide() {
        CheckResult result = assertThatJudging(
                        new FreeReplicationSlots(5), migrating(streaming(TestServer.major("16")), "a"))
                .result();
        assertThat(result.violation().flatMap(Violation::compared))
                .contains(new Violation.Comparison("at least 5", "4"));
    }

    @Test
    void anOfflineMigrationNeedsNone() {
        assertThatJudging(
                        CHECK,
                        sourceAt(TestServer.major("9.6")).plan(Plan.offline()).build())
                .isNotApplicable("the condition does not matter to an offline migration");
    }

    private static SourceServer migrating(TestServer server, String... databases) {
        return sourceAt(server).plan(Plan.online().migrating(databases)).build();
    }

    private static void withPhysicalSlots(TestServer server, Runnable test) {
        server.execute(
                "SELECT pg_create_physical_replication_slot('standby_1')",
                "SELECT pg_create_physical_replication_slot('standby_2')");
        try {
            test.run();
        } finally {
            server.execute("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots");
        }
    }
}
