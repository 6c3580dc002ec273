package io.github.migrationreadiness.console;

import io.github.migrationreadiness.report.Verdict;

/** What scripts go by. */
final class ExitStatus {

    static final int OK = 0;
    static final int NOT_READY = 1;
    static final int UNDECIDED = 2;
    static final int REFUSED = 3;

    /** Sysexits' EX_SOFTWARE: a defect of the kit is neither of the verdicts. */
    static final int BROKEN = 70;

    private ExitStatus() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case READY -> OK;
            case NOT_READY -> NOT_READY;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
