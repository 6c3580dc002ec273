package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.MigrationAssertions;
import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.connection.DatabasesExist;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** 603102 */
class DatabasesExistTest {

    private static final Check<SourceDatabase> CHECK = new DatabasesExist();

    @Nested
    class ItFinds {

        @EveryMajor
        void aDatabaseThatDoesNotExist(TestServer server) {
            assertThatJudging(CHECK, database(server, "orders"))
                    .isViolated("[603102] Source Database Missing (database \"orders\")")
                    .says("Source Database Missing. Database `orders` doesn't exist on the source server."
                            + " Provide a valid database and retry the migration.")
                    .finds("\"orders\"");
        }

        @EveryMajor
        void eachDatabaseOfThePlanForItselfAndPassesTheOthers(TestServer server) {
            List<CheckResult> recorded = new ArrayList<>();
            SourceServer source =
                    planning(server, "postgres", "orders", "billing").recordingTo(recorded::add);
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> MigrationAssertions.assertThat(source).hasPlannedDatabases())
                    .withMessageStartingWith("[603102] Source Database Missing\n");
            assertThat(recorded)
                    .extracting(CheckResult::code, CheckResult::database, CheckResult::status)
                    .containsExactly(
                            tuple("603102", "postgres", Status.PASSED),
                            tuple("603102", "orders", Status.VIOLATED),
                            tuple("603102", "billing", Status.VIOLATED));
        }

        @EveryMajor
        void givenDatabasesThatDoNotExistWhateverThePlanSays(TestServer server) {
            SourceServer source = sourceAt(server).build();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> MigrationAssertions.assertThat(source).hasDatabases("postgres", "orders"))
                    .withMessageStartingWith("[603102] Source Database Missing (database \"orders\")\n");
        }

        @EveryMajor
        void namesInAnotherCaseOrWithBlanksAndHintsAtTheRightOnes(TestServer server) {
            try (TestDatabase orders = createDatabase(server, "Orders hint")) {
                assertThatJudging(CHECK, database(server, "orders hint"))
                        .finds("\"orders hint\" => there is a database \"Orders hint\"");
                assertThatJudging(CHECK, database(server, "Orders hint "))
                        .finds("\"Orders hint \" => there is a database \"Orders hint\"");
                assertThatJudging(CHECK, database(server, orders.name())).passes();
            }
        }

        @EveryMajor
        void templatesWhichCannotBeMigrated(TestServer server) {
            assertThatJudging(CHECK, database(server, "template1"))
                    .isViolated("[603102] Source Database Missing: is a template, which cannot be migrated"
                            + " (database \"template1\")")
                    .finds("\"template1\" is a template, which cannot be migrated");
            assertThatJudging(CHECK, database(server, "template0"))
                    .finds("\"template0\" is a template, which cannot be migrated");
        }

        @EveryMajor
        void uglyNamesWithoutBreakingTheFirstLine(TestServer server) {
            assertThatJudging(CHECK, database(server, "Or\"der's 100%s\nü"))
                    .isViolated("[603102] Source Database Missing (database \"Or\"der's 100%s\\nü\")")
                    .finds("\"Or\"\"der's 100%s\nü\"");
        }

        @EveryMajor
        void theDatabaseOfTheUrlWhichStandsInTheWayOfEverything(TestServer server) {
            SourceServer source = SourceServer.builder()
                    .url(server.url("missing"))
                    .user(TestServer.SUPERUSER)
                    .build();
            assertThatJudging(CHECK, source.database("missing"))
                    .isViolated("[603102] Source Database Missing: database \"missing\" does not exist"
                            + " (database \"missing\")")
                    .finds(
                            "\"missing\" database \"missing\" does not exist => Correct the name; case and blanks count.");
            assertThatJudging(CHECK, source.database("postgres"))
                    .isInconclusive(
                            "[603102] Source Database Missing: database \"missing\" does not exist",
                            "Correct the name; case and blanks count.");
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void exactNamesHoweverUgly(TestServer server) {
            List<String> names = new ArrayList<>(UglyNames.SORTED);
            names.add(UglyNames.LONGEST);
            List<TestDatabase> databases =
                    names.stream().map(name -> createDatabase(server, name)).toList();
            try {
                MigrationAssertions.assertThat(planning(server, names.toArray(String[]::new)))
                        .hasPlannedDatabases();
                MigrationAssertions.assertThat(sourceAt(server).build()).hasDatabases(names.toArray(String[]::new));
            } finally {
                databases.forEach(TestDatabase::close);
            }
        }

        @EveryMajor
        void aDatabaseThatTheLoginMayNotConnectTo(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                server.execute("REVOKE CONNECT ON DATABASE " + orders.quotedName() + " FROM PUBLIC");
                assertThatJudging(CHECK, sourceAt(server, login).database(orders.name()))
                        .passes();
            }
        }

        @EveryMajor
        void aDatabaseThatRefusesConnections(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                server.execute("UPDATE pg_database SET datallowconn = false WHERE datname = '" + orders.name() + "'");
                assertThatJudging(CHECK, database(server, orders.name())).passes();
            }
        }
    }

    @EveryMajor
    void anOrdinaryLoginSeesTheSame(TestServer server) {
        try (TestRole login = server.createRole("LOGIN")) {
            assertThatJudging(CHECK, sourceAt(server, login).database("orders")).finds(quoted("orders"));
        }
    }

    private static SourceDatabase database(TestServer server, String name) {
        return sourceAt(server).build().database(name);
    }

    private static SourceServer planning(TestServer server, String... databases) {
        return sourceAt(server).plan(Plan.online().migrating(databases)).build();
    }
}
