package io.github.migrationreadiness.postgres.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text files of this package. */
final class Resource {

    private Resource() {}

    static String text(String name) {
        try (InputStream content = Resource.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
