package io.github.migrationreadiness.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.MigrationAssertions;
import io.github.migrationreadiness.MigrationSoftAssertions;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.opentest4j.AssertionFailedError;

/** Works with AssertJ's own extension, whose heading would otherwise stand where the documented codes belong. */
class SoftAssertionsTest {

    private final Suites suites = Suites.onSource(TestServer.major("16"));

    @ParameterizedTest
    @ValueSource(
            classes = {
                AssertJFirstTestCases.class,
                AssertJLastTestCases.class,
                PerClassTestCases.class,
                FieldFirstTestCases.class,
                FieldLastTestCases.class,
                FieldPerClassTestCases.class
            })
    void beginWithTheDocumentedCodes(Class<?> fixture) {
        assertDocumented(suites.run(fixture));
    }

    /** Without the fields, which AssertJ fills from one collection for all tests that run at once. */
    @ParameterizedTest
    @ValueSource(classes = {AssertJFirstTestCases.class, AssertJLastTestCases.class, PerClassTestCases.class})
    void beginWithTheDocumentedCodesInParallelToo(Class<?> fixture) {
        assertDocumented(suites.inParallel().run(fixture));
    }

    @Test
    void areNotForgottenWhereNobodyThrowsThem() {
        SuiteRun run = suites.run(ForgetfulTestCases.class);
        assertThat(run.failureOf("forgets"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("[T1][T2] collected but never thrown: call assertAll()");
        assertThat(run.failureOf("forgetsWhatCouldNotBeChecked"))
                .hasMessageStartingWith("[T1] collected but never thrown");
        assertThat(run.failureOf("fails")).isInstanceOf(ArithmeticException.class);
        assertThat(run.tests())
                .containsEntry("looksAtThem", Status.SUCCESSFUL)
                .containsEntry("expectsThem", Status.SUCCESSFUL)
                .containsEntry("expectsHardOnes", Status.SUCCESSFUL)
                .containsEntry("collectsNothing", Status.SUCCESSFUL);
    }

    @Test
    void mayBeThrownAfterEachTest() {
        assertThat(suites.run(LateTestCases.class).failureOf("fails"))
                .isInstanceOf(ReadinessError.class)
                .hasMessageStartingWith("[T1] Something is amiss");
    }

    /** Which of the tests AssertJ blames is a matter of luck; none that found something may pass. */
    @ParameterizedTest
    @ValueSource(classes = {FieldFirstTestCases.class, FieldLastTestCases.class, FieldPerClassTestCases.class})
    void passNoTestThatFoundSomethingEvenFromASharedField(Class<?> fixture) {
        SuiteRun run = suites.inParallel().run(fixture);
        assertThat(List.of("failsTwice", "failsOnce", "failsInBothWays", "failsSoftlyThenHard"))
                .allSatisfy(test -> assertThat(run.tests()).containsEntry(test, Status.FAILED));
    }

    private static void assertDocumented(SuiteRun run) {
        assertThat(run.failureOf("failsTwice"))
                .isInstanceOf(ReadinessError.class)
                .hasMessageStartingWith("[T1][T2] 2 errors\n\n[T1] Something is amiss");
        assertThat(run.failureOf("failsOnce"))
                .isInstanceOf(ReadinessError.class)
                .hasMessageStartingWith("[T1] Something is amiss\n");
        assertThat(((ReadinessError) run.failureOf("failsTwice")).results())
                .extracting(CheckResult::code)
                .containsExactly("T1", "T2");
        assertThat(run.failureOf("failsTwice").getStackTrace()[0])
                .extracting(StackTraceElement::getClassName, StackTraceElement::getMethodName)
                .containsExactly(Failing.class.getName(), "twice");
        assertThat(run.failureOf("failsInBothWays")).hasMessageContainingAll("[T1] Something is amiss", "of our own");
        assertThat(run.failureOf("failsInItsOwnWays")).hasMessageContainingAll("of our own", "and another");
        assertThat(everything(run.failureOf("failsSoftlyThenHard"))).contains("the last word", "[T1]");
        assertThat(run.tests()).containsEntry("failsInNoWay", Status.SUCCESSFUL);
        assertThat(run.abortOf("showsNothing")).isEqualTo("[T1] not applicable: it does not exist");
    }

    /** {@return the messages of a failure, its causes, and what they suppressed} */
    private static String everything(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        List.of(failure.getSuppressed()).forEach(suppressed -> text.append(everything(suppressed)));
        return text.toString();
    }

    /** The tests, wherever their assertions come from. */
    interface Failing {

        static void twice(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.violated("T1")).passes(Remark.violated("T2"));
        }

        static void once(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.violated("T1"));
        }

        static void inBothWays(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.violated("T1"));
            softly.fail("of our own");
        }

        static void inItsOwnWays(MigrationSoftAssertions softly) {
            softly.fail("of our own");
            softly.fail("and another");
        }

        static void softlyThenHard(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.violated("T1"));
            throw new IllegalStateException("the last word");
        }

        static void inNoWay(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.passed("T1"));
        }

        static void nothing(MigrationSoftAssertions softly, SourceServer source) {
            softly.assertThat(source).passes(Remark.notApplicable("T1"));
        }
    }

    abstract static class ParameterTestCases {
        @Test
        void failsTwice(MigrationSoftAssertions softly, SourceServer source) {
            Failing.twice(softly, source);
        }

        @Test
        void failsOnce(MigrationSoftAssertions softly, SourceServer source) {
            Failing.once(softly, source);
        }

        @Test
        void failsInBothWays(MigrationSoftAssertions softly, SourceServer source) {
            Failing.inBothWays(softly, source);
        }

        @Test
        void failsInItsOwnWays(MigrationSoftAssertions softly) {
            Failing.inItsOwnWays(softly);
        }

        @Test
        void failsSoftlyThenHard(MigrationSoftAssertions softly, SourceServer source) {
            Failing.softlyThenHard(softly, source);
        }

        @Test
        void failsInNoWay(MigrationSoftAssertions softly, SourceServer source) {
            Failing.inNoWay(softly, source);
        }

        @Test
        void showsNothing(MigrationSoftAssertions softly, SourceServer source) {
            Failing.nothing(softly, source);
        }
    }

    @ExtendWith(SoftAssertionsExtension.class)
    @MigrationReadiness
    static class AssertJFirstTestCases extends ParameterTestCases {}

    @MigrationReadiness
    @ExtendWith(SoftAssertionsExtension.class)
    static class AssertJLastTestCases extends ParameterTestCases {}

    @TestInstance(Lifecycle.PER_CLASS)
    @MigrationReadiness
    @ExtendWith(SoftAssertionsExtension.class)
    static class PerClassTestCases extends ParameterTestCases {}

    abstract static class FieldTestCases {

        @InjectSoftAssertions
        MigrationSoftAssertions softly = new MigrationSoftAssertions();

        @Test
        void failsTwice(SourceServer source) {
            Failing.twice(softly, source);
        }

        @Test
        void failsOnce(SourceServer source) {
            Failing.once(softly, source);
        }

        @Test
        void failsInBothWays(SourceServer source) {
            Failing.inBothWays(softly, source);
        }

        @Test
        void failsInItsOwnWays() {
            Failing.inItsOwnWays(softly);
        }

        @Test
        void failsSoftlyThenHard(SourceServer source) {
            Failing.softlyThenHard(softly, source);
        }

        @Test
        void failsInNoWay(SourceServer source) {
            Failing.inNoWay(softly, source);
        }

        @Test
        void showsNothing(SourceServer source) {
            Failing.nothing(softly, source);
        }
    }

    @ExtendWith(SoftAssertionsExtension.class)
    @MigrationReadiness
    static class FieldFirstTestCases extends FieldTestCases {}

    @MigrationReadiness
    @ExtendWith(SoftAssertionsExtension.class)
    static class FieldLastTestCases extends FieldTestCases {}

    @TestInstance(Lifecycle.PER_CLASS)
    @MigrationReadiness
    @ExtendWith(SoftAssertionsExtension.class)
    static class FieldPerClassTestCases extends FieldTestCases {}

    @MigrationReadiness
    static class ForgetfulTestCases {

        private final MigrationSoftAssertions softly = new MigrationSoftAssertions();

        @Test
        void forgets(SourceServer source) {
            Failing.twice(softly, source);
        }

        @Test
        void forgetsWhatCouldNotBeChecked(SourceServer source) {
            softly.assertThat(source).passes(Remark.inconclusive("T1"));
        }

        @Test
        void fails(SourceServer source) {
            Failing.once(softly, source);
            throw new ArithmeticException("first of all");
        }

        @Test
        void looksAtThem(SourceServer source) {
            Failing.twice(softly, source);
            assertThat(softly.assertionErrorsCollected()).hasSize(2);
        }

        @Test
        void expectsThem(SourceServer source) {
            Failing.twice(softly, source);
            assertThatThrownBy(softly::assertAll).isInstanceOf(ReadinessError.class);
        }

        @Test
        void expectsHardOnes(SourceServer source) {
            assertThatThrownBy(() -> MigrationAssertions.assertThat(source).passes(Remark.violated("T1")))
                    .isInstanceOf(ReadinessError.class);
        }

        @Test
        void collectsNothing(SourceServer source) {
            Failing.inNoWay(softly, source);
        }
    }

    @MigrationReadiness
    static class LateTestCases {

        private final MigrationSoftAssertions softly = new MigrationSoftAssertions();

        @Test
        void fails(SourceServer source) {
            Failing.once(softly, source);
        }

        @AfterEach
        void throwThem() {
            softly.assertAll();
        }
    }
}
