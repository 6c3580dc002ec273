package io.github.migrationreadiness.check;

import java.util.List;

/** What a check found out. */
public sealed interface Outcome
        permits Outcome.Passed, Outcome.Inconclusive, Outcome.NotApplicable, Outcome.Errored, Violation {

    /** {@return the name of this outcome in reports} */
    Status status();

    /** {@return the outcome of a condition that holds} */
    static Outcome passed() {
        return new Passed();
    }

    /**
     * {@return the outcome of a condition that holds where there are no findings}
     *
     * @param findings all objects in the way
     */
    static Outcome of(List<Finding> findings) {
        return of(findings, findings.size());
    }

    /**
     * {@return the outcome of a condition that holds where there are no findings}
     *
     * @param findings the objects in the way, perhaps cut
     * @param count how many there are in all
     * @throws IllegalArgumentException if there are some, and none is given
     */
    static Outcome of(List<Finding> findings, long count) {
        return findings.isEmpty() && count == 0 ? passed() : Violation.of(findings, count);
    }

    /**
     * {@return the outcome of a condition that could not be looked at}
     *
     * @param reason what could not be seen, in one line
     * @param remedy what would settle it, usually the smallest GRANT; may be empty
     */
    static Outcome inconclusive(String reason, String remedy) {
        return new Inconclusive(reason, remedy);
    }

    /**
     * {@return the outcome of a condition that does not exist here}
     *
     * @param reason why not, in one line
     */
    static Outcome notApplicable(String reason) {
        return new NotApplicable(reason);
    }

    /**
     * {@return what to write before a remedy}
     *
     * @param remedy what makes a check conclusive: a statement, which ends with a semicolon, or words
     */
    static String labelOf(String remedy) {
        return remedy.endsWith(";") ? "To check it, run" : "To check it";
    }

    /** The condition was looked at and holds. */
    record Passed() implements Outcome {
        @Override
        public Status status() {
            return Status.PASSED;
        }
    }

    /**
     * The condition could not be looked at.
     *
     * @param reason what could not be seen, in one line
     * @param remedy what would settle it; may be empty
     */
    record Inconclusive(String reason, String remedy) implements Outcome {
        @Override
        public Status status() {
            return Status.INCONCLUSIVE;
        }
    }

    /**
     * The condition does not exist for this version, mode or server.
     *
     * @param reason why not, in one line
     */
    record NotApplicable(String reason) implements Outcome {
        @Override
        public Status status() {
            return Status.NOT_APPLICABLE;
        }
    }

    /**
     * The check itself broke.
     *
     * @param reason what happened, in one line
     */
    record Errored(String reason) implements Outcome {
        @Override
        public Status status() {
            return Status.ERROR;
        }
    }
}
