package io.github.migrationreadiness.acceptance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that people have written. */
final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Enough for a hundred thousand findings; a larger one was meant for something else. */
    private static final long LARGEST = 16L << 20;

    private TextFile() {}

    static String read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(Files.exists(file) ? name + " is no file" : "there is no file " + name);
        }
        try {
            return text(file, name);
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException(name + " is not written in UTF-8", notUtf8);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(name + " cannot be read", unreadable);
        }
    }

    private static String text(Path file, String name) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(name + " is larger than 16 MB");
        }
        String text = Files.readString(file);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
