package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.check.Nearest;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationErrors;
import java.util.List;
import java.util.Optional;

/**
 * Detects codes that cannot exist. Codes of custom checks are not known in advance, but they must not look like documented
 * codes (a number) or like codes of the kit (R with a number).
 */
final class Codes {

    private static final List<String> KNOWN =
            MigrationErrors.all().stream().map(MigrationError::code).distinct().toList();

    private Codes() {}

    static Optional<String> problem(String code) {
        if (code.isEmpty()) {
            return Optional.of("the code is missing; allowed: one such as [603409]");
        }
        boolean looksDocumented = code.matches("[Rr]?\\d+");
        return looksDocumented && !KNOWN.contains(code)
                ? Optional.of("there is no code " + Shown.plain(code) + "; " + help(code))
                : Optional.empty();
    }

    private static String help(String code) {
        return Nearest.to(code, KNOWN)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("numbers alone, and R with a number, are codes of the documentation and the kit");
    }
}
