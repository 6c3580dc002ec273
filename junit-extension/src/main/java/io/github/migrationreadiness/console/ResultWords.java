package io.github.migrationreadiness.console;

import io.github.migrationreadiness.report.ResultKind;

/** The kinds of results in the words of failure texts. */
final class ResultWords {

    private ResultWords() {}

    static String of(ResultKind kind) {
        return switch (kind) {
            case PASSED -> "PASSED";
            case VIOLATED -> "VIOLATED";
            case WARNING -> "WARNING";
            case INCONCLUSIVE -> "NOT CHECKED";
            case NOT_APPLICABLE -> "NOT APPLICABLE";
            case ACCEPTED -> "ACCEPTED";
            case ERROR -> "ERROR";
        };
    }
}
