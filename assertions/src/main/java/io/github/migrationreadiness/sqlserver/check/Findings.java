package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        return violation(rows, finding).<Outcome>map(it -> it).orElseGet(Outcome::passed);
    }

    /** {@return the violation, where there are rows} */
    <T> Optional<Violation> violation(List<T> rows, Function<? super T, Finding> finding) {
        List<Finding> findings = rows.stream().limit(limit).map(finding).toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(Violation.of(findings, rows.size()));
    }
}
