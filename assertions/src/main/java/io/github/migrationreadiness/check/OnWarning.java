package io.github.migrationreadiness.check;

/** What an assertion and the verdict do with a violated condition of severity {@link Severity#WARNING}. */
public enum OnWarning {
    /** Records it and goes on; a test in which nothing else was decided is aborted and shows it. */
    REPORT,
    /** Fails as with an error. */
    FAIL
}
