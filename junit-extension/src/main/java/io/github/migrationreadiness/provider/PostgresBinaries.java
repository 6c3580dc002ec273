package io.github.migrationreadiness.provider;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The binaries inside one jar. A record, because unpacked trees are remembered by the equality of the resolver.
 *
 * @param jar a jar with an archive of binaries
 */
record PostgresBinaries(Path jar) implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        String platform = (system + "-" + machineHardware).toLowerCase(Locale.ROOT);
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream archive = zip.getInputStream(archive(zip, platform))) {
            return new ByteArrayInputStream(archive.readAllBytes());
        }
    }

    private ZipEntry archive(ZipFile zip, String platform) {
        return zip.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(platform + ".txz"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL binaries for " + platform + " in " + jar
                        + "; put the binaries jar of this platform there (readiness.embedded.binaries)"));
    }
}
