package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.SoftFailures;
import io.github.migrationreadiness.check.ReadinessError;
import java.util.List;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Throws what AssertJ's extension has collected before AssertJ does, whose heading would hide the documented codes. It
 * throws all the same afterwards, and JUnit keeps that as suppressed.
 */
final class SoftlyCollected {

    private SoftlyCollected() {}

    static void throwDocumented(ExtensionContext context) {
        List<AssertionError> collected =
                SoftAssertionsExtension.getAssertionErrorCollector(context).assertionErrorsCollected();
        if (collected.stream().anyMatch(ReadinessError.class::isInstance)) {
            SoftFailures.throwAll(collected);
        }
    }
}
