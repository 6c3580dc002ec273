package io.github.migrationreadiness.config;

/** The effect of a test that takes a server, a session or backups and uses none of them. */
public enum OnUnused {
    /** The test fails, because a pass would suggest that something was checked. */
    FAIL,
    /** The test ends as if it took no such parameter. */
    IGNORE
}
