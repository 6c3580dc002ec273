package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Status;

/** The statuses in the words of failure texts. */
final class Words {

    private Words() {}

    static String of(Status status) {
        return switch (status) {
            case PASSED -> "PASSED";
            case VIOLATED -> "VIOLATED";
            case INCONCLUSIVE -> "NOT CHECKED";
            case NOT_APPLICABLE -> "NOT APPLICABLE";
            case ACCEPTED -> "ACCEPTED";
            case ERROR -> "ERROR";
        };
    }
}
