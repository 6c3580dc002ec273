package io.github.migrationreadiness.config;

/** What a run does with the baseline. */
public enum BaselineUse {
    /** It accepts what the file names, if there is one. */
    USE,
    /** It brings the file up to date with what it finds. */
    RECORD,
    /** It knows of no baseline. */
    OFF
}
