package io.github.migrationreadiness.report;

/** The verdict of a run. */
public enum Verdict {
    /** All applicable checks ran on source and target, and each passed, is accepted or is only a warning. */
    READY,
    /** A check was inconclusive or did not run, no check ran, or there was no target. */
    UNDECIDED,
    /** A condition of severity ERROR is violated, or an acceptance has expired. Warnings count if the plan says so. */
    NOT_READY
}
