package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.code.PostgresError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Findings make the outcome; the database of a result is known without a blank of its own. */
class OutcomeTest {

    private static final Finding FINDING = Finding.of("cast (text AS integer)").with("WITH INOUT");

    @Test
    void passesWithoutFindings() {
        assertThat(Outcome.of(List.of())).isEqualTo(Outcome.passed());
    }

    @Test
    void countsAllFindings() {
        assertThat(Outcome.of(List.of(FINDING))).isEqualTo(Violation.of(FINDING));
        assertThat(Outcome.of(List.of(FINDING), 3)).isEqualTo(Violation.of(List.of(FINDING), 3));
    }

    @Test
    void neverPassesWhereThereAreFindingsThatNobodyRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.of(List.of(), 1));
    }

    @Test
    void saysItsFirstFinding() {
        assertThat(Violation.of(List.of(FINDING, Finding.of("other")))
                        .becauseOfFirst()
                        .fact())
                .isEqualTo("cast (text AS integer) WITH INOUT");
    }

    @Test
    void fillsTheNameOfTheDatabase() {
        assertThat(message(Violation.of(FINDING))).contains("`or{dbName}ders`");
        assertThat(message(new Violation("", Map.of("dbName", "other"), List.of(FINDING), 1, null)))
                .contains("`other`");
    }

    private static String message(Outcome outcome) {
        return new CheckResult(
                        "casts",
                        PostgresError.USER_DEFINED_CASTS,
                        Severity.ERROR,
                        Side.SOURCE,
                        "or{dbName}ders",
                        "source server",
                        "",
                        outcome,
                        Duration.ZERO)
                .message();
    }
}
