package io.github.migrationreadiness.postgres.simulation;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.postgres.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The admin of a flexible server on an ordinary server: no superuser, but with the attributes and memberships of the service,
 * and with an allowlist that the server itself enforces. Build it once on a server that was just started, as its superuser:
 *
 * <pre>{@code
 * new SimulatedAdmin(16, "migrator", List.of("hstore", "citext"))
 *         .scripts(List.of("postgres", "template1"))
 *         .forEach(script -> run(script.database(), script.sql()));
 * }</pre>
 *
 * <p>The server's parameters {@code azure.extensions} and {@code shared_preload_libraries} are up to who starts it.
 *
 * @param major the major version of the server, 11 or newer
 * @param login the name of the login, which is created without a password
 * @param allowlist the extensions that may be created
 */
public record SimulatedAdmin(int major, String login, List<String> allowlist) {

    private static final String MAINTENANCE_DATABASE = "postgres";

    /** New databases may be copied from it, by {@code pg_dump --create} for instance, so it needs what template1 has. */
    private static final String PRISTINE_TEMPLATE = "template0";

    /**
     * Takes a copy of the list.
     *
     * @param major the major version of the server, 11 or newer
     * @param login the name of the login
     * @param allowlist the extensions that may be created
     * @throws IllegalArgumentException if the major version is older than those that the service offers
     */
    public SimulatedAdmin {
        if (major < AdminProfile.OLDEST) {
            throw new IllegalArgumentException(
                    "A flexible server has PostgreSQL " + AdminProfile.OLDEST + " or newer, not " + major);
        }
        allowlist = List.copyOf(allowlist);
    }

    /**
     * {@return what to run, in this order}
     *
     * @param databases those that the server has and that accept connections, templates too
     */
    public List<DatabaseScript> scripts(List<String> databases) {
        String gate = new Gate(AdminProfile.ofMajor(major), allowlist).sql();
        List<DatabaseScript> scripts = new ArrayList<>();
        scripts.add(inMaintenance(roles()));
        databases.forEach(database -> scripts.add(new DatabaseScript(database, gate)));
        scripts.add(inMaintenance(allowConnections(true)));
        scripts.add(new DatabaseScript(PRISTINE_TEMPLATE, gate));
        scripts.add(inMaintenance(allowConnections(false)));
        return scripts;
    }

    private static DatabaseScript inMaintenance(String sql) {
        return new DatabaseScript(MAINTENANCE_DATABASE, sql);
    }

    private static String allowConnections(boolean allowed) {
        return "ALTER DATABASE " + PRISTINE_TEMPLATE + " ALLOW_CONNECTIONS " + allowed + ";";
    }

    private String roles() {
        return Stream.concat(
                        Stream.of("CREATE ROLE azure_pg_admin NOLOGIN", "CREATE ROLE " + quoted() + " " + attributes()),
                        Stream.concat(grants("group-membership", "azure_pg_admin"), memberships().stream()))
                .collect(joining(";\n", "", ";\n"));
    }

    /** {@return the attributes of the login, as {@code CREATE ROLE} takes them} */
    public String attributes() {
        return String.join(" ", profile().values("attribute"));
    }

    /** {@return the statements that make the login, once it is created, a member of the roles of an admin} */
    public List<String> memberships() {
        return grants("membership", quoted()).toList();
    }

    private Stream<String> grants(String topic, String quotedRole) {
        return profile().values(topic).stream().map(value -> grant(value, quotedRole));
    }

    /** The options of a membership follow its role. */
    private static String grant(String membership, String quotedRole) {
        return "GRANT " + membership.replaceFirst("(?= WITH |$)", " TO " + quotedRole);
    }

    private String quoted() {
        return Identifiers.quote(login);
    }

    private AdminProfile profile() {
        return AdminProfile.ofMajor(major);
    }
}
