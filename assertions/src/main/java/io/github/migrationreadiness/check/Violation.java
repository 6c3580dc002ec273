package io.github.migrationreadiness.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a condition that does not hold: what was found, and what fills the blanks of the documented message.
 *
 * @param fact what distinguishes this violation from others with the same title, in a few words; may be empty
 * @param blanks one value for each blank of the documented message and resolution; {@code dbName} is known without one
 * @param findings the objects in the way, at least one
 * @param count how many objects there are in all, also where {@code findings} was cut
 * @param comparison the values that an IDE can show side by side, or {@code null}
 */
public record Violation(
        String fact,
        Map<String, String> blanks,
        List<Finding> findings,
        long count,
        @Nullable Comparison comparison) implements Outcome {

    /**
     * Takes copies, and refuses what cannot be meant.
     *
     * @param fact as above
     * @param blanks as above
     * @param findings as above
     * @param count as above
     * @param comparison as above
     */
    public Violation {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("A violation names at least one finding");
        }
        blanks = Map.copyOf(blanks);
        findings = List.copyOf(findings);
        count = Math.max(count, findings.size());
    }

    /**
     * An expected and an actual value.
     *
     * @param expected the value that the migration needs
     * @param actual the value that was found
     */
    public record Comparison(String expected, String actual) {}

    /**
     * {@return a violation of one finding}
     *
     * @param finding the object in the way
     */
    public static Violation of(Finding finding) {
        return of(List.of(finding));
    }

    /**
     * {@return a violation of several findings}
     *
     * @param findings all objects in the way
     */
    public static Violation of(List<Finding> findings) {
        return of(findings, findings.size());
    }

    /**
     * {@return a violation of several findings}
     *
     * @param findings the objects in the way, perhaps cut
     * @param count how many there are in all
     */
    public static Violation of(List<Finding> findings, long count) {
        return new Violation("", Map.of(), findings, count, null);
    }

    /**
     * {@return this violation with a fact for its first line}
     *
     * @param fact a few words, such as {@code wal_level is replica}
     */
    public Violation because(String fact) {
        return new Violation(fact, blanks, findings, count, comparison);
    }

    /** {@return this violation with its first finding in its first line} */
    public Violation becauseOfFirst() {
        Finding first = findings.get(0);
        return because(first.object() + " " + first.detail());
    }

    /**
     * {@return this violation with one more blank filled}
     *
     * @param blank the name of the blank in the documented message or resolution
     * @param value what fills it
     */
    public Violation fill(String blank, String value) {
        Map<String, String> filled = new TreeMap<>(blanks);
        filled.put(blank, value);
        return new Violation(fact, filled, findings, count, comparison);
    }

    /**
     * {@return this violation with two values to compare}
     *
     * @param expected the value that the migration needs
     * @param actual the value that was found
     */
    public Violation comparing(String expected, String actual) {
        return new Violation(fact, blanks, findings, count, new Comparison(expected, actual));
    }

    /**
     * {@return this violation as one that only warns}
     *
     * @param reason why it is only a warning
     */
    public Violation asWarning(String reason) {
        return withFindings(
                findings.stream().map(finding -> finding.asWarning(reason)).toList());
    }

    /** {@return the values that an IDE can show side by side} */
    public Optional<Comparison> compared() {
        return Optional.ofNullable(comparison);
    }

    @Override
    public Status status() {
        boolean all = findings.stream().allMatch(isAccepted()) && (count == findings.size() || isAcceptedAsAWhole());
        return all ? Status.ACCEPTED : Status.VIOLATED;
    }

    /** {@return the highest severity of what is not accepted; of all findings, where everything is} */
    public Severity severity() {
        boolean someOpenInDetail = count == findings.size() && !open().isEmpty();
        return (someOpenInDetail ? open() : findings)
                .stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Findings that were not read in detail are covered only by an acceptance that names no object. */
    private boolean isAcceptedAsAWhole() {
        return findings.stream()
                .flatMap(finding -> finding.acceptedBy().stream())
                .anyMatch(Acceptance::coversAllObjects);
    }

    /** {@return the findings that no acceptance covers} */
    public List<Finding> open() {
        return findings.stream().filter(isAccepted().negate()).toList();
    }

    Violation withFindings(List<Finding> judged) {
        return new Violation(fact, blanks, new ArrayList<>(judged), count, comparison);
    }

    private static Predicate<Finding> isAccepted() {
        return finding -> finding.acceptedBy().isPresent();
    }
}
