package io.github.migrationreadiness.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links take a right of their own there")
class WholeFileTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Path file;
    private Path victim;

    @BeforeEach
    void makeAVictim() throws IOException {
        file = folder.resolve("report.json");
        victim = Files.writeString(elsewhere.resolve("victim"), "precious");
    }

    @Test
    void isMadeWithItsFolder() throws IOException {
        Path deep = folder.resolve("a/b/report.json");
        assertThat(WholeFile.write(deep, "gr\u00f6\u00dfe")).isEqualTo(deep).hasContent("gr\u00f6\u00dfe");
    }

    @Test
    void replacesASymbolicLinkAndLeavesWhatItPointsTo() throws IOException {
        Files.createSymbolicLink(file, victim);
        WholeFile.write(file, "new");
        assertThat(victim).hasContent("precious");
        assertThat(file).hasContent("new");
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void makesNothingWhereALinkPointsToNothing() throws IOException {
        Path nothing = elsewhere.resolve("nothing");
        Files.createSymbolicLink(file, nothing);
        WholeFile.write(file, "new");
        assertThat(nothing).doesNotExist();
        assertThat(file).hasContent("new");
    }

    /** Whoever knows how drafts are called can plant links only there. */
    @Test
    void writesItsDraftThroughNoLink() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            String draft = String.format(
                    Locale.ROOT,
                    "report.json.%d-%d.tmp",
                    ProcessHandle.current().pid(),
                    i);
            Files.createSymbolicLink(folder.resolve(draft), victim);
        }
        WholeFile.write(file, "new");
        assertThat(victim).hasContent("precious");
        assertThat(file).hasContent("new");
    }

    @Test
    void goesIntoAFolderThatIsALinkOfTheUsers() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        WholeFile.write(link.resolve("report.json"), "new");
        assertThat(elsewhere.resolve("report.json")).hasContent("new");
    }

    @Test
    void staysAsItWasWhereSomethingGoesWrong() throws IOException {
        WholeFile.write(file, "earlier");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write("new".repeat(100_000));
                    throw new IOException("no space is left");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " could not be written and was left as it was: ")
                .hasMessageContaining("no space is left");
        assertThat(file).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replacesNoDirectory() throws IOException {
        Files.createDirectory(file);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WholeFile.write(file, "new"))
                .withMessageEndingWith("it is a directory");
        assertThat(file).isEmptyDirectory();
    }
}
