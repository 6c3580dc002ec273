package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Status;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which of several statuses stands for all of them, and what people call it. */
final class Severity {

    /** The order in which people want to hear of them. */
    static final List<Status> WORST_FIRST = List.of(
            Status.VIOLATED, Status.ERROR, Status.INCONCLUSIVE, Status.ACCEPTED, Status.PASSED, Status.NOT_APPLICABLE);

    static final Comparator<Status> ORDER = Comparator.comparing(WORST_FIRST::indexOf);

    private Severity() {}

    static Status worst(Stream<Status> statuses) {
        return statuses.min(ORDER).orElseThrow();
    }

    static String words(Status status) {
        return switch (status) {
            case VIOLATED -> "violated";
            case ERROR -> "broken check";
            case INCONCLUSIVE -> "could not check";
            case ACCEPTED -> "accepted";
            case PASSED -> "passed";
            case NOT_APPLICABLE -> "not applicable";
        };
    }
}
