package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A password that prints as stars, so that no message, log or report can hold it by accident. */
public final class Password {

    private static final int LONGEST = 65_536;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** Those of UTF-8 and of the two orders of UTF-16. */
    private static final List<String> MARKS = List.of("efbbbf", "fffe", "feff");

    private static final int LONGEST_MARK = 3;

    private final String value;

    private Password(String value) {
        this.value = value;
    }

    /**
     * {@return a password that the program has at hand}
     *
     * @param value the password itself
     */
    public static Password of(String value) {
        return new Password(requireNonNull(value, "value"));
    }

    /**
     * {@return the first line of a file that nobody but its owner may read}
     *
     * @param file the file
     * @throws IllegalArgumentException if the file is missing, empty, readable to others, no regular file, or begins with a
     *     byte order mark
     */
    public static Password fromFile(Path file) {
        requirePrivate(file);
        try {
            byte[] content = Files.readAllBytes(file);
            requireNoMark(file, content);
            return firstLine(content)
                    .map(Password::of)
                    .orElseThrow(() -> new IllegalArgumentException("The password file " + file + " is empty"));
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("The password file " + file + " is not written in UTF-8", notUtf8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The password file " + file + " cannot be read", unreadable);
        }
    }

    /** {@return the password itself, for the driver only} */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Password password && value.equals(password.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private static void requirePrivate(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("The password file " + file + " does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The password file " + file + " is " + kindOf(file)
                    + "; write the password into a regular file, or give it by the environment");
        }
        if (file.toFile().length() > LONGEST) {
            throw new IllegalArgumentException("The password file " + file + " is longer than " + LONGEST
                    + " bytes; write the password alone into it");
        }
        if (!OWNER_ONLY.containsAll(permissions(file))) {
            throw new IllegalArgumentException(
                    "The password file " + file + " is readable to others; run: chmod 600 " + file);
        }
    }

    /** Opening a pipe would wait for somebody who writes into it. */
    private static String kindOf(Path file) {
        return Files.isDirectory(file) ? "a folder" : "a pipe, a socket or a device";
    }

    /** Editors add it, nobody sees it, and it would be a part of the password. */
    private static void requireNoMark(Path file, byte[] content) {
        String start = HexFormat.of().formatHex(content, 0, Math.min(LONGEST_MARK, content.length));
        if (MARKS.stream().anyMatch(start::startsWith)) {
            throw new IllegalArgumentException(
                    "The password file " + file + " begins with a byte order mark; save it as UTF-8 without one (BOM)");
        }
    }

    private static Optional<String> firstLine(byte[] content) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        return text.toString().lines().findFirst().filter(line -> !line.isEmpty());
    }

    /** File systems without POSIX permissions, as on Windows, are left to their own protection. */
    private static Set<PosixFilePermission> permissions(Path file) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Set.of();
        }
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The permissions of " + file + " cannot be read", unreadable);
        }
    }
}
