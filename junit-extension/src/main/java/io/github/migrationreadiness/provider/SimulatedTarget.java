package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.Simulation;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.Password;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Dresses an ordinary server up as a flexible server: the allowlist parameter, the documented default parameters, the role
 * azure_pg_admin as the owner of every schema public, and a migration login with the rights that the documentation asks for.
 * An init script may take some of them away again.
 */
final class SimulatedTarget {

    static final String MIGRATION_LOGIN = "migrator";

    /** What a flexible server has, unless somebody changes it. */
    private static final Map<String, String> DOCUMENTED_DEFAULTS =
            Map.of("tcp_keepalives_idle", "120", "tcp_keepalives_interval", "30", "tcp_keepalives_count", "9");

    private SimulatedTarget() {}

    /** Any name with a dot is a parameter to PostgreSQL, so this one can be read just as on the real server. */
    static Map<String, String> parameters(Simulation simulation) {
        Map<String, String> parameters = new LinkedHashMap<>(DOCUMENTED_DEFAULTS);
        parameters.put("azure.extensions", String.join(",", simulation.allowlist()));
        parameters.put("shared_preload_libraries", String.join(",", simulation.preload()));
        return parameters;
    }

    static void dressUp(StartedServer server, String login, Optional<Password> password) {
        String role = Identifiers.quote(login);
        new InitScript("the simulation of a flexible server", """
                CREATE ROLE azure_pg_admin NOLOGIN CREATEROLE CREATEDB;
                CREATE ROLE %1$s LOGIN CREATEROLE CREATEDB;
                GRANT azure_pg_admin, pg_read_all_settings, pg_read_all_stats, pg_stat_scan_tables TO %1$s;
                ALTER SCHEMA public OWNER TO azure_pg_admin;
                \\connect template1
                ALTER SCHEMA public OWNER TO azure_pg_admin;
                """.formatted(role)).runOn(server);
        password.ifPresent(it -> setPassword(server, role, it));
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
