package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code has a check, or a reason why there can be none. */
class EveryCodeTest {

    /** {@link ConnectionCheck} finds it as a fault of a session, without a check of its own so far. */
    private static final List<String> FAULTS_OF_SESSIONS = List.of("R006");

    @Test
    void hasACheckOrAReason() {
        Set<MigrationError> known = Stream.concat(
                        PostgresChecks.all().stream().map(check -> check.error()),
                        RunTimeOnly.ALL.stream().map(RunTimeOnly::error))
                .collect(toSet());
        List<String> missing = Arrays.stream(PostgresError.values())
                .filter(error -> !known.contains(error))
                .map(PostgresError::code)
                .filter(code -> !FAULTS_OF_SESSIONS.contains(code))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void hasNotBoth() {
        assertThat(RunTimeOnly.ALL)
                .extracting(RunTimeOnly::error)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(PostgresChecks.all().stream()
                        .map(check -> check.error())
                        .filter(PostgresError.class::isInstance)
                        .map(PostgresError.class::cast)
                        .toList());
    }

    @Test
    void thatNobodyKnowsAheadIsExplained() {
        assertThat(RunTimeOnly.of(PostgresError.CUTOVER_AFTER_THE_END))
                .hasValueSatisfying(it -> assertThat(it.reason()).contains("running migration"));
        assertThat(RunTimeOnly.of(PostgresError.USER_DEFINED_CASTS)).isEmpty();
    }

    @Test
    void thatNobodyKnowsAheadIsDocumentedInTheSameWords() throws IOException {
        List<String> rows = RunTimeOnly.ALL.stream()
                .map(it -> "| %s | %s | %s |".formatted(it.error().code(), it.reason(), it.hint()))
                .toList();
        assertThat(Files.readAllLines(Path.of("README.md"))).containsSubsequence(rows);
    }
}
