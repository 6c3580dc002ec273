package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.OnInconclusive;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Base class of all assertions of readiness: runs checks and throws the errors that a migration would meet.
 *
 * @param <SELF> the type of the assertion
 * @param <ACTUAL> the type of the subject
 */
public abstract class AbstractReadinessAssert<
                SELF extends AbstractReadinessAssert<SELF, ACTUAL>, ACTUAL extends Subject>
        extends AbstractAssert<SELF, ACTUAL> {

    private static final Judge JUDGE = new Judge();

    private @Nullable Consumer<AssertionError> collector;

    /**
     * Creates the assertion.
     *
     * @param actual the subject
     * @param selfType the type of the assertion
     */
    protected AbstractReadinessAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the subject passes a check, either built in or your own.
     *
     * <pre>{@code
     * // passes where wal_level is logical
     * assertThat(source).passes(new WalLevel("logical"));
     *
     * // fails on a new server:
     * // [603107] GUC Settings Error: wal_level is replica
     * assertThat(source).passes(new WalLevel("logical"));
     * }</pre>
     *
     * @param check the check to run
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated and not only a warning, or is inconclusive
     */
    public SELF passes(Check<? super ACTUAL> check) {
        requireNonNull(check, "check");
        return verify(judge -> List.of(judge.judge(check, actual)));
    }

    /**
     * The one way by which every assertion fails.
     *
     * @param judgement runs the checks of the assertion
     * @return {@code this} assertion object
     */
    protected SELF verify(Function<Judge, List<CheckResult>> judgement) {
        isNotNull();
        List<CheckResult> failed =
                judgement.apply(JUDGE).stream().filter(this::fails).toList();
        if (!failed.isEmpty()) {
            fail(SoftFailures.join(errors(failed)));
        }
        return myself;
    }

    /** Collects failures instead of throwing them, for an AssertJ that leaves that to the assertion. */
    void collectTo(Consumer<AssertionError> collector) {
        this.collector = collector;
    }

    private void fail(ReadinessError error) {
        if (collector == null) {
            throw error;
        }
        collector.accept(error);
    }

    /** One text has one title and one resolution, so what failed for different errors is told one after the other. */
    private List<ReadinessError> errors(List<CheckResult> failed) {
        return failed.stream()
                .collect(groupingBy(
                        result -> result.code() + result.error().message().text(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(results -> UsersLine.first(ReadinessError.of(results, info.descriptionText())))
                .toList();
    }

    private boolean fails(CheckResult result) {
        return switch (result.status()) {
            case VIOLATED ->
                result.severity() == Severity.ERROR || actual.plan().onWarning() == OnWarning.FAIL;
            case INCONCLUSIVE -> actual.plan().onInconclusive() == OnInconclusive.FAIL;
            case PASSED, NOT_APPLICABLE, ACCEPTED, ERROR -> false;
        };
    }
}
