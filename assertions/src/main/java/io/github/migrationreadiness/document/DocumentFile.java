package io.github.migrationreadiness.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that people saved the output of a tool in. */
public final class DocumentFile {

    private DocumentFile() {}

    /**
     * {@return the text of a file}
     *
     * @param file in UTF-8, or in UTF-16 with a byte order mark
     * @throws UncheckedIOException if it cannot be read; the message names it and says why
     */
    public static String read(Path file) {
        try {
            return decode(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The file " + file + " cannot be read: " + reason(file, unreadable), unreadable);
        }
    }

    /**
     * {@return bytes as text, without a byte order mark}
     *
     * @param bytes in UTF-8, or in UTF-16 with a byte order mark; what is neither becomes a replacement character
     */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** PowerShell's {@code >} writes UTF-16 with a mark in front, unless told otherwise. */
    private static Charset charset(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static String reason(Path file, IOException unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (unreadable instanceof AccessDeniedException) {
            return "the permission is missing";
        }
        return Files.isDirectory(file) ? "it is a directory" : String.valueOf(unreadable.getMessage());
    }
}
