package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.role.SuperuserRoles;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R135 */
class SuperuserRolesTest {

    private static final Check<SourceDatabase> CHECK = new SuperuserRoles();

    private static final String CREATE =
            "create the role on the target as NOSUPERUSER CREATEROLE CREATEDB, member of azure_pg_admin";

    /** A server of its own: a superuser is one in every database. */
    private static TestServer own(TestServer plain) {
        return plain.flavour().setting("cluster_name", "superusers").server();
    }

    @EveryMajor
    void warnsOfSuperusersWhoeverLooks(TestServer plain) {
        TestServer server = own(plain);
        try (TestRole login = server.createRole("LOGIN");
                TestRole dba = createRole(server, "Dba %s", "SUPERUSER");
                TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, database(orders, login))
                    .isViolated("[R135] Superusers on the source (database \"%s\")".formatted(orders.name()))
                    .warns()
                    .finds(
                            "role \"Dba %s\" is a superuser and cannot be migrated; it owns 0 relations, 0 functions, 0 of"
                                    + " them SECURITY DEFINER => " + CREATE);
            orders.execute(
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
                    "ALTER FUNCTION f() OWNER TO " + dba.quotedName(),
                    "CREATE TABLE t (id integer)",
                    "CREATE VIEW v AS SELECT 1 AS a");
            assertThatJudging(CHECK, database(orders, login))
                    .finds(
                            "role \"Dba %s\" is a superuser and cannot be migrated; it owns 0 relations, 1 function, 1 of"
                                    + " them SECURITY DEFINER => REASSIGN OWNED BY \"Dba %s\" TO an ordinary role; "
                                    + CREATE,
                            "role postgres is a superuser and cannot be migrated; it owns 2 relations, 0 functions, 0 of"
                                    + " them SECURITY DEFINER => give its objects to an ordinary role with ALTER … OWNER"
                                    + " TO (REASSIGN OWNED does not take those of \"postgres\")");
        }
    }

    @EveryMajor
    void passesTheBootstrapSuperuserWithoutObjectsAndThoseOfExtensions(TestServer plain) {
        try (TestDatabase orders = own(plain).createDatabase()) {
            orders.execute("CREATE EXTENSION hstore", "CREATE EXTENSION pg_stat_statements", "CREATE SCHEMA app");
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }

    /** Its key depends on the table, as a part of another object would. */
    @EveryMajor({"11", "15", "18"})
    void countsPartitionedTables(TestServer plain) {
        try (TestDatabase orders = own(plain).createDatabase()) {
            orders.execute("CREATE TABLE t (id integer) PARTITION BY RANGE (id)");
            assertThatJudging(CHECK, database(orders))
                    .findings()
                    .singleElement()
                    .asString()
                    .contains("it owns 1 relation, 0 functions");
        }
    }

    @EveryMajor({"9.5", "11", "15"})
    void leavesThemToTheCodeOfTheServiceWhereThatMigratesRoles(TestServer plain) {
        try (TestDatabase orders = singleServer(plain).createDatabase()) {
            orders.execute("CREATE TABLE t (id integer)");
            SourceServer source = source(orders);
            assertThatJudging(
                            CHECK,
                            source.migratingTo(targetAt(flexibleServer("15")).build())
                                    .database(orders.name()))
                    .is(Status.NOT_APPLICABLE);
            assertThatJudging(
                            CHECK,
                            source.migratingTo(targetAt(flexibleServer("16")).build())
                                    .database(orders.name()))
                    .warns();
        }
    }
}
