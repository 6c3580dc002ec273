package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The data directory of a server that is about to start.
 *
 * @param path the directory
 */
record DataDirectory(Path path) {

    static final String CERTIFICATE = "server.crt";

    /** The superuser comes first, lest a flavour that rejects everybody locks the tests out too. */
    private static final List<String> SUPERUSER =
            List.of("host all postgres samehost trust", "host replication postgres samehost trust");

    private static final List<String> EVERYBODY =
            List.of("host all all samehost trust", "host replication all samehost trust");

    void prepareFor(ServerFlavour flavour) {
        try {
            Files.write(path.resolve("pg_hba.conf"), hba(flavour));
            if (flavour.tls()) {
                write(TestCertificate.ofThisJvm());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> hba(ServerFlavour flavour) {
        List<String> lines = new ArrayList<>(SUPERUSER);
        lines.addAll(flavour.hba().isEmpty() ? EVERYBODY : flavour.hba());
        return lines;
    }

    /** A key that others may read is refused by the server. */
    private void write(TestCertificate certificate) throws IOException {
        Files.writeString(path.resolve(CERTIFICATE), certificate.certificate());
        Path key = Files.writeString(path.resolve("server.key"), certificate.key());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }
}
