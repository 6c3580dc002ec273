package io.github.migrationreadiness.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file in the folder of this package's classes. */
final class TextResource {

    private TextResource() {}

    /** {@return its text with plain line feeds, as browsers see it when they hash it} */
    static String read(String name) {
        try (InputStream stream = TextResource.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }
}
