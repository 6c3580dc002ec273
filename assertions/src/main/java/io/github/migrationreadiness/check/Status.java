package io.github.migrationreadiness.check;

/** What became of one check, as reports name it. */
public enum Status {
    /** The condition was looked at and holds. */
    PASSED,
    /** The condition was looked at and does not hold. */
    VIOLATED,
    /** The condition could not be looked at; never a pass. */
    INCONCLUSIVE,
    /** The condition does not exist for this version, mode or server. */
    NOT_APPLICABLE,
    /** The condition does not hold, and every finding is accepted until a date. */
    ACCEPTED,
    /** The check itself broke. */
    ERROR
}
