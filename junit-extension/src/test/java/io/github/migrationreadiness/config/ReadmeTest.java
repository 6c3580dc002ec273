package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void listsTheKeysAsTheyAre() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(between(readme, "<!-- keys: begin -->", "<!-- keys: end -->"))
                .as("what stands between the markers of README.md; replace it by the expected text")
                .isEqualTo(KeyTable.markdown());
    }

    private static String between(String text, String begin, String end) {
        return text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end))
                .strip();
    }
}
