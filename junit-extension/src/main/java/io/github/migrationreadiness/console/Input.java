package io.github.migrationreadiness.console;

import io.github.migrationreadiness.document.DocumentFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What a command reads.
 *
 * @param file a path, or {@code -} for the standard input
 */
record Input(String file) {

    private static final String STANDARD = "-";

    /** Makes something of a text. */
    interface Use<T> {

        T of(Reader text) throws IOException;
    }

    /**
     * {@return what is made of the text}
     *
     * @throws RefusedException if it cannot be read
     */
    <T> T read(Use<T> use) {
        try (Reader text = DocumentFile.reader(open())) {
            return use.of(text);
        } catch (IOException unreadable) {
            throw refused(
                    isStandard()
                            ? String.valueOf(unreadable.getMessage())
                            : DocumentFile.reason(Path.of(file), unreadable));
        } catch (InvalidPathException noPath) {
            throw refused(String.valueOf(noPath.getMessage()));
        }
    }

    /** {@return the input in words} */
    @Override
    public String toString() {
        return isStandard() ? "The standard input" : "The file \"" + Paint.harmless(file) + "\"";
    }

    private InputStream open() throws IOException {
        return isStandard() ? System.in : Files.newInputStream(Path.of(file));
    }

    private boolean isStandard() {
        return file.equals(STANDARD);
    }

    private RefusedException refused(String reason) {
        return new RefusedException(this + " cannot be read: " + Paint.harmless(reason));
    }
}
