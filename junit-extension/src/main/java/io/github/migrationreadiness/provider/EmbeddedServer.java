package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A server of the embedded provider. It listens on the loopback address only, and trusts whoever comes from there. */
record EmbeddedServer(EmbeddedPostgres postgres) implements StartedServer {

    private static final Duration STARTUP = Duration.ofSeconds(60);

    static EmbeddedServer start(ServerSettings settings, Optional<Path> binaries) {
        try {
            EmbeddedServer server =
                    new EmbeddedServer(builder(settings, binaries).start());
            settings.version().ifPresent(server::requireVersion);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded " + settings.side() + " does not start", failure);
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + InitScript.SESSION, Starter.SUPERUSER, "");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded server does not stop", failure);
        }
    }

    /** Without a folder of binaries, whatever is on the class path was started. */
    private void requireVersion(String major) {
        try (Connection connection = connect(StartedProvider.MAINTENANCE_DATABASE)) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            if (!version.equals(major) && !version.startsWith(major + ".")) {
                close();
                throw new IllegalStateException(
                        "PostgreSQL " + major + " was asked for, but the class path has the binaries of " + version
                                + "; put others into a folder and name it with readiness.embedded.binaries");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The embedded server does not answer", failure);
        }
    }

    private static EmbeddedPostgres.Builder builder(ServerSettings settings, Optional<Path> binaries) {
        EmbeddedPostgres.Builder builder = EmbeddedDirectories.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(STARTUP)
                .setPgBinaryResolver(binaries.map(folder -> resolver(new BinariesFolder(folder), settings))
                        .orElseGet(ClassPathBinaries::new));
        parameters(settings).forEach((name, value) -> builder.setServerConfig(name, quoted(value)));
        return builder;
    }

    private static PgBinaryResolver resolver(BinariesFolder folder, ServerSettings settings) {
        return settings.version().map(folder::ofMajor).orElseGet(folder::newest);
    }

    private static Map<String, String> parameters(ServerSettings settings) {
        return settings.simulation().map(SimulatedTarget::parameters).orElse(Map.of());
    }

    /** The settings reach the server through a shell. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
