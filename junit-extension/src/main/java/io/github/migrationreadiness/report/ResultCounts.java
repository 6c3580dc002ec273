package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.minBy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many checks came to what. A check counts once for its code, however many servers, databases and tests asked it, and as
 * the worst that it came to. Every format shows these numbers.
 *
 * @param byKind how many checks are of a kind
 */
public record ResultCounts(Map<ResultKind, Long> byKind) {

    /**
     * Takes a copy.
     *
     * @param byKind as above
     */
    public ResultCounts {
        byKind = Map.copyOf(byKind);
    }

    static ResultCounts of(List<ReportedResult> results) {
        Map<ResultKind, Long> byKind = new EnumMap<>(ResultKind.class);
        worstByCode(results).values().stream()
                .flatMap(Optional::stream)
                .forEach(worst -> byKind.merge(worst, 1L, Long::sum));
        return new ResultCounts(byKind);
    }

    /** {@return how many checks were asked} */
    public long all() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * {@return how many checks are of a kind}
     *
     * @param kind the worst that they came to
     */
    public long of(ResultKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    private static Map<String, Optional<ResultKind>> worstByCode(List<ReportedResult> results) {
        return results.stream()
                .collect(groupingBy(
                        ReportedResult::code, mapping(ReportedResult::kind, minBy(Comparator.naturalOrder()))));
    }
}
