package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.leftbehind.InvalidIndexes;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R137 */
class InvalidIndexesTest {

    private static final Check<SourceDatabase> CHECK = new InvalidIndexes();

    /** As a CREATE INDEX CONCURRENTLY over duplicates leaves it. */
    private static void invalidate(TestDatabase orders, String index) {
        orders.execute(
                "UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = '" + index + "'::regclass");
    }

    @EveryMajor
    void warnsOfInvalidOnesWhoeverLooks(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute(
                    "CREATE SCHEMA app",
                    "REVOKE ALL ON SCHEMA app FROM PUBLIC",
                    "CREATE TABLE app.\"T %s\" (a integer)",
                    "CREATE UNIQUE INDEX \"T a\" ON app.\"T %s\" (a)",
                    "CREATE INDEX plain ON app.\"T %s\" (a)",
                    "CREATE INDEX plain_ccnew ON app.\"T %s\" (a)",
                    "CREATE INDEX valid ON app.\"T %s\" (a)");
            assertThatJudging(CHECK, database(orders)).passes();
            invalidate(orders, "app.\"T a\"");
            invalidate(orders, "app.plain");
            invalidate(orders, "app.plain_ccnew");
            VerdictAssert verdict = assertThatJudging(CHECK, database(orders, login));
            verdict.isViolated("[R137] Indexes that are not dumped (database \"%s\")".formatted(orders.name()))
                    .warns()
                    .finds(
                            "unique index app.\"T a\" on \"T %s\" is invalid: it is not dumped => remove duplicate rows,"
                                    + " then REINDEX INDEX CONCURRENTLY app.\"T a\"; (from PostgreSQL 12 on), or"
                                    + " DROP INDEX app.\"T a\";",
                            "index app.plain on \"T %s\" is invalid: it is not dumped => REINDEX INDEX CONCURRENTLY"
                                    + " app.plain; (from PostgreSQL 12 on), or DROP INDEX app.plain;",
                            "index app.plain_ccnew on \"T %s\" is invalid: it is not dumped => DROP INDEX"
                                    + " app.plain_ccnew;");
            fix(verdict.result(), orders);
            assertThatJudging(CHECK, database(orders)).findings().hasSize(2);
        }
    }

    /** It waits for the indexes of the partitions, and a dump has it. */
    @EveryMajor({"11", "18"})
    void passesOneOfAPartitionedTable(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            orders.execute(
                    "CREATE TABLE p (a integer) PARTITION BY LIST (a)",
                    "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                    "CREATE INDEX p_a ON ONLY p (a)");
            assertThat(orders.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'p_a'::regclass"))
                    .containsExactly("f");
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }
}
