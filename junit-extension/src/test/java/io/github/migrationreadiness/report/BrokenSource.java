package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.testservers.PostgresMajors;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A server of its own with two databases that have every fault that a script can put right; closing it leaves nothing. */
final class BrokenSource implements AutoCloseable {

    private static final String PARAMETER = "default_transaction_read_only";

    private final TestServer server;
    private final TestRole owner;
    private final TestRole login;
    private final List<TestDatabase> databases;

    /** Which level makes transactions read-only: that of a role hides the server's own value until it has been reset. */
    enum ReadOnly {
        SERVER,
        ROLE_AND_DATABASES
    }

    BrokenSource(TestServer plain, ReadOnly level) {
        server = plain.flavour().setting("cluster_name", "broken").server();
        owner = server.createRole("NOLOGIN");
        login = server.createRole("LOGIN NOINHERIT");
        databases = Stream.of("Orders \"new\" %", "billing")
                .map(server::createDatabase)
                .toList();
        databases.forEach(this::breakContent);
        databases.forEach(this::breakSettings);
        if (level == ReadOnly.SERVER) {
            server.execute("ALTER SYSTEM SET " + PARAMETER + " = on", "SELECT pg_reload_conf()");
        } else {
            databases.forEach(database -> set(database, PARAMETER + " = on"));
            server.execute("ALTER ROLE " + login.quotedName() + " SET " + PARAMETER + " = on");
        }
    }

    private void breakContent(TestDatabase database) {
        database.execute(
                "CREATE SCHEMA app",
                "CREATE TABLE app.\"T 1\" (id serial)",
                "CREATE TABLE app.t2 (id serial)",
                "ALTER TABLE app.t2 ENABLE ROW LEVEL SECURITY",
                "CREATE SCHEMA sales AUTHORIZATION " + owner.quotedName(),
                "CREATE TABLE sales.t1 (id serial)",
                "ALTER TABLE sales.t1 OWNER TO " + owner.quotedName(),
                "SELECT lo_create(0) FROM generate_series(1, 3)",
                "CREATE COLLATION app.\"Plain\" FROM \"C\"",
                "CREATE EXTENSION seg SCHEMA pg_catalog",
                "UPDATE pg_catalog.pg_extension SET extname = 'rdkit' WHERE extname = 'seg'",
                "CREATE EXTENSION citext SCHEMA pg_catalog",
                "CREATE EXTENSION hstore",
                "CREATE CAST (text AS integer) WITH INOUT",
                "GRANT SELECT ON pg_catalog.pg_authid TO " + owner.quotedName(),
                "CREATE LANGUAGE edbspl HANDLER plpgsql_call_handler",
                "CREATE TYPE app.shell");
        FixScriptCodes.recorded().plants().forEach(database::execute);
        // The binaries of 9.5 want a library of Tcl that nobody has any more.
        if (PostgresMajors.isBetween("9.6", server.major(), "18")) {
            database.execute("CREATE EXTENSION pltcl");
        }
        if (PostgresMajors.isBetween("9.3", server.major(), "11")) {
            database.execute(
                    "CREATE TABLE app.parent () WITH OIDS", "CREATE TABLE app.a_child () INHERITS (app.parent)");
        }
    }

    private void breakSettings(TestDatabase database) {
        set(database, "tcp_keepalives_count = 9");
        if (!server.major().equals("9.5")) {
            set(database, "idle_in_transaction_session_timeout = '5min'");
        }
    }

    private void set(TestDatabase database, String setting) {
        server.execute("ALTER DATABASE " + database.quotedName() + " SET " + setting);
    }

    TestServer server() {
        return server;
    }

    String login() {
        return login.name();
    }

    String databases() {
        return databases.stream().map(TestDatabase::quotedName).collect(joining(","));
    }

    void forEachDatabase(Consumer<TestDatabase> action) {
        databases.forEach(action);
    }

    @Override
    public void close() {
        server.execute("SET " + PARAMETER + " = off", "ALTER SYSTEM RESET " + PARAMETER, "SELECT pg_reload_conf()");
        databases.forEach(TestDatabase::close);
        login.close();
        owner.close();
    }
}
