package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Subject;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Assertions on what a check made of a fixture. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, CheckResult> {

    private VerdictAssert(CheckResult actual) {
        super(actual, VerdictAssert.class);
    }

    public static <S extends Subject> VerdictAssert assertThatJudging(Check<? super S> check, S subject) {
        return new VerdictAssert(new Judge().judge(check, subject));
    }

    public CheckResult result() {
        return actual;
    }

    public VerdictAssert passes() {
        return is(Status.PASSED);
    }

    /** Violated, and no error. */
    public VerdictAssert warns() {
        Assertions.assertThat(actual).matches(CheckResult::isWarning, "is a warning");
        return this;
    }

    public VerdictAssert is(Status status) {
        Assertions.assertThat(actual).returns(status, CheckResult::status);
        return this;
    }

    /** The first line is what surefire, an IDE and CI show where they show only one. */
    public VerdictAssert isViolated(String firstLine) {
        is(Status.VIOLATED);
        Assertions.assertThat(ReadinessError.of(List.of(actual), "")).message().startsWith(firstLine + "\n");
        return this;
    }

    /** The documented message with its blanks filled. */
    public VerdictAssert says(String message) {
        Assertions.assertThat(actual.message()).isEqualTo(message);
        return this;
    }

    /** Each finding as {@code object detail => remediation}, in order. */
    public VerdictAssert finds(String... findings) {
        findings().containsExactly(findings);
        Assertions.assertThat(actual.count()).isEqualTo(findings.length);
        return this;
    }

    public ListAssert<String> findings() {
        return Assertions.assertThat(actual.findings())
                .extracting(VerdictAssert::inWords)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class));
    }

    public VerdictAssert isInconclusive(String reason, String remedy) {
        Assertions.assertThat(actual.outcome()).isEqualTo(Outcome.inconclusive(reason, remedy));
        return this;
    }

    public VerdictAssert isNotApplicable(String reason) {
        Assertions.assertThat(actual.outcome()).isEqualTo(Outcome.notApplicable(reason));
        return this;
    }

    private static String inWords(Finding finding) {
        String object = finding.detail().isEmpty() ? finding.object() : finding.object() + " " + finding.detail();
        return finding.remediation().map(fix -> object + " => " + fix).orElse(object);
    }
}
