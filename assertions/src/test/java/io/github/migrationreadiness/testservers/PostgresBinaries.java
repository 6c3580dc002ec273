package io.github.migrationreadiness.testservers;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * The server binaries inside one jar. A record because unpacked trees are remembered by the equality of the resolver.
 *
 * @param jar a jar with an archive of binaries for one or several systems
 */
record PostgresBinaries(Path jar) implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = archive(zip, system + "-" + machineHardware);
            try (InputStream content = zip.getInputStream(archive)) {
                return archive.getName().endsWith(".tbz")
                        ? repacked(content)
                        : new ByteArrayInputStream(content.readAllBytes());
            }
        }
    }

    private ZipEntry archive(ZipFile zip, String platform) {
        return zip.stream()
                .filter(entry -> isArchive(entry.getName().toLowerCase(Locale.ROOT), platform.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL binaries for " + platform + " in " + jar));
    }

    private static boolean isArchive(String name, String platform) {
        return name.endsWith(platform + ".txz") || name.endsWith(platform + ".tbz");
    }

    /** Only xz is understood when unpacking. Merely wrapped, not compressed: it is unpacked at once. */
    private static InputStream repacked(InputStream bzip2) throws IOException {
        LZMA2Options wrapping = new LZMA2Options();
        wrapping.setMode(LZMA2Options.MODE_UNCOMPRESSED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (InputStream tar = new BZip2CompressorInputStream(new BufferedInputStream(bzip2));
                XZOutputStream xz = new XZOutputStream(packed, wrapping)) {
            tar.transferTo(xz);
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
