package io.github.migrationreadiness.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is accepted of one check on one subject.
 *
 * @param acceptances those of its code and database, those first that cover what was not read in detail too
 * @param today the day that decides what has expired
 */
record Accepting(List<Acceptance> acceptances, LocalDate today) {

    static Accepting of(Check<?> check, Subject subject, LocalDate today) {
        List<Acceptance> concerning = subject.plan().acceptances().stream()
                .filter(acceptance -> acceptance.concerns(check.error().code(), subject.database()))
                .sorted(Comparator.comparing(acceptance -> !acceptance.coversAllObjects()))
                .toList();
        return new Accepting(concerning, today);
    }

    /** An expired acceptance takes precedence over the baseline: its owner gave it a date. */
    Finding apply(Finding finding) {
        Predicate<Acceptance> expired = acceptance -> acceptance.expiredOn(today);
        return first(finding, expired.or(Acceptance::isOfBaseline).negate())
                .map(finding::accepted)
                .or(() -> first(finding, expired).map(finding::noLongerAccepted))
                .or(() -> first(finding, Acceptance::isOfBaseline).map(finding::accepted))
                .orElse(finding);
    }

    private Optional<Acceptance> first(Finding finding, Predicate<Acceptance> which) {
        return acceptances.stream()
                .filter(which)
                .filter(acceptance -> acceptance.covers(finding))
                .findFirst();
    }
}
