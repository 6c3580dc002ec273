package io.github.migrationreadiness.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Acceptance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares a run with the recorded entries, and finds entries to record. */
public final class Review {

    private final Map<String, List<Inspection>> byCode;

    private Review(Map<String, List<Inspection>> byCode) {
        this.byCode = byCode;
    }

    /**
     * {@return the review of a run}
     *
     * @param inspections the results of the run, without checks that were not applicable
     */
    public static Review of(Collection<Inspection> inspections) {
        return new Review(inspections.stream().collect(groupingBy(Inspection::code, TreeMap::new, toList())));
    }

    /**
     * {@return the acceptances that cover nothing any more, including expired ones}
     *
     * <p>Acceptances whose code and database were not checked completely are not included, because they may be needed.
     *
     * @param acceptances the acceptances of the run
     */
    public List<Acceptance> stale(Collection<Acceptance> acceptances) {
        return acceptances.stream().filter(this::isStale).toList();
    }

    /** {@return the truncated results without an acceptance, which no baseline can record, in the order of codes} */
    public List<Inspection> incomplete() {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(inspection ->
                        !inspection.complete() && !inspection.unaccepted().isEmpty())
                .toList();
    }

    /**
     * {@return a baseline without the findings that have been fixed}
     *
     * @param known the baseline
     */
    public Baseline remaining(Baseline known) {
        return Baseline.of(known.findings().stream()
                .filter(finding -> !isStale(finding.acceptance("")))
                .toList());
    }

    /**
     * {@return an updated baseline: entries that the run checked are as found, all others are unchanged}
     *
     * @param known the baseline before the run
     */
    public Baseline recorded(Baseline known) {
        Stream<KnownFinding> notLookedAt =
                known.findings().stream().filter(finding -> !isSettled(finding.acceptance("")));
        Stream<KnownFinding> found = byCode.values().stream()
                .flatMap(List::stream)
                .flatMap(inspection -> inspection.toBeKnown().stream())
                .filter(finding -> isSettled(finding.acceptance("")));
        return Baseline.of(Stream.concat(notLookedAt, found).toList());
    }

    private boolean isStale(Acceptance acceptance) {
        return isSettled(acceptance) && inspections(acceptance).noneMatch(inspection -> inspection.finds(acceptance));
    }

    private boolean isSettled(Acceptance acceptance) {
        List<Inspection> inspections = inspections(acceptance).toList();
        return !inspections.isEmpty() && inspections.stream().allMatch(Inspection::complete);
    }

    private Stream<Inspection> inspections(Acceptance acceptance) {
        return byCode.getOrDefault(acceptance.code(), List.of()).stream()
                .filter(inspection -> inspection.isOf(acceptance));
    }
}
