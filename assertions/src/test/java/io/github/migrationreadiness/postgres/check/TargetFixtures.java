package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The kit's view of databases of a target, and what happens when somebody really does what a check predicts. */
final class TargetFixtures {

    static final Plan OVERWRITING = Plan.online().overwritingTarget(true);

    private TargetFixtures() {}

    /** {@return a member of azure_pg_admin and nothing else} */
    static TestRole migrationLogin(TestServer target) {
        return target.createRole("LOGIN CREATEDB IN ROLE azure_pg_admin");
    }

    /** {@return a simulated target on which all can be made that stands in the way of a drop} */
    static TestServer obstructed(TestServer plain) {
        return flexibleServer(plain.major())
                .flavour()
                .setting("wal_level", "logical")
                .setting("max_prepared_transactions", "8")
                .server();
    }

    /** {@return a flexible server with functions of Microsoft's names, which take a role's comment for its label} */
    static ServerFlavour withEntra(ServerFlavour flexible) {
        return flexible.prepared(
                listPrincipals("rolname"),
                "CREATE FUNCTION pg_catalog.pgaadauth_create_principal(text, boolean, boolean) RETURNS text"
                        + " LANGUAGE plpgsql AS $$ BEGIN"
                        + " EXECUTE pg_catalog.format('CREATE ROLE %I LOGIN', $1);"
                        + " EXECUTE pg_catalog.format('COMMENT ON ROLE %I IS ''aadauth''', $1);"
                        + " RETURN $1; END $$");
    }

    static String listPrincipals(String column) {
        return "CREATE FUNCTION pg_catalog.pgaadauth_list_principals(boolean) RETURNS TABLE (" + column
                + " name, principaltype text) LANGUAGE sql AS $$ SELECT r.rolname, 'user'::text"
                + " FROM pg_catalog.pg_roles AS r"
                + " WHERE pg_catalog.shobj_description(r.oid, 'pg_authid') = 'aadauth' $$";
    }

    /** {@return the database as a login sees it that overwrites it} */
    static TargetDatabase overwritten(TestDatabase database, String login) {
        return seen(database, login, OVERWRITING);
    }

    static TargetDatabase seen(TestDatabase database, String login, Plan plan) {
        return targetAt(database.server())
                .user(login)
                .plan(plan)
                .kind(ServerKind.SIMULATED)
                .build()
                .database(database.name());
    }

    static TestDatabase missing(TestServer server) {
        return new TestDatabase(server, "missing");
    }

    /** Opens a session in the database that calls itself {@code "app"}. */
    static Connection session(TestDatabase database, String user) throws SQLException {
        Connection session = database.connection(user, "");
        run(session, "SET application_name = 'app'");
        return session;
    }

    static String pid(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement as a role, as the migration service would. */
    static void runAs(TestRole login, TestDatabase database, String sql) throws SQLException {
        try (Connection session = database.connection(login.name(), "")) {
            run(session, sql);
        }
    }

    static void drop(TestDatabase database, TestRole login) throws SQLException {
        runAs(login, new TestDatabase(database.server(), "postgres"), "DROP DATABASE " + database.quotedName());
    }
}
