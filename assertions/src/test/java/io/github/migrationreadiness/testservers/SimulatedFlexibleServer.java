package io.github.migrationreadiness.testservers;

/**
 * A vanilla server with what a migration asks of Azure Database for PostgreSQL flexible server.
 *
 * <p>Every allowlist is a server of its own. {@code ALTER DATABASE … SET azure.extensions = …} is the cheaper way to a
 * further one.
 */
public final class SimulatedFlexibleServer {

    /** The login that a migration uses: CREATEROLE, CREATEDB and a member of azure_pg_admin, no superuser. */
    public static final String MIGRATION_LOGIN = "migration_login";

    private static final String ATTRIBUTES = "LOGIN CREATEROLE CREATEDB";

    private static final String MEMBERSHIPS =
            "azure_pg_admin, pg_read_all_settings, pg_read_all_stats, pg_stat_scan_tables";

    /** As on Azure. */
    private static final String OWNER_OF_PUBLIC = "ALTER SCHEMA public OWNER TO azure_pg_admin";

    private SimulatedFlexibleServer() {}

    /**
     * {@return a target server}
     *
     * @param major 11 or newer
     * @param allowlist value of {@code azure.extensions}, such as {@code hstore,citext}
     */
    public static ServerFlavour of(String major, String allowlist) {
        return ServerFlavour.of(major)
                .setting("azure.extensions", allowlist)
                .prepared(
                        "CREATE ROLE azure_pg_admin",
                        "CREATE ROLE " + MIGRATION_LOGIN + " " + ATTRIBUTES,
                        "GRANT " + MEMBERSHIPS + " TO " + MIGRATION_LOGIN,
                        OWNER_OF_PUBLIC)
                .preparedInTemplate(OWNER_OF_PUBLIC);
    }

    /** {@return one more login like that of a migration, for a test to take something away from} */
    public static TestRole createLogin(TestServer server) {
        TestRole login = server.createRole(ATTRIBUTES);
        server.execute("GRANT " + MEMBERSHIPS + " TO " + login.quotedName());
        return login;
    }
}
