package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlRestError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.OtherAzureSqlError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code that a document gives beside a text, a number or a name: it settles what the text leaves open, and is told where
 * it contradicts the text.
 *
 * @param code the code; empty where the document gives none
 * @param textSays whether something in the text was recognised
 */
record GivenCode(Optional<String> code, boolean textSays) {

    private static final List<MigrationError> ALL = Stream.<MigrationError[]>of(
                    PostgresError.values(),
                    AzureSqlError.values(),
                    RecentAzureSqlError.values(),
                    AzureSqlRestError.values(),
                    OtherAzureSqlError.values())
            .flatMap(Arrays::stream)
            .toList();

    private static final String NONE = "0";

    static GivenCode of(ReportedText text, boolean textSays) {
        return new GivenCode(text.givenCode().map(String::strip).filter(code -> !code.equals(NONE)), textSays);
    }

    Diagnosis applyTo(Diagnosis found) {
        return code.map(given -> found.error() == null ? unknown(given, found) : known(given, found))
                .orElse(found);
    }

    private static Diagnosis known(String given, Diagnosis found) {
        MigrationError error = found.knownError().orElseThrow();
        boolean agrees = error.title().equalsIgnoreCase(given)
                || candidates(given).stream()
                        .anyMatch(candidate -> candidate.code().equals(error.code()));
        return agrees
                ? found
                : found.withRemark("The document gives the code " + given + ", but the text is that of " + error.code()
                        + " (" + error.title() + ").");
    }

    /** A code that several messages share says too little, and so does it of the rest of a text that was recognised. */
    private Diagnosis unknown(String given, Diagnosis found) {
        if (textSays) {
            return found;
        }
        List<MigrationError> candidates = candidates(given);
        return candidates.size() == 1
                ? recognised(candidates.get(0), found).withRemark("It was recognised by the code " + given + " alone.")
                : found.withRemark(
                        "The document gives the code " + given + ", but the text is none that is documented for it.");
    }

    private static List<MigrationError> candidates(String given) {
        return ALL.stream()
                .filter(error ->
                        error.code().equalsIgnoreCase(given) || error.title().equalsIgnoreCase(given))
                .toList();
    }

    private static Diagnosis recognised(MigrationError error, Diagnosis found) {
        return new Diagnosis(
                error,
                error.system(),
                Severities.of(error),
                found.database(),
                found.values(),
                found.text(),
                found.remarks());
    }
}
