package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Status;
import java.util.stream.Stream;

/**
 * What became of a check, as reports sort, count and colour it: its status, where a condition that does not hold and only warns
 * is a kind of its own. In the order in which people want to hear of them.
 */
public enum ResultKind {
    /** The condition does not hold, and that is an error. */
    VIOLATED("violated"),
    /** The check itself broke. */
    ERROR("broken check"),
    /** The condition could not be looked at. */
    INCONCLUSIVE("could not check"),
    /** The condition does not hold, and only warns. */
    WARNING("warning"),
    /** The condition does not hold, and somebody answers for every finding. */
    ACCEPTED("accepted"),
    /** The condition holds. */
    PASSED("passed"),
    /** The condition does not exist here. */
    NOT_APPLICABLE("not applicable");

    private final String words;

    ResultKind(String words) {
        this.words = words;
    }

    /**
     * {@return the kind of a result}
     *
     * @param status what became of the check
     * @param severity its severity
     */
    public static ResultKind of(Status status, Severity severity) {
        return status == Status.VIOLATED && severity == Severity.WARNING ? WARNING : valueOf(status.name());
    }

    /** {@return the kinds in their order} */
    static Stream<ResultKind> worstFirst() {
        return Stream.of(values());
    }

    /** {@return what people call it} */
    public String words() {
        return words;
    }
}
