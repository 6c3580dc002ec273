package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every row of {@link PostgresError} to the pages that it quotes. */
class DocumentedPostgresErrorsTest {

    @ParameterizedTest
    @MethodSource("documented")
    void everyErrorSaysWhatItsPageSays(PostgresError error) {
        DocumentedText page = PostgresPages.all().get(error.code());
        assertThat(page).as("text of %s on its page", error.code()).isNotNull();
        assertThat(DocumentedText.of(error)).usingRecursiveComparison().isEqualTo(page.asTheKitWrites(error));
    }

    @Test
    void theEnumHasTheCodesOfThePagesAndNoOthers() {
        assertThat(documented().map(PostgresError::code))
                .containsExactlyInAnyOrderElementsOf(PostgresPages.all().keySet());
    }

    private static Stream<PostgresError> documented() {
        return Arrays.stream(PostgresError.values()).filter(PostgresError::documented);
    }

    /** A parser that finds nothing would agree with everything. */
    @Nested
    class TheParserOfThePages {

        @Test
        void findsAllRowsOfTheTable() {
            assertThat(PostgresPages.table())
                    .hasSize(41)
                    .extracting(DocumentedText::code)
                    .doesNotHaveDuplicates();
        }

        @Test
        void findsTheRowThatWasAddedLater() {
            assertThat(PostgresPages.laterTable())
                    .extracting(DocumentedText::code)
                    .containsExactly("603413");
        }

        @Test
        void findsTheTextsWithoutNumber() {
            assertThat(PostgresPages.withoutNumber())
                    .hasSize(5)
                    .allSatisfy(text -> assertThat(text.message()).hasSizeGreaterThan(80));
        }

        @Test
        void findsTheRowsWithoutResolution() {
            assertThat(PostgresPages.table())
                    .filteredOn(text -> text.resolution().isEmpty())
                    .hasSize(17);
        }
    }
}
