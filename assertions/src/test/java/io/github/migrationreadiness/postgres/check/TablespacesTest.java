package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.leftbehind.Tablespaces;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R133 */
class TablespacesTest {

    private static final Check<SourceDatabase> CHECK = new Tablespaces();

    private static final String FIX = " => nothing, or ALTER TABLE … SET TABLESPACE pg_default;"
            + " look for temp_tablespaces and default_tablespace in the settings of roles";

    @EveryMajor
    void warnsOfThoseThatHoldRelationsWhoeverLooks(TestServer server) {
        try (TestTablespace space = TestTablespace.create(server);
                TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, database(orders)).passes();
            orders.execute("CREATE TABLE \"T %s\" (id integer) TABLESPACE " + space.quotedName());
            assertThatJudging(CHECK, database(orders, login))
                    .isViolated(("[R133] Objects in tablespaces of their own: 1 relation in tablespace %s (for example"
                                    + " public.\"T %%s\") moves to the default tablespace (database \"%s\")")
                            .formatted(space.quotedName(), orders.name()))
                    .warns()
                    .finds("tablespace " + space.quotedName() + " has 1 relation (for example public.\"T %s\"),"
                            + " which moves to the default tablespace" + FIX);
            orders.execute("CREATE INDEX ON \"T %s\" (id) TABLESPACE " + space.quotedName());
            assertThatJudging(CHECK, database(orders, login))
                    .finds("tablespace " + space.quotedName() + " has 2 relations (for example public.\"T %s\"),"
                            + " which move to the default tablespace" + FIX);
            orders.execute("DROP TABLE \"T %s\"");
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }

    @EveryMajor
    void warnsOfTheDefaultOfTheDatabase(TestServer server) {
        try (TestTablespace space = TestTablespace.create(server);
                TestDatabase orders = server.createDatabase()) {
            server.execute("ALTER DATABASE " + orders.quotedName() + " SET TABLESPACE " + space.quotedName());
            assertThatJudging(CHECK, database(orders))
                    .finds("tablespace " + space.quotedName() + " is the default of the database, whose objects move to"
                            + " the default tablespace" + FIX);
        }
    }
}
