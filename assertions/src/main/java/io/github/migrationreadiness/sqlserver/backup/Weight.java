package io.github.migrationreadiness.sqlserver.backup;

/** What a problem means for a migration. */
public enum Weight {
    /** It fails. */
    ERROR,
    /** It may fail, or sources contradict each other on it. */
    WARNING,
    /** What is known of the backups does not say. */
    UNKNOWN
}
