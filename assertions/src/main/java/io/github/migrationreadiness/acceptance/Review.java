package io.github.migrationreadiness.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.Acceptance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run says of the entries that were written down before it, and of those that are worth writing down. */
public final class Review {

    private final Map<String, List<Inspection>> byCode;

    private Review(Map<String, List<Inspection>> byCode) {
        this.byCode = byCode;
    }

    /**
     * {@return the review of a run}
     *
     * @param inspections its results, without those of checks that were not applicable
     */
    public static Review of(Collection<Inspection> inspections) {
        return new Review(inspections.stream().collect(groupingBy(Inspection::code, TreeMap::new, toList())));
    }

    /**
     * {@return the acceptances that cover nothing any more, expired ones among them}
     *
     * <p>Those whose code and database nobody looked at completely are not among them: they may well be needed.
     *
     * @param acceptances the acceptances of the run
     */
    public List<Acceptance> stale(Collection<Acceptance> acceptances) {
        return acceptances.stream().filter(this::isStale).toList();
    }

    /** {@return what was cut although nobody answers for it, so that no baseline can name it, in the order of codes} */
    public List<Inspection> incomplete() {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(inspection ->
                        !inspection.complete() && !inspection.unaccepted().isEmpty())
                .toList();
    }

    /**
     * {@return what is left of a baseline without what has been fixed}
     *
     * @param known the baseline
     */
    public Baseline remaining(Baseline known) {
        return Baseline.of(known.findings().stream()
                .filter(finding -> !isStale(finding.acceptance("")))
                .toList());
    }

    /**
     * {@return a baseline brought up to date: what the run looked at is as it was found, all else as it was}
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
