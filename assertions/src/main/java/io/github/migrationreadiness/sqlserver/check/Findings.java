package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes findings of rows, as many as the plan wants in detail.
 *
 * @param limit how many
 */
record Findings(int limit) {

    static Findings in(Subject subject) {
        return new Findings(subject.plan().maxFindings());
    }

    /** {@return passed where there are no rows, else the violation} */
    <T> Outcome outcome(List<T> rows, Function<? super T, Finding> finding) {
        return outcome(violation(rows, finding));
    }

    /** {@return passed where there are no rows, else a violation that only warns} */
    <T> Outcome warning(List<T> rows, Function<? super T, Finding> finding, String reason) {
        return outcome(violation(rows, finding).map(it -> it.asWarning(reason)));
    }

    /** {@return passed where there is no violation} */
    static Outcome outcome(Optional<Violation> violation) {
        return violation.<Outcome>map(it -> it).orElseGet(Outcome::passed);
    }

    /** {@return what fails and what only warns, as one violation} */
    static Optional<Violation> both(Optional<Violation> failing, Optional<Violation> warning) {
        return failing.flatMap(it -> warning.map(further -> joined(it, further)).or(() -> failing))
                .or(() -> warning);
    }

    private static Violation joined(Violation one, Violation other) {
        List<Finding> findings = Stream.concat(one.findings().stream(), other.findings().stream())
                .toList();
        return Violation.of(findings, one.count() + other.count());
    }

    /** {@return the violation, where there are rows} */
    <T> Optional<Violation> violation(List<T> rows, Function<? super T, Finding> finding) {
        List<Finding> findings = rows.stream().limit(limit).map(finding).toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(Violation.of(findings, rows.size()));
    }
}
