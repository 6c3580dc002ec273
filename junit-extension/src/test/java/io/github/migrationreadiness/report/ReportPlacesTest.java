package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where a report is to be written, or how little room there is, does no harm. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has neither these links nor ulimit")
class ReportPlacesTest {

    private static final String[] FILES = {
        "readiness-report.json",
        "readiness-report.md",
        "readiness-report.html",
        "readiness-report.sarif",
        "fix-source.sql",
        "fix-target.sql",
        "fix-azure.sh"
    };

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @Test
    void replacesLinksAndLeavesWhatTheyPointTo() throws IOException {
        Path victim = Files.writeString(elsewhere.resolve("victim"), "precious");
        for (String file : FILES) {
            Files.createSymbolicLink(folder.resolve(file), victim);
        }
        write(folder, "now");
        assertThat(victim).hasContent("precious");
        assertThat(FILES)
                .allSatisfy(file -> assertThat(Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
                        .isTrue());
    }

    @Test
    void refusesALockThatIsALink() throws IOException {
        Path nothing = elsewhere.resolve("nothing");
        Path lock = Files.createSymbolicLink(folder.resolve(".lock"), nothing);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> write(folder, "now"))
                .withMessageContaining(lock + " is no regular file");
        assertThat(nothing).doesNotExist();
    }

    @Test
    void writesIntoAFolderThatIsALinkOfTheUsers() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("reports"), elsewhere);
        write(link, "now");
        assertThat(elsewhere.resolve("readiness-report.json")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"readiness-report.html", "readiness-report.json", "fix-target.sql"})
    void losesOneFormatToADirectoryThatStandsThere(String name) throws IOException {
        Path directory = Files.createDirectory(folder.resolve(name));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> write(folder, "now"))
                .withMessageContaining(directory + " could not be written and was left as it was: it is a directory");
        assertThat(Stream.of("readiness-report.md", "readiness-report.sarif"))
                .allSatisfy(other -> assertThat(folder.resolve(other)).content().contains("now"));
    }

    /** No process may write more than a block into a file: an error as on a full disk, at the same place. */
    @Test
    @Timeout(60)
    void leavesTheEarlierReportWholeOnAFullDisk() throws Exception {
        write(folder, "earlier");
        Map<Path, String> before = contents();
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 1 && exec \"$0\" -XX:-UsePerfData -cp \"$1\" \"$2\" \"$3\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        OnAFullDisk.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("readiness-report.json could not be written and was left as it was: ");
        assertThat(contents()).isEqualTo(before);
    }

    /** Tries to write a report. */
    static final class OnAFullDisk {

        private OnAFullDisk() {}

        public static void main(String[] arguments) {
            try {
                write(Path.of(arguments[0]), "later".repeat(1_000));
            } catch (IOException full) {
                System.out.println(full.getMessage());
            }
        }
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }

    private static void write(Path folder, String object) throws IOException {
        ReportedResult result = SampleReport.violated(
                "orders",
                SampleReport.finding(object, Remediation.sql(Side.SOURCE, "SELECT '" + object + "';")),
                SampleReport.finding(object, Remediation.sql(Side.TARGET, "SELECT '" + object + "';")),
                SampleReport.finding(object, Remediation.azureCli("az postgres flexible-server show # " + object)));
        new ReportFiles(SampleReport.settings(folder))
                .write(new RunOfPlan(List.of(result), List.of(), List.of(), List.of(), List.of()));
    }
}
