package io.github.migrationreadiness.sqlserver.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text: Windows PowerShell redirects into UTF-16, and editors put a mark in front. */
final class TextFile {

    private static final char MARK = '\uFEFF';

    private TextFile() {}

    static String read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, charset(bytes));
            return text.indexOf(MARK) == 0 ? text.substring(1) : text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(new IOException("The file cannot be read: " + file, unreadable));
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
