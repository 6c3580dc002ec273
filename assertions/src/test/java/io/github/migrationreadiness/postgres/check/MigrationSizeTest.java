package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.limit.MigrationSize;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R141 */
class MigrationSizeTest {

    private static final Check<SourceServer> CHECK = new MigrationSize();

    private static ServerBuilder<SourceServer> planned(TestDatabase orders, long storage) {
        return sourceOf(orders).plan(planOf(orders).targetStorage(storage));
    }

    /** A large table is one that the catalog says so of: no file is looked at. */
    private static void enlarge(TestDatabase orders, String table, long gibibytes) {
        orders.execute("UPDATE pg_catalog.pg_class SET relpages = " + gibibytes * 131072 + " WHERE oid = '" + table
                + "'::regclass");
    }

    @EveryMajor
    void warnsWhereTheStorageIsTooSmall(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, planned(orders, 1 << 20).user(login.name()).build())
                    .warns()
                    .findings()
                    .singleElement()
                    .asString()
                    .matches("storage needs 0\\.01 GiB \\(0\\.01 GiB x 1\\.25\\), the target has 0 GiB => az postgres"
                            + " flexible-server update --resource-group <group> --name <server> --storage-size 1");
            assertThatJudging(
                            CHECK, planned(orders, 1L << 37).user(login.name()).build())
                    .passes();
        }
    }

    @EveryMajor
    void saysHowMuchIsNeededWhereTheStorageIsNotKnown(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, source(orders))
                    .isNotApplicable("the target needs 0.01 GiB (0.01 GiB x 1.25);"
                            + " set readiness.target.storage to compare it with what the target has");
        }
    }

    @EveryMajor
    void warnsOfLargeTablesWithoutAnIntegerKey(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            orders.execute(
                    "CREATE TABLE \"Big %s\" (id integer, name text UNIQUE, UNIQUE (id, name))",
                    "CREATE UNIQUE INDEX ON \"Big %s\" (id) WHERE id > 0",
                    "CREATE TABLE keyed (id smallint PRIMARY KEY)",
                    "CREATE TABLE small (name text)");
            enlarge(orders, "\"Big %s\"", 31);
            enlarge(orders, "keyed", 31);
            enlarge(orders, "small", 20);
            assertThatJudging(CHECK, planned(orders, 1L << 37).build())
                    .warns()
                    .finds("table public.\"Big %s\" of database " + orders.name()
                            + " (31 GiB) has no integer key of one"
                            + " column: it is copied by one worker => give it a unique index on one smallint, integer or"
                            + " bigint column, or plan time for it");
        }
    }

    @EveryMajor({"11", "18"})
    void countsNoIncludedColumns(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            orders.execute("CREATE TABLE t (id bigint, name text)", "CREATE UNIQUE INDEX ON t (id) INCLUDE (name)");
            enlarge(orders, "t", 40);
            assertThatJudging(CHECK, planned(orders, 1L << 37).build()).passes();
        }
    }
}
