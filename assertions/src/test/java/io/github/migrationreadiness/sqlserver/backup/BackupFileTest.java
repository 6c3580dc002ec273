package io.github.migrationreadiness.sqlserver.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFileTest {

    @ParameterizedTest
    @CsvSource({
        "full.bak, '', full.bak, bak",
        "orders/full.BAK, orders, full.BAK, bak",
        "a/b/c, a/b, c, ''",
        "a.b/c, a.b, c, ''",
        "a/.bak, a, .bak, bak",
        "a/x., a, x., ''",
        "a/x.tar.gz, a, x.tar.gz, gz"
    })
    void hasFolderNameAndExtension(String path, String folder, String name, String extension) {
        BackupFile file = BackupFile.of(path, 1);
        assertThat(file.folder()).isEqualTo(folder);
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.extension()).isEqualTo(extension);
    }

    @Test
    void isInTheRootInAFolderOrNested() {
        assertThat(BackupFile.of("full.bak", 1).isInRoot()).isTrue();
        assertThat(BackupFile.of("orders/full.bak", 1).isInRoot()).isFalse();
        assertThat(BackupFile.of("orders/full.bak", 1).isNested()).isFalse();
        assertThat(BackupFile.of("orders/2025/full.bak", 1).isNested()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/full.bak", "orders/"})
    void hasAPathBelowTheRoot(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackupFile.of(path, 1))
                .withMessageContaining("\"" + path + "\" is no path of a file");
    }

    @Test
    void hasNoNegativeSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> BackupFile.of("full.bak", -1));
    }
}
