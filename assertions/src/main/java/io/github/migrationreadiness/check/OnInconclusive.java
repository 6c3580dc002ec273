package io.github.migrationreadiness.check;

/** What an assertion does with a check that could not look. */
public enum OnInconclusive {
    /** Fails, because an unchecked condition is no evidence. */
    FAIL,
    /** Records the outcome and goes on; a test in which nothing else passed is aborted. */
    ABORT
}
