package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.streaming;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.streaming.WalLevel;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 603107 */
class WalLevelTest {

    private static final Check<SourceServer> CHECK = new WalLevel();

    @Nested
    class ItFinds {

        @EveryMajor
        void theLevelOfAnUntouchedConfiguration(TestServer server) {
            String level = untouched(server);
            VerdictAssert verdict = assertThatJudging(CHECK, sourceAt(server).build());
            verdict.isViolated("[603107] GUC Settings Error: wal_level is " + level)
                    .says(("GUC Settings Error. Source server WAL level parameter is set to `%s`. Set GUC parameter WAL"
                                    + " level to be 'logical'.")
                            .formatted(level))
                    .finds("wal_level = " + level + " => ALTER SYSTEM SET wal_level = 'logical'; (then restart)");
            assertThat(verdict.result().violation().flatMap(Violation::compared))
                    .contains(new Violation.Comparison("logical", level));
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            try (TestRole login = server.createRole("LOGIN")) {
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated("[603107] GUC Settings Error: wal_level is " + untouched(server));
            }
        }

        @EveryMajor
        void aConfigurationThatWaitsForTheRestart(TestServer server) {
            try (TestRole login = server.createRole("LOGIN")) {
                configure(server, "logical", true);
                String found = "wal_level = " + untouched(server)
                        + " although the configuration was changed: the server waits for a restart"
                        + " => ALTER SYSTEM SET wal_level = 'logical'; (then restart)";
                assertThatJudging(CHECK, sourceAt(server).build()).finds(found);
                assertThatJudging(CHECK, sourceAt(server, login)).finds(found);
            } finally {
                configure(server, untouched(server), false);
                server.execute("ALTER SYSTEM RESET wal_level");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void logicalAlsoForALoginWithoutRights(TestServer plain) {
            TestServer server = streaming(plain);
            try (TestRole login = server.createRole("LOGIN")) {
                assertThatJudging(CHECK, sourceAt(server, login)).passes();
            }
        }

        @EveryMajor
        void anotherLevelThatWasAskedFor(TestServer server) {
            assertThatJudging(new WalLevel(untouched(server)), sourceAt(server).build())
                    .passes();
        }
    }

    @Test
    void anOfflineMigrationReadsNoLog() {
        assertThatJudging(
                        CHECK,
                        sourceAt(TestServer.major("16")).plan(Plan.offline()).build())
                .isNotApplicable("the condition does not matter to an offline migration");
    }

    @Test
    void aLevelThatPostgresNeverHadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WalLevel("Logical"))
                .withMessage("\"Logical\" is no wal_level; an online migration needs \"logical\"");
    }

    private static String untouched(TestServer server) {
        return server.major().startsWith("9.") ? "minimal" : "replica";
    }

    /** The server reads its files when it gets round to it. */
    private static void configure(TestServer server, String level, boolean pending) {
        server.execute("ALTER SYSTEM SET wal_level = '" + level + "'", "SELECT pg_reload_conf()");
        String expected = pending ? "t" : "f";
        String state = "SELECT pending_restart FROM pg_settings WHERE name = 'wal_level'";
        for (int i = 0; i < 1000 && !server.column(state).contains(expected); i++) {
            Thread.onSpinWait();
        }
        assertThat(server.column(state)).containsExactly(expected);
    }
}
