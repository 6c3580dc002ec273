package io.github.migrationreadiness.testservers;

import java.util.stream.Stream;

/**
 * A role of one test. Closing drops it with all that it owns and was granted, whoever is still connected as it.
 *
 * @param server the server that it is on
 * @param name its name, not quoted
 */
public record TestRole(TestServer server, String name) implements AutoCloseable {

    static TestRole create(TestServer server, String name, String options) {
        server.execute("CREATE ROLE " + Sql.identifier(name) + " " + options);
        return new TestRole(server, name);
    }

    /** {@return the name in double quotes, for statements} */
    public String quotedName() {
        return Sql.identifier(name);
    }

    @Override
    public void close() {
        server.execute(Sessions.endOf("usename = " + Sql.literal(name)));
        databasesWithDependents().forEach(this::dropOwned);
        server.execute("DROP ROLE IF EXISTS " + quotedName());
    }

    /** Its own databases become the superuser's: DROP OWNED would leave them, and they may hold more than this role's. */
    private void dropOwned(String database) {
        Sql.execute(
                () -> server.superuserConnection(database),
                "REASSIGN OWNED BY " + quotedName() + " TO " + TestServer.SUPERUSER,
                "DROP OWNED BY " + quotedName());
    }

    /** What is shared, such as a grant on a database, has no database of its own and goes from any. */
    private Stream<String> databasesWithDependents() {
        return server
                .column("SELECT DISTINCT coalesce(d.datname, 'postgres') FROM pg_catalog.pg_shdepend s"
                        + " LEFT JOIN pg_catalog.pg_database d ON d.oid = s.dbid"
                        + " WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass"
                        + " AND s.refobjid = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = "
                        + Sql.literal(name) + ")")
                .stream();
    }
}
