package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one check found out at one place, however many tests asked it.
 *
 * @param worst the result that counts
 * @param findings the objects in the way, each once
 * @param count how many objects there are in all
 * @param testClasses the classes that asked, without those of the console
 */
record Judgement(ReportedResult worst, List<ReportedFinding> findings, long count, List<String> testClasses) {

    private record Key(String code, String check, Place place) {
        static Key of(ReportedResult result) {
            return new Key(result.code(), result.check(), Place.of(result));
        }
    }

    private record Offence(String object, String detail) {
        static Offence of(ReportedFinding finding) {
            return new Offence(finding.object(), finding.detail());
        }
    }

    static List<Judgement> of(Report report) {
        return report.results().stream().collect(groupingBy(Key::of, LinkedHashMap::new, toList())).values().stream()
                .map(Judgement::together)
                .toList();
    }

    Place place() {
        return Place.of(worst);
    }

    ResultKind kind() {
        return worst.kind();
    }

    /** {@return how to repair an object, where it is known} */
    Optional<Fix> fix(ReportedFinding finding) {
        return finding.remediation().map(remediation -> new Fix(worst, finding, remediation));
    }

    private static Judgement together(List<ReportedResult> results) {
        List<ReportedResult> sorted =
                results.stream().sorted(comparing(ReportedResult::kind)).toList();
        List<ReportedFinding> findings = List.copyOf(distinct(sorted));
        long count = sorted.stream().mapToLong(ReportedResult::count).max().orElse(0);
        List<String> classes = results.stream()
                .flatMap(result -> result.askedBy().stream())
                .distinct()
                .sorted()
                .toList();
        return new Judgement(sorted.get(0), findings, Math.max(count, findings.size()), classes);
    }

    /** A finding that one test accepts and another does not is still open. */
    private static Collection<ReportedFinding> distinct(List<ReportedResult> results) {
        Map<Offence, ReportedFinding> distinct = results.stream()
                .flatMap(result -> result.findings().stream())
                .collect(toMap(Offence::of, finding -> finding, Judgement::open, LinkedHashMap::new));
        return distinct.values();
    }

    private static ReportedFinding open(ReportedFinding one, ReportedFinding other) {
        return one.acceptance().isPresent() ? other : one;
    }
}
