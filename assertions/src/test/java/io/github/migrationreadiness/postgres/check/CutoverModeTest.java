package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.streaming.CutoverMode;
import org.junit.jupiter.api.Test;

/** 603114 */
class CutoverModeTest {

    private static final Check<SourceServer> CHECK = new CutoverMode();

    private static final String FIX =
            " => take the cutover out of the plan (readiness.cutover=false), or plan an online"
                    + " migration (readiness.mode=online)";

    @Test
    void itFindsACutoverOfAnOfflineMigrationInEachDatabase() {
        Plan plan = Plan.offline().cuttingOver(true).migrating("orders", "o'clock \"sharp\" 100%");
        assertThatJudging(CHECK, untouched(plan))
                .isViolated("[603114] Cutover failure: the plan is offline")
                .says("Cutover failure. Cutover can't be initiated for database 'orders, o'clock \"sharp\" 100%' for"
                        + " migration mode offline.")
                .finds("database \"orders\"" + FIX, "database \"o'clock \"\"sharp\"\" 100%\"" + FIX);
    }

    @Test
    void itFindsOneWithoutAskingTheSourceForItsDatabases() {
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() ->
                        assertThat(untouched(Plan.offline().cuttingOver(true))).allowsCutover())
                .satisfies(error -> assertThat(error)
                        .message()
                        .startsWith("[603114] Cutover failure: the plan is offline\n")
                        .contains("Found 1 on source server:\n  - all user databases  fix: take the cutover out"));
    }

    @Test
    void itPassesAnOnlineMigrationWithOrWithoutOne() {
        assertThatJudging(CHECK, untouched(Plan.online().cuttingOver(true))).passes();
        assertThatJudging(CHECK, untouched(Plan.online())).passes();
    }

    @Test
    void itIsNotApplicableToAnOfflineMigrationWithoutOne() {
        assertThatJudging(CHECK, untouched(Plan.offline())).isNotApplicable("the plan requests no cutover");
    }

    /** {@return a source that breaks the test as soon as somebody wants to know where it is} */
    private static SourceServer untouched(Plan plan) {
        return SourceServer.builder()
                .urlFrom(() -> {
                    throw new AssertionError("the source was asked");
                })
                .plan(plan)
                .build();
    }
}
