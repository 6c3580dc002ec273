package io.github.migrationreadiness.check;

/** What an assertion does with a condition that the documentation only warns of, or that sources contradict each other on. */
public enum OnWarning {
    /** Records the findings as accepted and goes on; a test in which nothing else passed is aborted and shows them. */
    ACCEPT,
    /** Fails as with any other violation. */
    FAIL
}
