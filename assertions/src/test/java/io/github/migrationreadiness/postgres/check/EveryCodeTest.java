package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.docs.GeneratedPart;
import io.github.migrationreadiness.docs.MarkdownTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every code has a check, or a reason why there can be none. */
class EveryCodeTest {

    @Test
    void hasACheckOrAReason() {
        Set<MigrationError> known = Stream.concat(
                        PostgresChecks.all().stream().map(check -> check.error()),
                        RunTimeOnly.ALL.stream().map(RunTimeOnly::error))
                .collect(toSet());
        List<String> missing = Arrays.stream(PostgresError.values())
                .filter(error -> !known.contains(error))
                .map(PostgresError::code)
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
    void thatNoCheckCanForeseeIsExplained() {
        assertThat(RunTimeOnly.of(PostgresError.CUTOVER_AFTER_THE_END))
                .hasValueSatisfying(it -> assertThat(it.reason()).contains("running migration"));
        assertThat(RunTimeOnly.of(PostgresError.USER_DEFINED_CASTS)).isEmpty();
    }

    @Test
    @Tag("docs")
    void thatNoCheckCanForeseeIsDocumentedInTheSameWords() throws IOException {
        new GeneratedPart("run-time-only")
                .is(new MarkdownTable<RunTimeOnly>()
                        .with("Code", it -> it.error().code())
                        .with("Why no check can foresee it", RunTimeOnly::reason)
                        .with("What makes it likely, or shows it", RunTimeOnly::hint)
                        .of(RunTimeOnly.ALL));
    }
}
