package io.github.migrationreadiness.provider;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.config.Simulation;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.simulation.DatabaseScript;
import io.github.migrationreadiness.postgres.simulation.SimulatedAdmin;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns an ordinary server into a simulated flexible server: the documented default parameters, and the admin of a flexible
 * server with an allowlist that the server enforces. An init script can revoke privileges of the admin.
 */
final class SimulatedTarget {

    static final String MIGRATION_LOGIN = "migrator";

    /** What a flexible server has, unless somebody changes it. */
    private static final Map<String, String> DOCUMENTED_DEFAULTS =
            Map.of("tcp_keepalives_idle", "120", "tcp_keepalives_interval", "30", "tcp_keepalives_count", "9");

    private static final String DATABASES = "SELECT datname FROM pg_catalog.pg_database WHERE datallowconn ORDER BY 1";

    private SimulatedTarget() {}

    /** Any name with a dot is a parameter to PostgreSQL, so this one can be read just as on the real server. */
    static Map<String, String> parameters(Simulation simulation) {
        Map<String, String> parameters = new LinkedHashMap<>(DOCUMENTED_DEFAULTS);
        parameters.put("azure.extensions", String.join(",", simulation.allowlist()));
        parameters.put("shared_preload_libraries", String.join(",", simulation.preload()));
        return parameters;
    }

    static void setUp(StartedServer server, Simulation simulation, String login, Optional<Password> password) {
        try (Connection connection = server.connect(StartedProvider.MAINTENANCE_DATABASE)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            SimulatedAdmin admin = new SimulatedAdmin(major, login, simulation.allowlist());
            script(admin, databases(connection)).runOn(server);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The started server does not answer: SQLSTATE " + failure.getSQLState(), failure);
        }
        password.ifPresent(it -> setPassword(server, Identifiers.quote(login), it));
    }

    private static InitScript script(SimulatedAdmin admin, List<String> databases) {
        return new InitScript(
                "the simulation of a flexible server",
                admin.scripts(databases).stream()
                        .map(SimulatedTarget::inItsDatabase)
                        .collect(joining()));
    }

    private static String inItsDatabase(DatabaseScript script) {
        return "\\connect " + Identifiers.quote(script.database()) + "\n" + script.sql() + "\n";
    }

    private static List<String> databases(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DATABASES)) {
            List<String> databases = new ArrayList<>();
            while (rows.next()) {
                databases.add(rows.getString(1));
            }
            return databases;
        }
    }

    /** Apart from the script, whose failures repeat its statements. */
    private static void setPassword(StartedServer server, String role, Password password) {
        try (Connection connection = server.connect(StartedProvider.MAINTENANCE_DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + role + " PASSWORD " + Identifiers.literal(password.reveal()));
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The password of " + role + " cannot be set: SQLSTATE " + failure.getSQLState());
        }
    }
}
