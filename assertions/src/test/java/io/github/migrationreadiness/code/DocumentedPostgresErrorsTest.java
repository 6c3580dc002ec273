package io.github.migrationreadiness.code;

import static io.github.migrationreadiness.code.PostgresError.DATABASE_CANNOT_BE_OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Holds every row of {@link PostgresError} to the pages that it quotes. */
class DocumentedPostgresErrorsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DATABASE_CANNOT_BE_OPENED")
    void everyErrorSaysWhatItsPageSays(PostgresError error) {
        DocumentedText page = PostgresPages.all().get(error.code());
        assertThat(page).as("text of %s on its page", error.code()).isNotNull();
        assertThat(DocumentedText.of(error)).usingRecursiveComparison().isEqualTo(page.asTheKitWrites(error));
    }

    @Test
    void theEnumHasTheCodesOfThePagesAndNoOthers() {
        List<String> codes = Arrays.stream(PostgresError.values())
                .filter(error -> error != DATABASE_CANNOT_BE_OPENED)
                .map(PostgresError::code)
                .toList();
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(PostgresPages.all().keySet());
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
