package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** 603102 */
class DatabasesExistTest {

    private static final Check<SourceServer> CHECK = new DatabasesExist();

    @Nested
    class ItFinds {

        @EveryMajor
        void databasesOfThePlanThatDoNotExist(TestServer server) {
            assertThatJudging(CHECK, planning(server, "postgres", "orders", "billing"))
                    .isViolated("[603102] Source Database Missing: \"orders\", \"billing\"")
                    .says("Source Database Missing. Database `orders, billing` doesn't exist on the source server."
                            + " Provide a valid database and retry the migration.")
                    .finds("\"orders\"", "\"billing\"");
        }

        @EveryMajor
        void givenDatabasesThatDoNotExistWhateverThePlanSays(TestServer server) {
            assertThatJudging(
                            new DatabasesExist(List.of("postgres", "orders")),
                            sourceAt(server).build())
                    .isViolated("[603102] Source Database Missing: \"orders\"")
                    .finds("\"orders\"");
        }

        @EveryMajor
        void namesInAnotherCaseOrWithBlanksAndHintsAtTheRightOnes(TestServer server) {
            try (TestDatabase orders = createDatabase(server, "Orders hint")) {
                assertThatJudging(CHECK, planning(server, "orders hint", "Orders hint ", orders.name()))
                        .finds(
                                "\"orders hint\" => there is a database \"Orders hint\"",
                                "\"Orders hint \" => there is a database \"Orders hint\"");
            }
        }

        @EveryMajor
        void templatesWhichCannotBeMigrated(TestServer server) {
            assertThatJudging(CHECK, planning(server, "template0", "template1"))
                    .isViolated("[603102] Source Database Missing: \"template0\", \"template1\"")
                    .finds(
                            "\"template0\" is a template, which cannot be migrated",
                            "\"template1\" is a template, which cannot be migrated");
        }

        @EveryMajor
        void uglyNamesWithoutBreakingTheFirstLine(TestServer server) {
            assertThatJudging(CHECK, planning(server, "Or\"der's 100%s\nü"))
                    .isViolated("[603102] Source Database Missing: \"Or\"\"der's 100%s\\nü\"")
                    .finds("\"Or\"\"der's 100%s\nü\"");
        }

        @EveryMajor
        void theDatabaseOfTheUrlWhichStandsInTheWayOfEverything(TestServer server) {
            SourceServer source = SourceServer.builder()
                    .url(server.url("missing"))
                    .user(TestServer.SUPERUSER)
                    .build();
            assertThatJudging(CHECK, source)
                    .isViolated("[603102] Source Database Missing: database \"missing\" does not exist")
                    .finds(
                            "\"missing\" database \"missing\" does not exist => Correct the name; case and blanks count.");
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
                assertThatJudging(CHECK, planning(server, names.toArray(String[]::new)))
                        .passes();
                assertThatJudging(new DatabasesExist(names), sourceAt(server).build())
                        .passes();
            } finally {
                databases.forEach(TestDatabase::close);
            }
        }

        @EveryMajor
        void aPlanWithoutNames(TestServer server) {
            SourceServer source = sourceAt(server).plan(Plan.online()).build();
            assertThatJudging(CHECK, source).passes();
            assertThat(source.databases()).extracting(it -> it.name()).contains("postgres");
        }

        @EveryMajor
        void aDatabaseThatTheLoginMayNotConnectTo(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                server.execute("REVOKE CONNECT ON DATABASE " + orders.quotedName() + " FROM PUBLIC");
                assertThatJudging(new DatabasesExist(List.of(orders.name())), sourceAt(server, login))
                        .passes();
            }
        }

        @EveryMajor
        void aDatabaseThatRefusesConnections(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                server.execute("UPDATE pg_database SET datallowconn = false WHERE datname = '" + orders.name() + "'");
                assertThatJudging(CHECK, planning(server, orders.name())).passes();
            }
        }
    }

    @EveryMajor
    void anOrdinaryLoginSeesTheSame(TestServer server) {
        try (TestRole login = server.createRole("LOGIN")) {
            assertThatJudging(new DatabasesExist(List.of("postgres", "orders")), sourceAt(server, login))
                    .finds(quoted("orders"));
        }
    }

    private static SourceServer planning(TestServer server, String... databases) {
        return sourceAt(server).plan(Plan.online().migrating(databases)).build();
    }
}
