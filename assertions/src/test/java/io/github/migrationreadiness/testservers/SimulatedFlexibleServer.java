package io.github.migrationreadiness.testservers;

import io.github.migrationreadiness.postgres.simulation.SimulatedAdmin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vanilla server with what a migration asks of Azure Database for PostgreSQL flexible server.
 *
 * <p>Every allowlist is a server of its own. {@code ALTER DATABASE … SET azure.extensions = …} is the cheaper way to one more
 * that checks read; what the server enforces stays as it was at the start.
 */
public final class SimulatedFlexibleServer {

    /** The login that a migration uses: CREATEROLE, CREATEDB and a member of azure_pg_admin, no superuser. */
    public static final String MIGRATION_LOGIN = "migration_login";

    private static final List<String> DATABASES = List.of("postgres", "template1");

    /** Each test asks for one, and the scripts are long. */
    private static final Map<List<String>, ServerFlavour> FLAVOURS = new ConcurrentHashMap<>();

    private SimulatedFlexibleServer() {}

    /**
     * {@return a target server}
     *
     * @param major 11 or newer
     * @param allowlist value of {@code azure.extensions}, such as {@code hstore,citext}
     */
    public static ServerFlavour of(String major, String allowlist) {
        return FLAVOURS.computeIfAbsent(List.of(major, allowlist), key -> create(major, allowlist));
    }

    private static ServerFlavour create(String major, String allowlist) {
        SimulatedAdmin admin = new SimulatedAdmin(Integer.parseInt(major), MIGRATION_LOGIN, names(allowlist));
        return ServerFlavour.of(major).setting("azure.extensions", allowlist).scripted(admin.scripts(DATABASES));
    }

    /** {@return one more login like that of a migration, for a test to take something away from} */
    public static TestRole createLogin(TestServer server) {
        int major = Integer.parseInt(server.major());
        return server.createRole(
                admin(major, MIGRATION_LOGIN).attributes(),
                role -> admin(major, role.name()).memberships());
    }

    private static SimulatedAdmin admin(int major, String login) {
        return new SimulatedAdmin(major, login, List.of());
    }

    private static List<String> names(String allowlist) {
        return List.of(allowlist.split(","));
    }
}
