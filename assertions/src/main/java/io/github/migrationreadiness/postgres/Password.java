package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A password that prints as stars, so that no message, log or report can hold it by accident. */
public final class Password {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

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
     * @throws IllegalArgumentException if the file is missing, empty, or readable to others
     */
    public static Password fromFile(Path file) {
        requirePrivate(file);
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .map(Password::of)
                    .orElseThrow(() -> new IllegalArgumentException("The password file " + file + " is empty"));
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
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The password file " + file + " does not exist");
        }
        if (!OWNER_ONLY.containsAll(permissions(file))) {
            throw new IllegalArgumentException(
                    "The password file " + file + " is readable to others; run: chmod 600 " + file);
        }
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
