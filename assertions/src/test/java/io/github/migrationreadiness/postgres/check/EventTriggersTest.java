package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.EventTriggers;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R123 */
class EventTriggersTest {

    private static final Check<SourceDatabase> CHECK = new EventTriggers();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE FUNCTION app.log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
        "CREATE EVENT TRIGGER \"audit ddl\" ON ddl_command_end EXECUTE PROCEDURE app.log()",
        "CREATE EVENT TRIGGER issue_pg_cron_access ON sql_drop EXECUTE PROCEDURE app.log()",
        "ALTER EVENT TRIGGER \"audit ddl\" DISABLE"
    };

    private static final String REFUSED = "only a superuser may create it; the service does not document an exception";

    private static final String[] FOUND = {
        "event trigger \"audit ddl\" (ddl_command_end): " + REFUSED + " => DROP EVENT TRIGGER \"audit ddl\";",
        "event trigger issue_pg_cron_access (sql_drop): " + REFUSED
                + "; one of Supabase is not needed on the target => DROP EVENT TRIGGER issue_pg_cron_access;"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void thoseOfUsersUntilTheyAreDroppedDisabledOnesToo(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R123] Event triggers (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .containsOnly(RefusedByPostgres.note());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        @EveryMajor
        void thoseWithUglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE FUNCTION log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'");
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> orders.execute("CREATE EVENT TRIGGER " + quoted(name)
                                + " ON ddl_command_start EXECUTE PROCEDURE log()"));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings().hasSize(UglyNames.SORTED.size() + 1);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void aFunctionForThemAndOneOfAnExtension(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION citext",
                        "CREATE FUNCTION log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                        "CREATE EVENT TRIGGER theirs ON sql_drop EXECUTE PROCEDURE log()",
                        "ALTER EXTENSION citext ADD EVENT TRIGGER theirs");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
