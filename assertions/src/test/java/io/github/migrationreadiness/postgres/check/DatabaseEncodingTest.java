package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.limit.DatabaseEncoding;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R139 */
class DatabaseEncodingTest {

    private static final Check<SourceDatabase> CHECK = new DatabaseEncoding();

    private static TestDatabase encoded(TestServer server, String encoding) {
        server.execute("DROP DATABASE IF EXISTS \"Enc %s\"");
        server.execute("CREATE DATABASE \"Enc %s\" TEMPLATE template0 ENCODING '" + encoding
                + "' LC_COLLATE 'C' LC_CTYPE 'C'");
        return new TestDatabase(server, "Enc %s");
    }

    @EveryMajor
    void findsBytesThatNobodyCanReadAfterwards(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = encoded(server, "SQL_ASCII")) {
            VerdictAssert verdict = assertThatJudging(CHECK, database(orders, login));
            verdict.isViolated("[R139] Database is not in UTF8: SQL_ASCII (database \"Enc %s\")")
                    .finds("database \"Enc %s\" is SQL_ASCII: invalid bytes arrive without an error and cannot be read"
                            + " afterwards => find the real encoding, repair the columns on the source or convert a plain"
                            + " dump with iconv, then migrate from a copy in UTF8");
            assertThat(verdict.result().isWarning()).isFalse();
        }
    }

    @EveryMajor
    void warnsOfWhatIsConverted(TestServer server) {
        try (TestDatabase orders = encoded(server, "LATIN1")) {
            assertThatJudging(CHECK, database(orders))
                    .warns()
                    .finds("database \"Enc %s\" is LATIN1: the data is converted to UTF8 => migrate from a copy in UTF8"
                            + " where the conversion fails");
        }
    }

    /** It cannot be opened, which has a code. */
    @EveryMajor
    void leavesOneThatCannotBeOpenedToItsCode(TestServer server) {
        try (TestDatabase orders = encoded(server, "MULE_INTERNAL")) {
            SourceServer source = sourceAt(server).plan(planOf(orders)).build();
            SourceDatabase database = source.database(orders.name());
            assertThat(database.fault())
                    .hasValueSatisfying(fault -> assertThat(fault.toString()).startsWith("[R006]"));
            assertThatJudging(CHECK, database).is(Status.NOT_APPLICABLE);
        }
    }

    @EveryMajor
    void passesUtf8(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, database(orders)).passes();
        }
    }

    @EveryMajor
    void isInconclusiveForADatabaseThatDoesNotExist(TestServer server) {
        SourceServer source = sourceAt(server).build();
        assertThatJudging(CHECK, source.database("no such database")).is(Status.INCONCLUSIVE);
    }
}
