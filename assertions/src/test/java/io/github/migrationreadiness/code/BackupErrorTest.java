package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupErrorTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(BackupError error) {
        assertThat(MigrationErrors.ofCode(error.code())).containsExactly(error);
        assertThat(error.title()).doesNotEndWith(".");
        assertThat(error.message().blanks()).isEmpty();
        assertThat(error.explanation()).isEqualTo(error.message());
        assertThat(error.system()).isEqualTo(MigrationSystem.AZURE_SQL);
    }

    @Test
    void saysWhichWordsAreTheKitsOwn() {
        assertThat(BackupError.values())
                .filteredOn(error -> !error.documented())
                .allSatisfy(error -> assertThat(error.origin()).isEqualTo(Origin.KIT))
                .hasSize(5);
    }
}
