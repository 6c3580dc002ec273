package io.github.migrationreadiness.report;

/**
 * A documented error that no test of the run checked.
 *
 * @param code its code
 * @param title its name in a few words
 * @param reason why no test can, or empty where one could have
 */
public record UncoveredCode(String code, String title, String reason) {

    UncoveredCode because(String reason) {
        return new UncoveredCode(code, title, reason);
    }
}
