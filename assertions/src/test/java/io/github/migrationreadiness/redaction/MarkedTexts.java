package io.github.migrationreadiness.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts in the resources of this test, one a line. */
final class MarkedTexts {

    private static final Path RESOURCES = Path.of("src/test/resources/redaction");

    private MarkedTexts() {}

    /** {@return texts with a secret between ⟦ and ⟧} */
    static List<String> secrets() {
        return lines("secrets.txt");
    }

    /** {@return texts without one} */
    static List<String> untouched() {
        return lines("untouched.txt");
    }

    static String plain(String marked) {
        return marked.replaceAll("[⟦⟧]", "");
    }

    static String redacted(String marked) {
        return marked.replaceAll("(?s)⟦.*?⟧", "***");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(RESOURCES.resolve(file)).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("## ") && !line.startsWith("# One"))
                    .map(line -> line.replace('⏎', '\n').replace('⏵', '\t'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
