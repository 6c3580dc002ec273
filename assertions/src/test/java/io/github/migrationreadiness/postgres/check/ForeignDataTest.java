package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.assertFoundWithoutRights;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;
import io.github.migrationreadiness.postgres.restore.ForeignData;
import io.github.migrationreadiness.postgres.restore.RefusedByPostgres;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R124 */
class ForeignDataTest {

    private static final Check<SourceDatabase> CHECK = new ForeignData();

    private static final String[] PLANT = {
        "CREATE SCHEMA app",
        "CREATE FOREIGN DATA WRAPPER \"my files\"",
        "CREATE SERVER s FOREIGN DATA WRAPPER \"my files\"",
        "CREATE FOREIGN DATA WRAPPER unused",
        "CREATE EXTENSION postgres_fdw",
        "CREATE SERVER \"S 2\" FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.example.net')",
        "CREATE USER MAPPING FOR PUBLIC SERVER \"S 2\" OPTIONS (user 'u', password 'hidden-secret')",
        "CREATE FOREIGN TABLE app.f (a integer) SERVER \"S 2\"",
        "CREATE FOREIGN TABLE app.g (a integer) SERVER \"S 2\"",
        "CREATE SERVER bare FOREIGN DATA WRAPPER postgres_fdw"
    };

    private static final String NOTE_THEM =
            " => note the server and its user mappings, drop them for the migration, and create them on the target with"
                    + " the password from your vault";

    private static final String[] FOUND = {
        "foreign-data wrapper \"my files\" can be created only by a superuser"
                + " => drop or change what depends on it first (server s), then DROP FOREIGN DATA WRAPPER \"my files\";",
        "foreign-data wrapper unused can be created only by a superuser => DROP FOREIGN DATA WRAPPER unused;",
        "foreign server \"S 2\" (postgres_fdw), 1 user mapping, 2 foreign tables: options and passwords stay behind"
                + NOTE_THEM,
        "foreign server bare (postgres_fdw): is refused to a login without USAGE on the wrapper" + NOTE_THEM
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void wrappersOfUsersAndServersOfOthers(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(PLANT);
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[R124] Foreign data (database \"%s\")".formatted(orders.name()))
                        .finds(FOUND);
                assertThat(verdict.result().findings())
                        .extracting(Finding::severity)
                        .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.WARNING);
                assertThat(verdict.result().findings())
                        .extracting(Finding::remark)
                        .startsWith(RefusedByPostgres.note(), RefusedByPostgres.note())
                        .last()
                        .asString()
                        .endsWith(DocumentedOn.EXTENSIONS.note());
                assertThat(verdict.result().toString()).doesNotContain("hidden-secret");
                orders.execute("DROP FOREIGN DATA WRAPPER \"my files\" CASCADE", "DROP FOREIGN DATA WRAPPER unused");
                assertThatJudging(CHECK, database(orders)).warns();
                orders.execute("DROP SERVER \"S 2\" CASCADE", "DROP SERVER bare");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void theSameForALoginWithoutRights(TestServer server) {
            assertFoundWithoutRights(CHECK, server, PLANT, FOUND);
        }

        @EveryMajor
        void wrappersWithUglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .forEach(name -> orders.execute("CREATE FOREIGN DATA WRAPPER " + quoted(name)));
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
        void theWrappersOfExtensions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION postgres_fdw", "CREATE EXTENSION file_fdw");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
