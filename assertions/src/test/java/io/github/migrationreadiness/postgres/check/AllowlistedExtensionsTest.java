package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.pretend;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.extension.AllowlistedExtensions;
import io.github.migrationreadiness.postgres.extension.UnsupportedExtensions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 603108; the targets allow hstore and citext, unless a database of them says otherwise. */
class AllowlistedExtensionsTest {

    private static final Check<Migration> CHECK = new AllowlistedExtensions();
    private static final String SET = "az postgres flexible-server parameter set --resource-group <group>"
            + " --server-name <server> --name azure.extensions --value ";

    @Nested
    class ItFinds {

        @EveryMajor
        void extensionsThatTheAllowlistDoesNotName(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("CREATE EXTENSION citext", "CREATE EXTENSION pg_trgm", "CREATE EXTENSION \"uuid-ossp\"");
                assertThatJudging(CHECK, new Migration(source(orders), target(server)))
                        .isViolated("[603108] Extensions allowlist required: pg_trgm, uuid-ossp")
                        .says(
                                "Extensions allowlist required. Extensions `pg_trgm, uuid-ossp` couldn't be installed on the"
                                        + " target server because they're not allowlisted. Allowlist the extensions and retry"
                                        + " the migration.")
                        .finds(
                                "extension pg_trgm in source database \"%s\", offered (asked of the target) => %scitext,hstore,pg_trgm,uuid-ossp"
                                        .formatted(orders.name(), SET),
                                "extension \"uuid-ossp\" in source database \"%s\", offered (asked of the target) => %scitext,hstore,pg_trgm,uuid-ossp"
                                        .formatted(orders.name(), SET));
            }
        }

        @EveryMajor
        void extensionsOfOtherDatabasesThanTheUrls(TestServer server) {
            try (TestDatabase first = server.createDatabase("first");
                    TestDatabase second = createDatabase(server, "Se\"co\nnd %s ü")) {
                second.execute("CREATE EXTENSION cube", "CREATE EXTENSION earthdistance");
                first.execute("CREATE EXTENSION cube");
                assertThatJudging(CHECK, new Migration(source(first, second), target(server)))
                        .finds(
                                "extension cube in source database \"%s\", \"Se\"\"co\nnd %%s ü\", offered (asked of the target) => %s"
                                        .formatted(first.name(), SET + "citext,cube,earthdistance,hstore"),
                                "extension earthdistance in source database \"Se\"\"co\nnd %s ü\", offered (asked of the target) => "
                                        + SET + "citext,cube,earthdistance,hstore");
            }
        }

        @EveryMajor
        void everyExtensionWhereTheAllowlistIsEmpty(TestServer server) {
            TestServer flexible = flexibleServerFor(server);
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase empty = allowing(flexible, "")) {
                orders.execute("CREATE EXTENSION hstore");
                assertThatJudging(CHECK, new Migration(source(orders), targetIn(empty)))
                        .finds("extension hstore in source database \"" + orders.name()
                                + "\", offered (asked of the target) => " + SET + "hstore");
            }
        }

        @EveryMajor
        void whatTheDocumentationOffersWhereTheTargetIsSimulated(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("CREATE EXTENSION pg_trgm", "CREATE EXTENSION seg");
                TargetServer simulated = targetAt(flexibleServerFor(server))
                        .kind(ServerKind.SIMULATED)
                        .build();
                assertThatJudging(CHECK, new Migration(source(orders), simulated))
                        .finds("extension pg_trgm in source database \"" + orders.name()
                                + "\", offered (documentation of 2025-11-18) => " + SET + "citext,hstore,pg_trgm");
            }
        }

        @EveryMajor
        void theSameForLoginsWithoutRights(TestServer server) {
            TestServer flexible = flexibleServerFor(server);
            try (TestDatabase orders = server.createDatabase();
                    TestRole atSource = server.createRole("LOGIN");
                    TestRole atTarget = flexible.createRole("LOGIN")) {
                orders.execute("CREATE SCHEMA hidden", "CREATE EXTENSION pg_trgm SCHEMA hidden");
                SourceServer source = sourceOf(orders).user(atSource.name()).build();
                assertThatJudging(CHECK, new Migration(source, targetAt(flexible, atTarget)))
                        .isViolated("[603108] Extensions allowlist required: pg_trgm");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void aDatabaseWithPlpgsqlOnly(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase empty = allowing(flexibleServerFor(server), "")) {
                assertThatJudging(CHECK, new Migration(source(orders), targetIn(empty)))
                        .passes();
            }
        }

        @EveryMajor
        void extensionsThatTheAllowlistNamesInAnotherCaseAndWithBlanks(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase allowing = allowing(flexibleServerFor(server), " HSTORE ,citext, Uuid-OSSP,")) {
                orders.execute("CREATE EXTENSION hstore", "CREATE EXTENSION citext", "CREATE EXTENSION \"uuid-ossp\"");
                assertThatJudging(CHECK, new Migration(source(orders), targetIn(allowing)))
                        .passes();
            }
        }

        @EveryMajor
        void extensionsOfDatabasesThatStayBehind(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase staying = server.createDatabase()) {
                staying.execute("CREATE EXTENSION pg_trgm");
                SourceServer source = sourceOf(staying)
                        .plan(Plan.online().migrating(orders.name()))
                        .build();
                assertThatJudging(CHECK, new Migration(source, target(server))).passes();
            }
        }

        /** On a migration that does not refuse it, the same extension has to be allowlisted. */
        @EveryMajor
        void whatTheServiceRefusesBecauseThatIsAnotherError(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION postgres_fdw");
                pretend(orders, "azure", "1.1");
                MigratedDatabase database = Fixtures.migrated(orders, target(server));
                assertThatJudging(CHECK, new Migration(source(orders), target(server)))
                        .passes();
                assertThatJudging(new UnsupportedExtensions(), database)
                        .isViolated("[603405] Unsupported Extensions: azure, postgres_fdw (database \"%s\")"
                                .formatted(orders.name()));
            }
        }

        @Test
        void whatIsRefusedInOneDatabaseOrModeOnly() {
            try (TestDatabase old = TestServer.major("13").createDatabase("old");
                    TestDatabase current = TestServer.major("13").createDatabase("current")) {
                pretend(old, "pg_partman", "4.7.4");
                pretend(old, "timescaledb", "2.15.3");
                pretend(current, "pg_partman", "5.1.0");
                TargetServer target = targetAt(flexibleServer("16"))
                        .kind(ServerKind.SIMULATED)
                        .build();
                String partman = "extension pg_partman in source database \"" + current.name()
                        + "\", offered (documentation of 2025-11-18) => " + SET + "citext,hstore,pg_partman";
                assertThatJudging(CHECK, new Migration(source(old, current), target))
                        .finds(partman);
                SourceServer offline = sourceOf(old, current)
                        .plan(Fixtures.planOf(old, current).in(Mode.OFFLINE))
                        .build();
                assertThatJudging(CHECK, new Migration(offline, target))
                        .isViolated("[603108] Extensions allowlist required: pg_partman, timescaledb");
            }
        }

        @Test
        void anExtensionThatAFlexibleServerDoesNotHaveAtAllBecauseThatIsAnotherError() {
            try (TestDatabase orders = TestServer.major("9.6").createDatabase()) {
                orders.execute("CREATE EXTENSION chkpass");
                assertThatJudging(CHECK, migrationTo(ServerKind.AZURE_FLEXIBLE_SERVER, orders))
                        .passes();
                assertThatJudging(CHECK, migrationTo(ServerKind.SIMULATED, orders))
                        .passes();
            }
        }
    }

    @Nested
    class ItIsInconclusive {

        @EveryMajor(from = "11")
        void onATargetThatIsNoFlexibleServer(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                TargetServer vanilla =
                        targetAt(server).user(TestServer.SUPERUSER).build();
                assertThatJudging(CHECK, new Migration(source(orders), vanilla))
                        .isInconclusive(
                                "the target has no parameter azure.extensions: it is no flexible server",
                                "Give the flexible server itself as the target, or a simulated one");
            }
        }

        @EveryMajor
        void whereADatabaseOfTheSourceCannotBeOpened(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                SourceServer source = sourceOf(orders)
                        .plan(Plan.online().migrating(orders.name(), "missing"))
                        .build();
                assertThatJudging(CHECK, new Migration(source, target(server)))
                        .isInconclusive(
                                "[603102] Source Database Missing: database \"missing\" does not exist",
                                "Correct the name; case and blanks count.");
            }
        }
    }

    private static Migration migrationTo(ServerKind kind, TestDatabase orders) {
        return new Migration(
                source(orders), targetAt(flexibleServer("11")).kind(kind).build());
    }

    private static TargetServer target(TestServer source) {
        return targetAt(flexibleServerFor(source)).build();
    }

    private static TargetServer targetIn(TestDatabase database) {
        return targetAt(database.server()).url(database.url()).build();
    }

    private static TestDatabase allowing(TestServer flexible, String allowlist) {
        TestDatabase database = flexible.createDatabase();
        flexible.execute("ALTER DATABASE " + database.quotedName() + " SET azure.extensions = '" + allowlist + "'");
        return database;
    }
}
