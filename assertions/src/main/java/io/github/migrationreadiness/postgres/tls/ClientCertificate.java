package io.github.migrationreadiness.postgres.tls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.common.BaseDataSource;

/** Where the driver looks for the certificate of its side. */
public final class ClientCertificate {

    private ClientCertificate() {}

    /**
     * {@return whether there seems to be one to send}
     *
     * @param source says where it is
     */
    public static boolean isThere(BaseDataSource source) {
        return isStore(source.getSslKey()) || Files.exists(certificate(source));
    }

    /** It holds certificate and key. */
    private static boolean isStore(@Nullable String key) {
        return key != null && (key.endsWith(".p12") || key.endsWith(".pfx"));
    }

    private static Path certificate(BaseDataSource source) {
        return Optional.ofNullable(source.getSslCert())
                .map(Path::of)
                .orElseGet(() -> folder().resolve("postgresql.crt"));
    }

    private static Path folder() {
        return Optional.ofNullable(System.getenv("APPDATA"))
                .filter(ignored -> System.getProperty("os.name", "").startsWith("Windows"))
                .map(appData -> Path.of(appData, "postgresql"))
                .orElseGet(() -> Path.of(System.getProperty("user.home", ""), ".postgresql"));
    }
}
