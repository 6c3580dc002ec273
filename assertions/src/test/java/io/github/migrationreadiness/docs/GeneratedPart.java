package io.github.migrationreadiness.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What stands in a module's README between two markers and follows from the code. With the profile {@code docs} it is
 * written, otherwise compared.
 *
 * @param name the name of its markers
 */
public record GeneratedPart(String name) {

    private static final Path PAGE = Path.of("README.md");

    /**
     * Compares it, or writes it.
     *
     * @param expected what has to stand there
     * @throws IOException if the page cannot be read or written
     */
    public void is(String expected) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            write(expected.strip());
        }
        assertThat(found())
                .as("%s of README.md; ./mvnw -Pdocs test writes it", name)
                .isEqualTo(expected.strip());
    }

    private void write(String expected) throws IOException {
        String page = Files.readString(PAGE);
        Files.writeString(PAGE, page.substring(0, begin(page)) + "\n" + expected + "\n" + page.substring(end(page)));
    }

    private String found() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(begin(page), end(page)).strip();
    }

    private int begin(String page) {
        String marker = "<!-- " + name + ": begin -->";
        assertThat(page).contains(marker);
        return page.indexOf(marker) + marker.length();
    }

    private int end(String page) {
        return page.indexOf("<!-- " + name + ": end -->");
    }
}
