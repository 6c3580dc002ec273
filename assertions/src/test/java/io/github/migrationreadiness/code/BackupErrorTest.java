package io.github.migrationreadiness.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupErrorTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(BackupError error) {
        assertThat(BackupError.ofCode(error.code())).contains(error);
        assertThat(error.title()).doesNotEndWith(".");
        assertThat(error.message().blanks()).isEmpty();
        assertThat(error.explanation()).isEqualTo(error.message());
        assertThat(error.system()).isEqualTo(MigrationSystem.AZURE_SQL);
    }

    @Test
    void hasACodeThatNoOtherErrorHas() {
        List<String> others = Stream.<MigrationError[]>of(
                        AzureSqlError.values(),
                        AzureSqlLimitation.values(),
                        PostgresError.values(),
                        SqlServerError.values())
                .flatMap(Stream::of)
                .map(MigrationError::code)
                .toList();
        assertThat(BackupError.values())
                .extracting(BackupError::code)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(others);
    }

    @Test
    void saysWhichWordsAreTheKitsOwn() {
        assertThat(BackupError.values())
                .filteredOn(error -> !error.documented())
                .containsExactlyInAnyOrder(
                        BackupError.OTHER_HISTORY,
                        BackupError.UNUSABLE_BACKUP,
                        BackupError.BACKUP_NOT_COPIED,
                        BackupError.SUPERFLUOUS_BACKUPS,
                        BackupError.EMPTY_FILES);
    }
}
