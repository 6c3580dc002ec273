package io.github.migrationreadiness.postgres.simulation;

import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A server with all that the statements of an admin name, his session and two that are not his.
 *
 * @param admin a session of the admin
 * @param superuser a session of the superuser
 * @param app a session of an ordinary login
 */
record AdminStatementsServer(Connection admin, Connection superuser, Connection app) implements AutoCloseable {

    static final String ADMIN = "mig";

    private static final String[] ROLES_AND_DATABASES = {
        "CREATE ROLE azuresu SUPERUSER",
        "CREATE ROLE azuresu2 SUPERUSER",
        "CREATE ROLE app LOGIN",
        "GRANT app TO mig WITH ADMIN OPTION",
        "CREATE ROLE foreignrole",
        "CREATE DATABASE sudb",
        "CREATE DATABASE closedsrc",
        "CREATE DATABASE d OWNER mig"
    };

    private static final String OBJECTS_OF_SUPERUSER = """
            CREATE SCHEMA app AUTHORIZATION mig;
            CREATE TYPE app.bt2;
            CREATE FUNCTION app.bt_in(cstring) RETURNS app.bt2 LANGUAGE internal IMMUTABLE STRICT AS 'textin';
            CREATE FUNCTION app.bt_out(app.bt2) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
            ALTER TYPE app.bt2 OWNER TO mig;
            ALTER FUNCTION app.bt_in(cstring) OWNER TO mig;
            ALTER FUNCTION app.bt_out(app.bt2) OWNER TO mig;
            CREATE TABLE app.rls (a integer);
            INSERT INTO app.rls VALUES (1);
            ALTER TABLE app.rls ENABLE ROW LEVEL SECURITY;
            GRANT SELECT ON app.rls TO mig;
            CREATE SCHEMA su;
            CREATE TABLE su.t (a integer);
            GRANT USAGE ON SCHEMA su TO mig;
            SELECT pg_catalog.lo_create(4711);
            CREATE FOREIGN DATA WRAPPER suw;
            CREATE SERVER sus FOREIGN DATA WRAPPER suw;
            """;

    private static final String OBJECTS_OF_ADMIN = """
            CREATE TABLE app.t (a integer PRIMARY KEY, b text);
            CREATE TABLE app.child (a integer REFERENCES app.t);
            CREATE TYPE app.en AS ENUM ('x');
            CREATE FUNCTION app.en2int(app.en) RETURNS integer LANGUAGE sql AS 'SELECT 1';
            CREATE FUNCTION app.trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
            CREATE FUNCTION app.evt() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            """;

    static AdminStatementsServer prepare(TestServer server) throws SQLException {
        server.execute(ROLES_AND_DATABASES);
        try (Connection superuser = server.superuserConnection("d");
                Connection admin = server.connection("d", ADMIN, "")) {
            run(superuser, OBJECTS_OF_SUPERUSER);
            run(admin, OBJECTS_OF_ADMIN);
        }
        return new AdminStatementsServer(
                server.connection("d", ADMIN, ""),
                session(server, TestServer.SUPERUSER, "kit-su"),
                session(server, "app", "kit-app"));
    }

    private static Connection session(TestServer server, String user, String application) throws SQLException {
        Connection session = DriverManager.getConnection(server.url("d") + "?ApplicationName=" + application, user, "");
        run(session, "SELECT pg_catalog.pg_sleep(0)");
        return session;
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setQueryTimeout(30);
            statement.execute(sql);
        }
    }

    /** {@return what the server says to the admin, as the table has it} */
    String run(AdminStatement statement) throws SQLException {
        admin.setAutoCommit(statement.runsAlone());
        try {
            execute(statement.sql());
            return "ok";
        } catch (SQLException refused) {
            return words(refused);
        } finally {
            if (!statement.runsAlone()) {
                admin.rollback();
            }
        }
    }

    /** The driver wants to be told where the rows go. */
    private void execute(String sql) throws SQLException {
        if (sql.endsWith(" TO STDOUT")) {
            CopyOut rows = admin.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            while (rows.readFromCopy() != null) {
                rows.getHandledRowCount();
            }
        } else {
            run(admin, sql);
        }
    }

    private static String words(SQLException refused) {
        ServerErrorMessage answer = refused instanceof PSQLException ofServer ? ofServer.getServerErrorMessage() : null;
        String message = String.valueOf(answer == null ? refused.getMessage() : answer.getMessage());
        return refused.getSQLState() + " " + message.replaceAll("(?<!\\d)\\d{5,}(?!\\d)", "<oid>");
    }

    @Override
    public void close() throws SQLException {
        admin.close();
        superuser.close();
        app.close();
    }
}
