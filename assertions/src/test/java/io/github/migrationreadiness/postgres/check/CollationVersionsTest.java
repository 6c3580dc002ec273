package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.leftbehind.CollationVersions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R138 */
class CollationVersionsTest {

    private static final Check<SourceDatabase> CHECK = new CollationVersions();

    @EveryMajor({"10", "11", "14", "15", "18"})
    void warnsOfCollationsInUseWhoeverLooks(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute(
                    "CREATE COLLATION \"De %s\" (provider = icu, locale = 'de')",
                    "UPDATE pg_catalog.pg_collation SET collversion = '0.1' WHERE collname IN ('De %s', 'sv-x-icu')");
            assertThatJudging(CHECK, database(orders)).passes();
            orders.execute("CREATE TABLE t (a text COLLATE \"De %s\")");
            String actual = orders.column("SELECT pg_catalog.pg_collation_actual_version(oid)"
                            + " FROM pg_catalog.pg_collation WHERE collname = 'De %s'")
                    .get(0);
            assertThatJudging(CHECK, database(orders, login))
                    .isViolated("[R138] Collation versions differ (database \"%s\")".formatted(orders.name()))
                    .warns()
                    .finds("collation public.\"De %s\" was recorded with version 0.1, the server has " + actual
                            + " => REINDEX what uses it, then ALTER COLLATION public.\"De %s\" REFRESH VERSION;");
            orders.execute("ALTER COLLATION \"De %s\" REFRESH VERSION");
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }

    @EveryMajor({"15", "18"})
    void warnsOfTheDefaultCollationOfTheDatabase(TestServer server) {
        try (TestDatabase orders = icuDatabase(server)) {
            assertThatJudging(CHECK, database(orders)).passes();
            server.execute("UPDATE pg_catalog.pg_database SET datcollversion = '58.0' WHERE datname = 'Lad %s'");
            assertThatJudging(CHECK, database(orders))
                    .findings()
                    .singleElement()
                    .asString()
                    .startsWith("database \"Lad %s\" was recorded with version 58.0, the server has ")
                    .endsWith(" => REINDEX DATABASE \"Lad %s\"; then ALTER DATABASE \"Lad %s\""
                            + " REFRESH COLLATION VERSION;");
        }
    }

    private static TestDatabase icuDatabase(TestServer server) {
        server.execute("CREATE DATABASE \"Lad %s\" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'de-DE'"
                + " LC_COLLATE 'C' LC_CTYPE 'C'");
        return new TestDatabase(server, "Lad %s");
    }

    @EveryMajor({"9.5", "9.6"})
    void doesNotApplyWhereThereAreNoVersions(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, database(orders)).is(Status.NOT_APPLICABLE);
        }
    }
}
