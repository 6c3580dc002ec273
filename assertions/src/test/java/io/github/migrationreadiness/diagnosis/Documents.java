package io.github.migrationreadiness.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Status documents in the shapes of the REST specifications; no real migration is among them. */
public final class Documents {

    private Documents() {}

    /**
     * {@return the text of a document}
     *
     * @param name the name of the file without its ending
     */
    public static String text(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no document " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MigrationStatus status(String name) {
        return MigrationStatus.parse(text(name));
    }
}
