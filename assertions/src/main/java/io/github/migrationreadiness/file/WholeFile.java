package io.github.migrationreadiness.file;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes files beside their place and moves them there, so that whoever reads one, and whoever runs out of space, has the
 * earlier one or the new one and never a part. A symbolic link at a file's place is replaced; what it points to stays as it is.
 */
public final class WholeFile {

    private static final AtomicLong DRAFTS = new AtomicLong();

    /** What a file is filled with. */
    public interface Content {

        /**
         * Writes it.
         *
         * @param out takes it, in UTF-8
         * @throws IOException if it cannot be written
         */
        void writeTo(Writer out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a text in UTF-8.
     *
     * @param file the file; its folder is made where it is missing
     * @param text all of it
     * @return the file
     * @throws IOException if it cannot be written; the message names the file, which is left as it was
     */
    public static Path write(Path file, String text) throws IOException {
        return write(file, out -> out.write(text));
    }

    /**
     * Writes a text in UTF-8.
     *
     * @param file the file; its folder is made where it is missing
     * @param content writes all of it
     * @return the file
     * @throws IOException if it cannot be written; the message names the file, which is left as it was
     */
    public static Path write(Path file, Content content) throws IOException {
        try {
            createFolder(file.toAbsolutePath().resolveSibling(""));
            replace(file, content);
            return file;
        } catch (IOException failure) {
            throw new IOException(file + " could not be written and was left as it was: " + reason(failure), failure);
        }
    }

    /**
     * Makes a folder, unless it is there already, perhaps as a symbolic link that the user has chosen.
     *
     * @param folder the folder
     * @throws IOException if it cannot be made
     */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "it is a directory");
        }
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + "-" + DRAFTS.incrementAndGet() + ".tmp");
        try {
            fill(draft, content);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What has that name was left by a process that is gone, or is there to be followed: it is new or it is not written. */
    private static void fill(Path draft, Content content) throws IOException {
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
            content.writeTo(new Unclosed(out));
            out.flush();
            channel.force(false);
        }
    }

    /** Whatever writes may close what it writes to; but the file is closed only when it is on the disk. */
    private static final class Unclosed extends FilterWriter {

        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException ofFile && ofFile.getReason() != null
                ? ofFile.getReason()
                : String.valueOf(failure);
    }
}
