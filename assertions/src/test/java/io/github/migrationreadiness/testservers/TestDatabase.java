package io.github.migrationreadiness.testservers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A database of one test. Closing drops it, whoever is still connected.
 *
 * @param server the server that it is on
 * @param name its name, not quoted
 */
public record TestDatabase(TestServer server, String name) implements AutoCloseable {

    /** From template0, because nobody can be connected to it: parallel tests do not get into each other's way. */
    static TestDatabase create(TestServer server, String name) {
        server.execute("CREATE DATABASE " + Sql.identifier(name) + " TEMPLATE template0");
        return new TestDatabase(server, name);
    }

    /** {@return the JDBC URL, without a user} */
    public String url() {
        return server.url(name);
    }

    /** {@return the name in double quotes, for statements} */
    public String quotedName() {
        return Sql.identifier(name);
    }

    /** {@return a new connection of the superuser} */
    public Connection superuserConnection() throws SQLException {
        return server.superuserConnection(name);
    }

    /** {@return a new connection of a role; the password does not matter where everybody is trusted} */
    public Connection connection(String user, String password) throws SQLException {
        return server.connection(name, user, password);
    }

    /** Runs statements one by one as superuser in this database. */
    public TestDatabase execute(String... statements) {
        Sql.execute(this::superuserConnection, statements);
        return this;
    }

    /** {@return the first column of a query's rows, read as superuser} */
    public List<String> column(String query) {
        return Sql.column(this::superuserConnection, query);
    }

    /** May be repeated. Prepared transactions and replication slots of the database would prevent the drop, as sessions do. */
    @Override
    public void close() {
        server.inSession(session -> {
            session.column("SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = " + literal())
                    .forEach(transaction -> execute("ROLLBACK PREPARED " + Sql.literal(transaction)));
            session.execute(
                    "UPDATE pg_catalog.pg_database SET datallowconn = false WHERE datname = " + literal(),
                    Sessions.endOf("datname = " + literal()),
                    dropOfReplicationSlots(),
                    "DROP DATABASE IF EXISTS " + quotedName());
        });
    }

    /** Nothing in 9.3, which has none. */
    private String dropOfReplicationSlots() {
        return server.major().equals("9.3")
                ? ""
                : "SELECT pg_catalog.pg_drop_replication_slot(slot_name)"
                        + " FROM pg_catalog.pg_replication_slots WHERE database = " + literal();
    }

    private String literal() {
        return Sql.literal(name);
    }
}
