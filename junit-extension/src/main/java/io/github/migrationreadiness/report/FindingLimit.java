package io.github.migrationreadiness.report;

import java.util.List;
import java.util.stream.LongStream;

/** How many findings of one result a page shows, so that all of them together stay readable. */
final class FindingLimit {

    private static final List<Integer> STEPS = List.of(1000, 500, 200, 100, 50, 20, 10, 5, 2);

    private FindingLimit() {}

    /** {@return the most that can be shown of each result without exceeding a number in all} */
    static int perResult(Matrix matrix, int inAll) {
        return STEPS.stream()
                .filter(limit -> shown(matrix, limit).sum() <= inAll)
                .findFirst()
                .orElse(1);
    }

    private static LongStream shown(Matrix matrix, int limit) {
        return matrix.judgements().mapToLong(it -> Math.min(it.findings().size(), limit));
    }
}
