package io.github.migrationreadiness.config;

/** What becomes of a test that takes a server, a session or backups and asks none of them anything. */
public enum OnUnused {
    /** It fails, because it would read as a pass although nothing was looked at. */
    FAIL,
    /** It ends as if it had taken nothing. */
    IGNORE
}
