package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.VisibleSql;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Assertions on what a check made of a fixture. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, CheckResult> {

    private static final Pattern UNICODE = Pattern.compile("U&(\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*')");
    private static final Pattern NUMBER = Pattern.compile("\\\\(?:\\\\|([0-9A-F]{4}))");

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
        return finding.remediation()
                .map(fix -> object + " => " + plain(fix.toString()))
                .orElse(object);
    }

    /** {@return a fix with its names as they are: what cannot be seen in them stands there by its number} */
    private static String plain(String fix) {
        Assertions.assertThat(VisibleSql.of(fix)).as("it is visible").isEqualTo(fix);
        return UNICODE.matcher(fix)
                .replaceAll(token -> Matcher.quoteReplacement(NUMBER.matcher(token.group(1))
                        .replaceAll(number -> Matcher.quoteReplacement(
                                number.group(1) == null
                                        ? "\\"
                                        : Character.toString(Integer.parseInt(number.group(1), 16))))));
    }
}
