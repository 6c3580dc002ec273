package io.github.migrationreadiness.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Password files for tests. */
final class PrivateFile {

    private PrivateFile() {}

    static void write(Path file, String password) {
        write(file, password, "rw-------");
    }

    static void write(Path file, String password, String permissions) {
        try {
            Files.writeString(file, password);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
