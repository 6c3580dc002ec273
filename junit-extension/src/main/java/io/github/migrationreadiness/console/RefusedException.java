package io.github.migrationreadiness.console;

/** Nothing was done, because the arguments, the configuration or the input cannot be used. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
