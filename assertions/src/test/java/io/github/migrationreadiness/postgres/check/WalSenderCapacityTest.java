package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.streaming;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.streaming.WalSenderCapacity;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;

/** 603106; the servers have five slots for two senders. */
class WalSenderCapacityTest {

    private static final Check<SourceServer> CHECK = new WalSenderCapacity();
    private static final String FIRST_LINE =
            "[603106] GUC Settings Error: max_wal_senders is 2, max_replication_slots is 5";

    @Nested
    class ItFinds {

        @EveryMajor
        void fewerSendersThanSlots(TestServer plain) {
            VerdictAssert verdict =
                    assertThatJudging(CHECK, sourceAt(tooFew(plain)).build());
            verdict.isViolated(FIRST_LINE)
                    .says("GUC Settings Error. The `max_wal_senders` GUC parameter is set to `2`. Ensure it matches or"
                            + " exceeds the 'max_replication_slots' value.")
                    .finds("max_wal_senders = 2 with max_replication_slots = 5 and 0 senders in use"
                            + " => ALTER SYSTEM SET max_wal_senders = '5'; (then restart)");
            assertThat(verdict.result().violation().flatMap(Violation::compared))
                    .contains(new Violation.Comparison("at least 5", "2"));
        }

        @EveryMajor
        void theSameForALoginWithoutRightsAlsoWhileSomebodyStreams(TestServer plain) throws SQLException {
            TestServer server = tooFew(plain);
            try (TestRole login = server.createRole("LOGIN");
                    Connection standby = walSender(server)) {
                assertThat(standby.isClosed()).isFalse();
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated(FIRST_LINE)
                        .finds("max_wal_senders = 2 with max_replication_slots = 5 and 1 senders in use"
                                + " => ALTER SYSTEM SET max_wal_senders = '6'; (then restart)");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void asManySendersAsSlotsAlsoForALoginWithoutRights(TestServer plain) {
            TestServer server = streaming(plain);
            try (TestRole login = server.createRole("LOGIN")) {
                assertThatJudging(CHECK, sourceAt(server, login)).passes();
            }
        }

        @EveryMajor
        void anUntouchedConfiguration(TestServer server) {
            assertThatJudging(CHECK, sourceAt(server).build()).passes();
        }
    }

    @Test
    void anOfflineMigrationNeedsNone() {
        TestServer server = tooFew(TestServer.major("16"));
        assertThatJudging(CHECK, sourceAt(server).plan(Plan.offline()).build())
                .isNotApplicable("the condition does not matter to an offline migration");
    }

    private static TestServer tooFew(TestServer plain) {
        return plain.flavour()
                .setting("wal_level", plain.major().startsWith("9.") ? "hot_standby" : "replica")
                .setting("max_replication_slots", "5")
                .setting("max_wal_senders", "2")
                .server();
    }

    /** As a standby does before it asks for anything. */
    private static Connection walSender(TestServer server) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, TestServer.SUPERUSER);
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.5");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        return DriverManager.getConnection(server.url("postgres"), properties);
    }
}
