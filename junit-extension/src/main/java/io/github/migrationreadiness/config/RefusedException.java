package io.github.migrationreadiness.config;

/** Says why a text is no value of its key. A type of its own, so that no foreign message can slip into a report. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
