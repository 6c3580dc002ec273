package io.github.migrationreadiness.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFileTest {

    private static final String TEXT = "{\"database\": \"Größe 中文 \uD83D\uDE00\"}";

    @TempDir
    private Path folder;

    static Stream<Charset> charsets() {
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void readsWhatToolsAndPowerShellWrite(Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("status.json"), ("\uFEFF" + TEXT).getBytes(charset));
        assertThat(DocumentFile.read(file)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "x", ""})
    void takesUtf8WithoutAMark(String text) throws IOException {
        assertThat(DocumentFile.read(Files.writeString(folder.resolve("status.json"), text)))
                .isEqualTo(text);
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path file = folder.resolve("none.json");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> DocumentFile.read(file))
                .withMessage("The file " + file + " cannot be read: there is no such file");
    }

    @Test
    void namesADirectory() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> DocumentFile.read(folder))
                .withMessage("The file " + folder + " cannot be read: it is a directory");
    }

    @Test
    void isReadUpToTheLengthThatTheMemoryAllows() throws IOException {
        DocumentLength allowed = DocumentLength.ofMemory(16 * 10);
        Path file = Files.writeString(folder.resolve("status.json"), "0123456789");
        assertThat(DocumentFile.read(file, allowed)).isEqualTo("0123456789");
        Files.writeString(file, "0123456789a");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> DocumentFile.read(file, allowed))
                .withMessageContainingAll(file.toString(), "more than 10 characters", "java -Xmx1g");
        assertThat(DocumentLength.ofMemory(64 << 20).characters()).isEqualTo(4 << 20);
        assertThat(DocumentLength.ofMemory(Long.MAX_VALUE).characters()).isEqualTo(64 << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1, 2",
                "{\"a\": \"te",
                "{\"a\": tru",
                "[12",
                "[-",
                "[1.",
                "[\"\\u12",
                "[{\"a\": [[]], \"b\"",
                "[1e"
            })
    void isTakenForADocumentWhereItGoesOnLikeOne(String beginning) {
        assertThat(UnfinishedJson.is(" ".repeat(100) + beginning)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2026-03-06 19:20:01] INFO", "{\"a\": 1}\n{\"a\"", "[1] [2", "{a: 1", "[ERROR] x"})
    void isTakenForALogWhereItOnlyBeginsLikeADocument(String beginning) {
        assertThat(UnfinishedJson.is(beginning + " ".repeat(100))).isFalse();
    }
}
