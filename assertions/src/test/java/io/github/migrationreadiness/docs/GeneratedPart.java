package io.github.migrationreadiness.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What stands on a page between two markers and follows from the code. With the profile {@code docs} it is
 * written, otherwise compared.
 *
 * @param page the page
 * @param name the name of its markers
 */
public record GeneratedPart(Path page, String name) {

    /**
     * A part of the module's README.
     *
     * @param name the name of its markers
     */
    public GeneratedPart(String name) {
        this(Path.of("README.md"), name);
    }

    /**
     * Compares it, or writes it.
     *
     * @param expected what has to stand there
     * @throws IOException if the page cannot be read or written
     */
    public void is(String expected) throws IOException {
        if (isWritten()) {
            write(expected.strip());
        }
        assertThat(found())
                .as("%s of %s; ./mvnw -Pdocs test writes it", name, page)
                .isEqualTo(expected.strip());
    }

    /** {@return whether the build writes the documentation, and does not only compare it} */
    public static boolean isWritten() {
        return Boolean.getBoolean("docs.write");
    }

    private void write(String expected) throws IOException {
        String text = Files.readString(page);
        Files.writeString(page, text.substring(0, begin(text)) + "\n" + expected + "\n" + text.substring(end(text)));
    }

    private String found() throws IOException {
        String text = Files.readString(page);
        return text.substring(begin(text), end(text)).strip();
    }

    private int begin(String text) {
        String marker = "<!-- " + name + ": begin -->";
        assertThat(text).contains(marker);
        return text.indexOf(marker) + marker.length();
    }

    private int end(String text) {
        return text.indexOf("<!-- " + name + ": end -->");
    }
}
