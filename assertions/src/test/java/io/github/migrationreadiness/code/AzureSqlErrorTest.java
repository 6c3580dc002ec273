package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AzureSqlErrorTest {

    @Test
    void aCodeFindsAllOfItsMessages() {
        assertThat(MigrationErrors.ofCode("2009"))
                .filteredOn(AzureSqlError.class::isInstance)
                .hasSize(8)
                .allMatch(error -> error.title().equals("MigrationRestoreFailed"));
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorIsFoundByItsCode(AzureSqlError error) {
        assertThat(MigrationErrors.ofCode(error.code())).contains(error);
    }

    @Test
    void anUnknownCodeFindsNothing() {
        assertThat(MigrationErrors.ofCode("2050")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theWholeMessageExplainsTheName(AzureSqlError error) {
        assertThat(error.explanation()).isEqualTo(error.message());
    }

    @ParameterizedTest
    @EnumSource
    void blanksHaveNamesThatSpeak(AzureSqlError error) {
        assertThat(error.message().blanks()).allMatch(name -> name.matches("[a-z][a-zA-Z]+"));
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorIsDocumentedByTheServiceThatMovesSqlServer(AzureSqlError error) {
        assertThat(error.documented()).isTrue();
        assertThat(error.system()).isEqualTo(MigrationSystem.AZURE_SQL);
        assertThat(error.documentation())
                .hasToString(
                        "https://learn.microsoft.com/azure/dms/known-issues-azure-sql-migration-azure-data-studio");
    }
}
