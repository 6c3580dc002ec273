package io.github.migrationreadiness.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Files that people saved the output of a tool in. */
public final class DocumentFile {

    private static final int LONGEST_MARK = 3;

    private DocumentFile() {}

    /**
     * {@return the text of a file}
     *
     * @param file in UTF-8, or in UTF-16 with a byte order mark
     * @throws UncheckedIOException if it cannot be read, or is longer than {@linkplain DocumentLength#allowed() allowed}; the
     *     message names it and says why
     */
    public static String read(Path file) {
        return read(file, DocumentLength.allowed());
    }

    static String read(Path file, DocumentLength allowed) {
        try (Reader reader = reader(Files.newInputStream(file))) {
            String text = allowed.beginning(reader);
            if (allowed.isExceededBy(text)) {
                throw allowed.exceeded();
            }
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The file " + file + " cannot be read: " + reason(file, unreadable), unreadable);
        }
    }

    /**
     * {@return bytes as text, without a byte order mark}
     *
     * @param bytes in UTF-8, or in UTF-16 with a byte order mark; what is neither becomes a replacement character
     * @throws IOException if they cannot be read
     */
    public static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(bytes, LONGEST_MARK);
        byte[] start = rest.readNBytes(LONGEST_MARK);
        Encoding encoding = Encoding.of(start);
        rest.unread(start, encoding.mark(), start.length - encoding.mark());
        return new InputStreamReader(rest, encoding.charset());
    }

    /**
     * {@return why a file cannot be read, in a few words}
     *
     * @param file the file
     * @param unreadable what happened
     */
    public static String reason(Path file, IOException unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (unreadable instanceof AccessDeniedException) {
            return "the permission is missing";
        }
        return Files.isDirectory(file) ? "it is a directory" : String.valueOf(unreadable.getMessage());
    }

    /** PowerShell's {@code >} writes UTF-16 with a mark in front, unless told otherwise. */
    private record Encoding(Charset charset, int mark) {

        static Encoding of(byte[] start) {
            if (begins(start, 0xFF, 0xFE)) {
                return new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (begins(start, 0xFE, 0xFF)) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            return new Encoding(StandardCharsets.UTF_8, begins(start, 0xEF, 0xBB, 0xBF) ? 3 : 0);
        }

        private static boolean begins(byte[] start, int... mark) {
            return start.length >= mark.length
                    && IntStream.range(0, mark.length).allMatch(at -> start[at] == (byte) mark[at]);
        }
    }
}
