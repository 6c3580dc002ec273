package io.github.migrationreadiness.report;

/** What all results of a run add up to. */
public enum Verdict {
    /** Everything that applies was asked, and holds, is accepted or only warns, on a target that was there. */
    READY,
    /** Something could not be checked or was not asked, nothing was checked, or there was no target. */
    UNDECIDED,
    /** A condition of severity ERROR does not hold, or an acceptance has expired. Warnings count if the plan says so. */
    NOT_READY
}
