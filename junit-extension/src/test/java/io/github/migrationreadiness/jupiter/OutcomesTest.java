package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.MigrationSoftAssertions;
import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;

/** What becomes of a test whose checks are neither passed nor violated. */
class OutcomesTest {

    private static final TestServer SERVER = TestServer.major("16");

    @Nested
    class NotApplicable {

        private final SuiteRun run = Suites.onSource(SERVER).run(OfflineTestCases.class);

        @Test
        void abortsTheTestThatShowsNothingElse() {
            assertThat(run.abortOf("asksForNothingElse"))
                    .isEqualTo("[603107] not applicable: the condition does not matter to an offline migration");
        }

        @Test
        void tellsAllReasonsInOneLine() {
            assertThat(run.abortOf("asksForTwoThings"))
                    .isEqualTo("[603107] not applicable: the condition does not matter to an offline migration;"
                            + " [603104] not applicable: the condition does not matter to an offline migration");
        }

        @Test
        void hidesNoViolationBehindIt() {
            assertThat(run.failureOf("isFollowedByAViolation"))
                    .isInstanceOf(ReadinessError.class)
                    .hasMessageStartingWith("[603102]");
            assertThat(run.failureOf("isFollowedByAViolationSoftly"))
                    .isInstanceOf(ReadinessError.class)
                    .hasMessageStartingWith("[603102]");
        }

        @Test
        void leavesATestSuccessfulThatShowsSomethingElse() {
            assertThat(run.tests()).containsEntry("isBesideAPass", Status.SUCCESSFUL);
        }

        @Test
        void isRecordedWithTheTest() {
            assertThat(run.entriesOf("isBesideAPass"))
                    .extracting(entry -> entry.get("readiness.status"))
                    .containsExactly("NOT_APPLICABLE", "PASSED");
        }

        @Test
        void countsFromLifecycleMethodsOfTheTestOnly() {
            assertThat(run.tests()).containsEntry("asksNothing", Status.SUCCESSFUL);
            assertThat(run.entriesOf("OfflineTestCases"))
                    .extracting(entry -> entry.get("readiness.status"))
                    .containsExactly("NOT_APPLICABLE");
        }

        @Test
        void masksNoErrorOfTheTest() {
            assertThat(run.failureOf("breaks")).isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class Softened {

        private final SuiteRun run = Suites.onSource(SERVER)
                .with("readiness.on-inconclusive", "abort")
                .run(InconclusiveTestCases.class);

        @Test
        void abortsTheTestThatShowsNothingElse() {
            assertThat(run.abortOf("asksForNothingElse")).isEqualTo("[T1] not checked: it cannot be seen");
        }

        @Test
        void abortsBesideSomethingNotApplicable() {
            assertThat(run.abortOf("isBesideSomethingNotApplicable"))
                    .isEqualTo("[T1] not checked: it cannot be seen; [T2] not applicable: it does not exist");
        }

        @Test
        void hidesNoViolationBehindIt() {
            assertThat(run.failureOf("isFollowedByAViolation")).hasMessageStartingWith("[T2] Something is amiss");
            assertThat(run.failureOf("isFollowedByAViolationSoftly")).hasMessageStartingWith("[T2] Something is amiss");
        }

        @Test
        void leavesATestSuccessfulThatShowsSomethingElse() {
            assertThat(run.tests()).containsEntry("isBesideAPass", Status.SUCCESSFUL);
        }

        @Test
        void isCountedFromAfterEachToo() {
            SuiteRun late = Suites.onSource(SERVER)
                    .with("readiness.on-inconclusive", "abort")
                    .run(AfterEachTestCases.class);
            assertThat(late.abortOf("asksLate")).isEqualTo("[T1] not checked: it cannot be seen");
        }
    }

    @Nested
    class Inconclusive {

        private final SuiteRun run = Suites.onSource(SERVER).run(InconclusiveTestCases.class);

        @Test
        void failsUnlessTheConfigurationSoftensIt() {
            assertThat(run.failureOf("asksForNothingElse"))
                    .isInstanceOf(ReadinessError.class)
                    .hasMessageStartingWith("[T1] not checked: it cannot be seen\n");
            assertThat(run.failureOf("isBesideAPass")).isInstanceOf(ReadinessError.class);
        }
    }

    @Test
    void isRecordedForADatabaseOfAnyName() {
        SuiteRun run = Suites.onSource(SERVER).run(OddNamesTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.entriesOf("judges"))
                .extracting(entry -> entry.get("readiness.database"))
                .containsExactly("\" \"", "a \"b\"\n%s");
    }

    /** By a plan of one's own, as without the extension. */
    @Nested
    class Accepted {

        private final Acceptance acceptance =
                new Acceptance("T1", "*", "*", "the team", "we live with it", LocalDate.MAX);

        @Test
        void isNoFailureAndHidesNone() {
            try (SourceServer source = SourceServer.builder()
                    .url(SERVER.url("postgres"))
                    .user(TestServer.SUPERUSER)
                    .plan(Plan.online().accepting(acceptance))
                    .build()) {
                assertThat(source).passes(Remark.violated("T1"));
                assertThatThrownBy(() ->
                                assertThat(source).passes(Remark.violated("T1")).passes(Remark.violated("T2")))
                        .hasMessageStartingWith("[T2]");
            }
        }
    }

    @MigrationReadiness(mode = Mode.OFFLINE)
    static class OfflineTestCases {

        @BeforeAll
        static void before(SourceServer source) {
            assertThat(source).hasWalLevel("logical");
        }

        @Test
        void asksForNothingElse(SourceServer source) {
            assertThat(source).hasWalLevel("logical");
        }

        @Test
        void asksForTwoThings(SourceServer source) {
            assertThat(source).hasWalLevel("logical").hasReplicationRole().hasWalLevel("logical");
        }

        @Test
        void isFollowedByAViolation(SourceServer source) {
            assertThat(source).hasWalLevel("logical").hasDatabases("nowhere");
        }

        @Test
        void isFollowedByAViolationSoftly(SourceServer source) {
            MigrationSoftAssertions.assertSoftly(
                    softly -> softly.assertThat(source).hasWalLevel("logical").hasDatabases("nowhere"));
        }

        @Test
        void isBesideAPass(SourceServer source) {
            assertThat(source).hasWalLevel("logical").hasSupportedVersion();
        }

        @Test
        void asksNothing() {}

        @Test
        void breaks(SourceServer source) {
            assertThat(source).hasWalLevel("logical");
            throw new ArithmeticException();
        }
    }

    @MigrationReadiness
    static class InconclusiveTestCases {
        @Test
        void asksForNothingElse(SourceServer source) {
            assertThat(source).passes(Remark.inconclusive("T1"));
        }

        @Test
        void isBesideSomethingNotApplicable(SourceServer source) {
            assertThat(source).passes(Remark.inconclusive("T1")).passes(Remark.notApplicable("T2"));
        }

        @Test
        void isFollowedByAViolation(SourceServer source) {
            assertThat(source).passes(Remark.inconclusive("T1")).passes(Remark.violated("T2"));
        }

        @Test
        void isFollowedByAViolationSoftly(SourceServer source) {
            MigrationSoftAssertions.assertSoftly(softly ->
                    softly.assertThat(source).passes(Remark.inconclusive("T1")).passes(Remark.violated("T2")));
        }

        @Test
        void isBesideAPass(SourceServer source) {
            assertThat(source).passes(Remark.inconclusive("T1")).passes(Remark.passed("T2"));
        }
    }

    @MigrationReadiness
    static class AfterEachTestCases {
        @Test
        void asksLate() {}

        @AfterEach
        void ask(SourceServer source) {
            assertThat(source).passes(Remark.inconclusive("T1"));
        }
    }

    @MigrationReadiness
    static class OddNamesTestCases {
        @Test
        void judges(SourceServer source) {
            assertThat(source.database(" ")).passes(Remark.passed("T1"));
            assertThat(source.database("a \"b\"\n%s")).passes(Remark.passed("T1"));
        }
    }
}
