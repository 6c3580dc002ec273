package io.github.migrationreadiness.check;

/**
 * Says that a fact could not be read, and what that makes of the check that asked for it. It never leaves an
 * assertion.
 */
public final class InconclusiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    private InconclusiveException(String message, Outcome outcome) {
        super(message);
        this.outcome = outcome;
    }

    /**
     * {@return the answer to a question that the session is not allowed to ask}
     *
     * @param reason what could not be seen, in one line
     * @param remedy what would settle it, usually the smallest GRANT; may be empty
     */
    public static InconclusiveException inconclusive(String reason, String remedy) {
        return new InconclusiveException(reason, Outcome.inconclusive(reason, remedy));
    }

    /**
     * {@return the answer to a question that does not exist here}
     *
     * @param reason why not, in one line
     */
    public static InconclusiveException notApplicable(String reason) {
        return new InconclusiveException(reason, Outcome.notApplicable(reason));
    }

    /** {@return what the missing answer makes of a check: inconclusive, or not applicable} */
    public Outcome outcome() {
        return outcome;
    }
}
