package io.github.migrationreadiness.diagnosis;

/** What an error asks of the one who reads it. */
public enum Severity {
    /** The migration cannot go on until the cause is fixed. */
    ERROR,
    /** The service only warns, and goes on. */
    WARNING,
    /** The cause may pass by itself: trying again makes sense. */
    RETRY,
    /** The documentation says that nothing has to be done. */
    NO_ACTION,
    /** The text was not recognised. */
    UNKNOWN
}
