package io.github.migrationreadiness.console;

import io.github.migrationreadiness.document.DocumentFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a command reads: a file, or the standard input. */
final class Input {

    /** A log of a hundred megabytes has to fit in, and an endless pipe must not fill the memory. */
    static final int LONGEST = 128 << 20;

    private static final String STANDARD = "-";

    private Input() {}

    /**
     * {@return the whole text}
     *
     * @param file a path, or {@code -} for the standard input
     * @throws RefusedException if it cannot be read, or is empty or too long
     */
    static String read(String file) {
        String name = file.equals(STANDARD) ? "The standard input" : "The file \"" + Paint.harmless(file) + "\"";
        String text = DocumentFile.decode(bytes(file, name));
        if (text.isBlank()) {
            throw new RefusedException(name + " is empty; expected was what a migration said");
        }
        return text;
    }

    private static byte[] bytes(String file, String name) {
        try (InputStream stream = open(file)) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new RefusedException(name + " is longer than " + (LONGEST >> 20)
                        + " MB; cut out the part that tells of the failure");
            }
            return bytes;
        } catch (IOException | InvalidPathException unreadable) {
            throw new RefusedException(name + " cannot be read: " + reason(file, unreadable));
        }
    }

    private static InputStream open(String file) throws IOException {
        return file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file));
    }

    private static String reason(String file, Exception unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (unreadable instanceof AccessDeniedException) {
            return "the permission is missing";
        }
        boolean isDirectory = unreadable instanceof IOException && Files.isDirectory(Path.of(file));
        return isDirectory ? "it is a directory" : Paint.harmless(String.valueOf(unreadable.getMessage()));
    }
}
