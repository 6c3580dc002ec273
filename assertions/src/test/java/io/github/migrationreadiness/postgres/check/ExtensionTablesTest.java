package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.leftbehind.ExtensionTables;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R136 */
class ExtensionTablesTest {

    private static final Check<SourceDatabase> CHECK = new ExtensionTables();

    private static final String[] TABLES = {
        "CREATE EXTENSION hstore",
        "CREATE TABLE \"Et %s\" (a integer)",
        "CREATE TABLE config (a integer)",
        "CREATE TABLE empty (a integer)",
        "INSERT INTO \"Et %s\" VALUES (1)",
        "INSERT INTO config VALUES (1)",
        "ALTER EXTENSION hstore ADD TABLE \"Et %s\"",
        "ALTER EXTENSION hstore ADD TABLE config",
        "ALTER EXTENSION hstore ADD TABLE empty",
        "UPDATE pg_catalog.pg_extension SET extconfig = ARRAY['config'::regclass::oid], extcondition = ARRAY['']"
                + " WHERE extname = 'hstore'"
    };

    private static final String OUTSIDE = "table public.\"Et %s\" of extension hstore holds rows and is not migrated =>"
            + " copy its rows by hand after CREATE EXTENSION on the target";

    private static final String REGISTERED =
            "configuration table public.config of hstore: its rows may be refused => compare its rows with those of the"
                    + " target, and insert the missing ones there as administrator";

    @EveryMajor
    void warnsOfTablesWithRowsWhoeverLooks(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute(TABLES);
            assertThatJudging(CHECK, database(orders, login))
                    .isViolated("[R136] Rows in tables of extensions (database \"%s\")".formatted(orders.name()))
                    .warns()
                    .finds(OUTSIDE, REGISTERED);
        }
    }

    @EveryMajor
    void passesTablesOfUsersAndEmptyOnes(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            orders.execute(
                    "CREATE EXTENSION hstore",
                    "CREATE TABLE t AS SELECT 1 AS a",
                    "CREATE TABLE empty (a integer)",
                    "ALTER EXTENSION hstore ADD TABLE empty");
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }

    /** The extension is there already, and the login was let in. */
    @EveryMajor({"11", "18"})
    void asksTheTargetWhetherItTakesTheRows(TestServer server) {
        TestServer flexible = flexibleServer(server.major());
        try (TestRole admin = SimulatedFlexibleServer.createLogin(flexible);
                TestDatabase orders = server.createDatabase()) {
            orders.execute(TABLES);
            SourceServer source = source(orders);
            assertThatJudging(
                            CHECK, source.migratingTo(targetAt(flexible, admin)).database(orders.name()))
                    .finds(OUTSIDE, REGISTERED);
            try (TestDatabase there = createDatabase(flexible, orders.name())) {
                there.execute(TABLES);
                assertThatJudging(
                                CHECK,
                                source.migratingTo(targetAt(flexible, admin)).database(orders.name()))
                        .finds(OUTSIDE, REGISTERED);
                there.execute("GRANT INSERT ON config TO " + admin.quotedName());
                assertThatJudging(
                                CHECK,
                                source.migratingTo(targetAt(flexible, admin)).database(orders.name()))
                        .finds(OUTSIDE);
            }
        }
    }
}
