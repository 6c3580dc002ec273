package io.github.migrationreadiness.postgres.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.postgresql.PGConnection;

/**
 * A session in a new database of a simulated server.
 *
 * @param database the database, which is the admin's
 * @param session the session
 */
record AdminSession(TestDatabase database, Connection session) implements AutoCloseable {

    static AdminSession on(TestServer server) throws SQLException {
        TestDatabase database = server.createDatabase();
        database.execute(
                "ALTER DATABASE " + database.quotedName() + " OWNER TO " + SimulatedFlexibleServer.MIGRATION_LOGIN);
        return of(database, SimulatedFlexibleServer.MIGRATION_LOGIN);
    }

    static AdminSession of(TestDatabase database, String login) throws SQLException {
        return new AdminSession(database, database.connection(login, ""));
    }

    /** Runs statements, and looks whether they left a superuser behind. */
    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            execute(sql);
        }
        assertThatNobodyIsSuperuser();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setQueryTimeout(60);
            statement.execute(sql);
        }
    }

    /** Runs a statement that is refused. */
    ThrowableAssertAlternative<SQLException> refuses(String state, String sql) {
        ThrowableAssertAlternative<SQLException> refusal = assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .returns(state, SQLException::getSQLState);
        assertThatNobodyIsSuperuser();
        return refusal;
    }

    /** Runs the creation of an extension that is not in the allowlist. */
    void refusesExtension(String extension, String sql) {
        refuses("0A000", sql)
                .withMessageContaining("extension \"" + extension
                        + "\" is not allow-listed for \"azure_pg_admin\" users in Azure Database for PostgreSQL");
    }

    int process() throws SQLException {
        return session.unwrap(PGConnection.class).getBackendPID();
    }

    /** As all other sessions see it. */
    void assertThatNobodyIsSuperuser() {
        assertThat(database.column("SELECT rolname FROM pg_catalog.pg_roles WHERE rolsuper"))
                .containsExactly(TestServer.SUPERUSER);
    }

    @Override
    public void close() throws SQLException {
        session.close();
        database.close();
    }
}
