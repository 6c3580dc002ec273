package io.github.migrationreadiness.testservers;

/**
 * A role of one test. Closing drops it with all that it owns and was granted, whoever is still connected as it.
 *
 * @param server the server that it is on
 * @param name its name, not quoted
 */
public record TestRole(TestServer server, String name) implements AutoCloseable {

    /** What is shared, such as a grant on a database, has no database of its own and goes from any. */
    private static final String DATABASES_WITH_DEPENDENTS = """
            SELECT DISTINCT coalesce(d.datname, 'postgres') FROM pg_catalog.pg_shdepend s
              LEFT JOIN pg_catalog.pg_database d ON d.oid = s.dbid
             WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass
               AND s.refobjid = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname =\s""";

    /** {@return the name in double quotes, for statements} */
    public String quotedName() {
        return Sql.identifier(name);
    }

    @Override
    public void close() {
        server.inSession(session -> {
            session.execute(Sessions.endOf("usename = " + Sql.literal(name)));
            session.column(DATABASES_WITH_DEPENDENTS + Sql.literal(name) + ")").forEach(this::dropOwned);
            session.execute("DROP ROLE IF EXISTS " + quotedName());
        });
    }

    /** Its own databases become the superuser's: DROP OWNED would leave them, and they may hold more than this role's. */
    private void dropOwned(String database) {
        Sql.execute(
                () -> server.superuserConnection(database),
                "REASSIGN OWNED BY " + quotedName() + " TO " + TestServer.SUPERUSER,
                "DROP OWNED BY " + quotedName());
    }
}
