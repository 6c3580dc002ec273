package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In 64 MB, as in a small container. */
@Timeout(120)
class SmallMemoryTest {

    private static final int LENGTH = 48_000_000;
    private static final String CASTS =
            "Error 603409: User-defined casts present. Source database `orders` contains user-defined"
                    + " casts that can't be migrated to the target server.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-06 19:20:01 INFO Replaying changes\n",
                "without a line break, ",
                "[2026-03-06] INFO begins like a JSON array\n",
                "{\"level\": \"INFO\", \"message\": \"one document a line\"}\n",
                "\u30a8\u30e9\u30fc "
            })
    void isEnoughForATextOfAnyLength(String pattern) throws Exception {
        JarRun run = diagnose(repeated("a.log", "", pattern, " " + CASTS));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(JsonText.values(run.out(), "code")).containsExactly("603409");
    }

    @Test
    void isEnoughForALongBlank() throws Exception {
        JarRun run = diagnose(repeated("blank.log", "", " \n", ""));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("The input is empty; expected was what a migration said\n");
    }

    @Test
    void isNotEnoughForADocumentOfThatLengthWhichIsSaid() throws Exception {
        JarRun run = diagnose(repeated("status.json", "{\"value\": [{}", ", {\"name\": \"orders\"}", "]}"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("The file \"" + folder.resolve("status.json")
                        + "\" cannot be read: it is a document of more than ")
                .contains(" characters, the most that ", "give Java more, as with java -Xmx1g");
    }

    /** Small enough to be read, and made to take much memory then. */
    @Test
    void thatIsNotEnoughIsNoVerdict() throws Exception {
        Path file = Files.writeString(folder.resolve("status.json"), "[" + "{\"\":[{}]},".repeat(300_000) + "{}]");
        JarRun run = diagnose(file);
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("The memory of ").contains("as with java -Xmx1g");
    }

    private JarRun diagnose(Path file) throws IOException {
        return JarRun.startAs(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Console.class.getName(),
                        "diagnose",
                        "--json",
                        file.toString()),
                folder,
                Map.of());
    }

    private Path repeated(String name, String start, String pattern, String end) throws IOException {
        Path file = folder.resolve(name);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(start);
            for (int length = 0; length < LENGTH; length += pattern.length()) {
                writer.write(pattern);
            }
            writer.write(end);
        }
        return file;
    }
}
