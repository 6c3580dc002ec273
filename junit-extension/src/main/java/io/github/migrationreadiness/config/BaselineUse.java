package io.github.migrationreadiness.config;

/** How a run uses the baseline. */
public enum BaselineUse {
    /** Accepts the findings in the file, if it exists. */
    USE,
    /** Updates the file with the findings. */
    RECORD,
    /** Ignores the baseline. */
    OFF
}
