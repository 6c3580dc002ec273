package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.config.ConfigurationKeys;
import io.github.migrationreadiness.config.SqlServerSettings;
import io.github.migrationreadiness.postgres.Password;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.mssqlserver.MSSQLServerContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.LicenseAcceptance;

/** A SQL Server in a container. Its password is made up for this run. */
record SqlServerContainer(MSSQLServerContainer container, Password password) implements AutoCloseable {

    private static final String OFFICIAL_IMAGE = "mcr.microsoft.com/mssql/server";
    private static final int PORT = MSSQLServerContainer.MS_SQL_SERVER_PORT;

    static SqlServerContainer start(SqlServerSettings settings) {
        String image = settings.image().orElseThrow();
        requireLicence(settings, image);
        Password password = Password.of("Readiness_" + UUID.randomUUID());
        // An image of one's own registry or make is taken at its word that it behaves like the official one.
        MSSQLServerContainer container = new MSSQLServerContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor(OFFICIAL_IMAGE))
                .acceptLicense()
                .withPassword(password.reveal());
        container.start();
        return new SqlServerContainer(container, password);
    }

    Connection connect(SessionLimits limits) throws SQLException {
        String url = "jdbc:sqlserver://" + container.getHost() + ":" + container.getMappedPort(PORT)
                + ";encrypt=true;trustServerCertificate=true";
        return SqlServerSessions.open(url, Optional.of(container.getUsername()), Optional.of(password), limits);
    }

    @Override
    public void close() {
        container.stop();
    }

    /** Nobody but the user can accept it: by the key, or by the file that Testcontainers reads. */
    private static void requireLicence(SqlServerSettings settings, String image) {
        if (!settings.eulaAccepted()) {
            try {
                LicenseAcceptance.assertLicenseAccepted(image);
            } catch (IllegalStateException notAccepted) {
                throw new IllegalStateException(
                        "The image " + image + " has a licence that you have to accept yourself: read it at"
                                + " https://go.microsoft.com/fwlink/?LinkId=746388 and set "
                                + ConfigurationKeys.SQL_SERVER_ACCEPT_EULA.name(Side.SOURCE)
                                + " = true, or name the image in container-license-acceptance.txt on the test class path",
                        notAccepted);
            }
        }
    }
}
