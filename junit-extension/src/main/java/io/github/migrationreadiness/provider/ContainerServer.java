package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.Password;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A server of the container provider. */
record ContainerServer(PostgreSQLContainer container, Password password) implements StartedServer {

    private static final String DEFAULT_IMAGE = "postgres:16";
    private static final int PORT = 5432;

    static ContainerServer start(ServerSettings settings, Password password) {
        PostgreSQLContainer container = new PostgreSQLContainer(image(settings))
                .withUsername(Starter.SUPERUSER)
                .withPassword(password.reveal())
                .withDatabaseName(StartedProvider.MAINTENANCE_DATABASE);
        container.setCommand(command(settings).toArray(String[]::new));
        container.start();
        return new ContainerServer(container, password);
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(PORT) + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database) + InitScript.SESSION, container.getUsername(), password.reveal());
    }

    @Override
    public void close() {
        container.stop();
    }

    /** An image of one's own registry or make is taken at its word that it behaves like the official one. */
    private static DockerImageName image(ServerSettings settings) {
        return DockerImageName.parse(settings.image().orElse(DEFAULT_IMAGE)).asCompatibleSubstituteFor("postgres");
    }

    private static List<String> command(ServerSettings settings) {
        Map<String, String> parameters =
                settings.simulation().map(SimulatedTarget::parameters).orElse(Map.of());
        List<String> command = new ArrayList<>(List.of("postgres", "-c", "fsync=off"));
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }
}
