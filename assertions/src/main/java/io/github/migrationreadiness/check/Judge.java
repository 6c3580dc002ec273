package io.github.migrationreadiness.check;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Runs checks and records what came out, so that no outcome is lost and none passes by accident. */
public final class Judge {

    private static final Outcome NOTHING_TO_JUDGE = Outcome.inconclusive(
            "there is no database to migrate on this server", "Name the databases of the plan: readiness.databases");

    private final Clock clock;

    /** Judges by the system's clock. */
    public Judge() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    Judge(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs a check and records its result with the subject.
     *
     * @param check the check to run
     * @param subject what it looks at
     * @param <S> the type of the subject
     * @return the result, which the subject has recorded
     */
    public <S extends Subject> CheckResult judge(Check<? super S> check, S subject) {
        long start = System.nanoTime();
        try {
            return record(check, subject, accepted(check, subject, outcome(check, subject)), start);
        } catch (RuntimeException broken) {
            record(check, subject, new Outcome.Errored(broken.toString()), start);
            throw broken;
        }
    }

    /**
     * Runs a check on each of several subjects. Where they cannot be listed, or there are none, the check is inconclusive
     * for their owner: nothing was looked at.
     *
     * @param check the check to run
     * @param owner records the result where there is no subject
     * @param subjects lists what the check looks at
     * @param <S> the type of a subject
     * @return the results, which the subjects or their owner have recorded
     */
    public <S extends Subject> List<CheckResult> judgeEach(
            Check<? super S> check, Subject owner, Supplier<? extends List<S>> subjects) {
        long start = System.nanoTime();
        List<S> listed;
        try {
            listed = subjects.get();
        } catch (InconclusiveException inconclusive) {
            return List.of(record(check, owner, inconclusive.outcome(), start));
        } catch (RuntimeException broken) {
            record(check, owner, new Outcome.Errored(broken.toString()), start);
            throw broken;
        }
        return listed.isEmpty()
                ? List.of(record(check, owner, NOTHING_TO_JUDGE, start))
                : listed.stream().map(subject -> judge(check, subject)).toList();
    }

    private static <S extends Subject> Outcome outcome(Check<? super S> check, S subject) {
        Mode mode = subject.plan().mode();
        if (!check.modes().contains(mode)) {
            return Outcome.notApplicable("the condition does not matter to an " + mode + " migration");
        }
        try {
            return check.judge(subject);
        } catch (InconclusiveException inconclusive) {
            return inconclusive.outcome();
        }
    }

    private static CheckResult record(Check<?> check, Subject subject, Outcome outcome, long start) {
        CheckResult result = new CheckResult(
                check.name(),
                check.error(),
                check.severity(subject.plan().mode()),
                subject.side(),
                subject.database().orElse(null),
                subject.server(),
                check.advice(),
                outcome,
                Duration.ofNanos(System.nanoTime() - start));
        subject.record(result);
        return result;
    }

    private Outcome accepted(Check<?> check, Subject subject, Outcome outcome) {
        if (!(outcome instanceof Violation violation)) {
            return outcome;
        }
        Accepting accepting = Accepting.of(check, subject, LocalDate.now(clock));
        Severity highest = check.severity(subject.plan().mode());
        return violation.withFindings(violation.findings().stream()
                .map(finding -> finding.atMost(highest))
                .map(accepting::apply)
                .toList());
    }
}
