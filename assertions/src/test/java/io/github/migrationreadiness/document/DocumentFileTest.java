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
}
