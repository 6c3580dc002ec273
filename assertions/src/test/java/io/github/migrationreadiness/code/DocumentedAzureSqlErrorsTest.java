package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds every row of {@link AzureSqlError} to the page that it quotes. */
class DocumentedAzureSqlErrorsTest {

    @ParameterizedTest
    @EnumSource
    void everyErrorSaysWhatThePageSays(AzureSqlError error) {
        DocumentedText page = AzureSqlPage.entry(error).text();
        assertThat(DocumentedText.of(error)).usingRecursiveComparison().isEqualTo(page.asTheKitWrites(error));
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHasTheNameThatThePageGivesIt(AzureSqlError error) {
        assertThat(error.title()).isEqualTo(AzureSqlPage.entry(error).title());
    }

    @Test
    void theEnumHasTheMessagesOfThePageAndNoOthers() {
        assertThat(AzureSqlError.values()).hasSameSizeAs(AzureSqlPage.entries());
    }

    /** A parser that finds nothing would agree with everything. */
    @Nested
    class TheParserOfThePage {

        @Test
        void findsAllMessages() {
            assertThat(AzureSqlPage.entries()).hasSize(19).doesNotHaveDuplicates();
        }

        @Test
        void findsAllCodes() {
            assertThat(AzureSqlPage.entries().stream()
                            .map(entry -> entry.text().code())
                            .distinct())
                    .hasSize(12);
        }

        @Test
        void findsAllPartsOfAMessage() {
            assertThat(AzureSqlPage.entries())
                    .extracting(AzureSqlPage.Entry::text)
                    .allSatisfy(text -> {
                        assertThat(text.message()).isNotEmpty();
                        assertThat(text.cause()).isNotEmpty();
                        assertThat(text.resolution()).isNotEmpty();
                    });
        }
    }
}
