package io.github.migrationreadiness.sqlserver.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryListingTest {

    @TempDir
    private Path root;

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void hasAllFilesWithTheirFoldersAndSizes() throws IOException {
        write("root.bak", "12");
        write("orders/Aufträge 表 <b>.bak", "123");
        write("orders/2025/10/.hidden", "");
        assertThat(BackupListing.ofDirectory(root).files())
                .containsExactlyInAnyOrder(
                        BackupFile.of("root.bak", 2),
                        BackupFile.of("orders/Aufträge 表 <b>.bak", 3),
                        BackupFile.of("orders/2025/10/.hidden", 0));
    }

    @Test
    void doesNotListEmptyFolders() throws IOException {
        Files.createDirectory(root.resolve("orders"));
        assertThat(BackupListing.ofDirectory(root).files()).isEmpty();
    }

    @Test
    void followsLinksAsAShareDoes(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("full.bak"), "1234");
        Files.createSymbolicLink(root.resolve("orders"), elsewhere);
        Files.createSymbolicLink(root.resolve("link.bak"), elsewhere.resolve("full.bak"));
        assertThat(BackupListing.ofDirectory(root).files())
                .containsExactlyInAnyOrder(BackupFile.of("orders/full.bak", 4), BackupFile.of("link.bak", 4));
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("orders"), root.resolve("missing"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> BackupListing.ofDirectory(root))
                .withMessageContaining(root.resolve("orders") + ": ")
                .withMessageContaining("the link leads nowhere");
    }

    @Test
    void refusesALinkThatLeadsBack() throws IOException {
        Files.createSymbolicLink(root.resolve("again"), root);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> BackupListing.ofDirectory(root))
                .withMessageContaining("FileSystemLoopException");
    }

    @Test
    void refusesAFolderThatItMayNotRead() throws IOException {
        Path closed = Files.createDirectory(root.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).as("root reads everything").isFalse();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> BackupListing.ofDirectory(root))
                .withMessageContaining(closed + ": ")
                .withMessageContaining("AccessDeniedException");
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        write("full.bak", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BackupListing.ofDirectory(root.resolve("full.bak")))
                .withMessageMatching("There is no folder .*full.bak to list backups of");
        assertThatIllegalArgumentException().isThrownBy(() -> BackupListing.ofDirectory(root.resolve("missing")));
    }
}
