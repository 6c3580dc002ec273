package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.leftbehind.SequencesNearTheirEnd;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R144 */
class SequencesNearTheirEndTest {

    private static final Check<SourceDatabase> CHECK = new SequencesNearTheirEnd();

    private static final String[] SEQUENCES = {
        "CREATE TABLE \"T %s\" (\"Id\" serial, small smallserial, free serial)",
        "SELECT setval('\"T %s_Id_seq\"', 2000000000)",
        "SELECT setval('\"T %s_small_seq\"', 29491)",
        "SELECT setval('\"T %s_free_seq\"', 1000)",
        "CREATE SEQUENCE down INCREMENT -1 MINVALUE -100 MAXVALUE -1",
        "SELECT setval('down', -95)",
        "CREATE SEQUENCE again MAXVALUE 100 CYCLE",
        "SELECT setval('again', 99)",
        "CREATE SEQUENCE new MAXVALUE 2"
    };

    private static final String[] FOUND = {
        "sequence public.\"T %s_Id_seq\" is at 2000000000 of 2147483647 (column public.\"T %s\".\"Id\") =>"
                + " give column public.\"T %s\".\"Id\" the type bigint, and the sequence too",
        "sequence public.\"T %s_small_seq\" is at 29491 of 32767 (column public.\"T %s\".small) =>"
                + " give column public.\"T %s\".small the type bigint, and the sequence too",
        "sequence public.down is at -95 of -100 => raise its limit with ALTER SEQUENCE public.down"
    };

    @EveryMajor({"10", "11", "16", "18"})
    void warnsOfThoseThatHaveUsedMoreThanNineTenths(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            orders.execute(SEQUENCES);
            assertThatJudging(CHECK, database(orders))
                    .isViolated("[R144] Sequences near their end (database \"%s\")".formatted(orders.name()))
                    .warns()
                    .finds(FOUND);
            orders.execute(
                    "SELECT setval('\"T %s_Id_seq\"', 1900000000)", "SELECT setval('\"T %s_small_seq\"', 29490)");
            assertThatJudging(CHECK, database(orders)).finds(FOUND[2]);
            orders.execute("SELECT setval('down', -90)");
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }

    /** The column is what ends, not the sequence that was made larger. */
    @EveryMajor({"10", "18"})
    void knowsTheTypeOfTheColumn(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            orders.execute(
                    "CREATE TABLE t (id serial)",
                    "ALTER SEQUENCE t_id_seq AS bigint MAXVALUE 9223372036854775807",
                    "SELECT setval('t_id_seq', 2147483000)");
            assertThatJudging(CHECK, database(orders)).findings().hasSize(1);
            orders.execute("ALTER TABLE t ALTER id TYPE bigint");
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }

    @EveryMajor({"10", "13", "18"})
    void isInconclusiveWhereASequenceCannotBeRead(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute("CREATE SCHEMA \"A p\"", "CREATE SEQUENCE \"A p\".s MAXVALUE 100");
            String grant = "GRANT SELECT ON ALL SEQUENCES IN SCHEMA \"A p\" TO " + login.quotedName() + ";";
            assertThatJudging(CHECK, database(orders, login))
                    .isInconclusive(
                            "role " + login.quotedName() + " lacks permission to read 1 sequence in schema \"A p\"",
                            grant);
            orders.execute(grant);
            assertThatJudging(CHECK, database(orders, login)).passes();
            orders.execute("SELECT setval('\"A p\".s', 91)");
            assertThatJudging(CHECK, database(orders, login)).findings().hasSize(1);
        }
    }

    @EveryMajor({"9.5", "9.6"})
    void doesNotApplyWhereEachSequenceTakesAStatement(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, database(orders)).is(Status.NOT_APPLICABLE);
        }
    }
}
