package io.github.migrationreadiness.report;

/** What all results of a run add up to. */
public enum Verdict {
    /** Everything that was checked holds or is accepted, on a target that was there. */
    READY,
    /** Something could not be checked, nothing was checked, or there was no target. */
    UNDECIDED,
    /** A condition does not hold. */
    NOT_READY
}
