package io.github.migrationreadiness.report;

import java.util.Locale;

/** How much a result of SARIF matters, the most first. */
enum SarifLevel {
    ERROR,
    WARNING,
    NOTE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
