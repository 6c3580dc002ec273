package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The data directory of a server that is about to start.
 *
 * @param path the directory
 */
record DataDirectory(Path path) {

    /** The superuser comes first, lest a flavour that rejects everybody locks the tests out too. */
    private static final List<String> SUPERUSER =
            List.of("host all postgres samehost trust", "host replication postgres samehost trust");

    private static final List<String> EVERYBODY =
            List.of("host all all samehost trust", "host replication all samehost trust");

    void prepareFor(ServerFlavour flavour) {
        write("pg_hba.conf", hba(flavour));
    }

    private static List<String> hba(ServerFlavour flavour) {
        List<String> lines = new ArrayList<>(SUPERUSER);
        lines.addAll(flavour.hba().isEmpty() ? EVERYBODY : flavour.hba());
        return lines;
    }

    private void write(String file, List<String> lines) {
        try {
            Files.write(path.resolve(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
