package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewerAzureSqlErrorsTest {

    static Stream<MigrationError> errors() {
        return Stream.<MigrationError[]>of(
                        RecentAzureSqlError.values(), AzureSqlRestError.values(), OtherAzureSqlError.values())
                .flatMap(Arrays::stream);
    }

    @Test
    void aCodeFindsAllOfItsMessages() {
        assertThat(MigrationErrors.ofCode("2056"))
                .filteredOn(RecentAzureSqlError.class::isInstance)
                .hasSize(7);
        assertThat(MigrationErrors.ofCode("2060"))
                .filteredOn(RecentAzureSqlError.class::isInstance)
                .hasSize(5);
        assertThat(MigrationErrors.ofCode("2050")).isEmpty();
        assertThat(MigrationErrors.ofCode("InvalidContainerName"))
                .containsExactly(AzureSqlRestError.CONTAINER_NAME_UNSUPPORTED);
        assertThat(MigrationErrors.ofCode("2009"))
                .filteredOn(OtherAzureSqlError.class::isInstance)
                .containsExactly(OtherAzureSqlError.RESTORE_ERROR, OtherAzureSqlError.RESTORE_FAILED);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void theWholeMessageExplainsTheName(MigrationError error) {
        assertThat(error.explanation()).isEqualTo(error.message());
        assertThat(error.title()).isNotBlank().doesNotContain("{");
        assertThat(error.system()).isEqualTo(MigrationSystem.AZURE_SQL);
        assertThat(error.documented()).isEqualTo(error instanceof RecentAzureSqlError);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void blanksHaveNamesThatSpeak(MigrationError error) {
        assertThat(error.message().blanks()).allMatch(name -> name.matches("[a-z][a-zA-Z]+"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void linksAreAbsoluteAndLinesEndWithoutBlanks(MigrationError error) {
        assertThat(Stream.concat(
                        error.cause().stream(), error.resolution().stream().map(MessageTemplate::text)))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("\\]\\((?!https://)")
                        .doesNotContainPattern("(?m) $"));
    }

    @Test
    void onlyWhatAPageDescribesHasACause() {
        assertThat(AzureSqlRestError.values()).allMatch(error -> error.cause().isEmpty());
        assertThat(OtherAzureSqlError.values())
                .allMatch(error -> error.resolution().isEmpty());
        assertThat(RecentAzureSqlError.DATABASE_TOO_LARGE.resolution()).isEmpty();
    }
}
