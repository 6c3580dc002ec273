package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.pretend;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.extension.PreloadedLibraries;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 603109; the targets preload pg_stat_statements. */
class PreloadedLibrariesTest {

    private static final Check<Migration> CHECK = new PreloadedLibraries();
    private static final String SET = "az postgres flexible-server parameter set --resource-group <group>"
            + " --server-name <server> --name shared_preload_libraries --value ";

    @Nested
    class ItFinds {

        @EveryMajor
        void allowlistedExtensionsWhoseLibraryIsNotPreloaded(TestServer server) {
            try (TestDatabase orders = withStarredExtensions(server);
                    TestDatabase target = allowing(flexibleServerFor(server), "pg_prewarm,pg_stat_statements")) {
                assertThatJudging(CHECK, new Migration(source(orders), targetIn(target)))
                        .isViolated("[603109] Shared preload libraries configuration error: pg_prewarm")
                        .says("Shared preload libraries configuration error. Add allowlisted extensions `pg_prewarm` to"
                                + " 'shared_preload_libraries' on the target server and retry the migration.")
                        .finds("extension pg_prewarm needs the library pg_prewarm (documentation of 2025-11-18) => "
                                + SET + "pg_prewarm,pg_stat_statements (then restart)");
            }
        }

        @EveryMajor
        void theSameForAnOrdinaryLoginThatMayReadAllSettings(TestServer server) {
            TestServer flexible = flexibleServerFor(server);
            try (TestDatabase orders = withStarredExtensions(server);
                    TestDatabase target = allowing(flexible, "pg_prewarm,pg_stat_statements");
                    TestRole login = flexible.createRole("LOGIN IN ROLE pg_read_all_settings")) {
                assertThatJudging(CHECK, new Migration(source(orders), targetIn(target, login)))
                        .isViolated("[603109] Shared preload libraries configuration error: pg_prewarm");
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void extensionsWhoseLibrariesArePreloadedAndThoseThatNeedNone(TestServer server) {
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase target = allowing(flexibleServerFor(server), "pg_stat_statements,hstore")) {
                orders.execute("CREATE EXTENSION pg_stat_statements", "CREATE EXTENSION hstore");
                assertThatJudging(CHECK, new Migration(source(orders), targetIn(target)))
                        .passes();
            }
        }

        @EveryMajor
        void extensionsThatAreNotAllowlistedBecauseThatIsAnotherError(TestServer server) {
            try (TestDatabase orders = withStarredExtensions(server);
                    TestDatabase target = allowing(flexibleServerFor(server), "pg_stat_statements")) {
                assertThatJudging(CHECK, new Migration(source(orders), targetIn(target)))
                        .passes();
            }
        }

        @Test
        void whatTheServiceRefusesBecauseThatIsAnotherError() {
            TestServer flexible = flexibleServer("13");
            try (TestDatabase orders = TestServer.major("13").createDatabase();
                    TestDatabase allowing = allowing(flexible, "timescaledb")) {
                pretend(orders, "timescaledb", "2.15.3");
                TargetServer target = targetAt(flexible)
                        .url(allowing.url())
                        .kind(ServerKind.SIMULATED)
                        .build();
                assertThatJudging(CHECK, new Migration(source(orders), target)).passes();
                SourceServer offline = Fixtures.sourceOf(orders)
                        .plan(Fixtures.planOf(orders).in(Mode.OFFLINE))
                        .build();
                assertThatJudging(CHECK, new Migration(offline, target))
                        .isViolated("[603109] Shared preload libraries configuration error: timescaledb");
            }
        }

        @EveryMajor({"11", "18"})
        void aListWithBlanksQuotesFolderAndEnding(TestServer server) {
            TestServer flexible = SimulatedFlexibleServer.of(server.major(), "PG_Prewarm , pg_stat_statements")
                    .setting("shared_preload_libraries", " auto_explain , \"$libdir/pg_stat_statements.so\",pg_prewarm")
                    .server();
            try (TestDatabase orders = withStarredExtensions(server)) {
                assertThatJudging(
                                CHECK,
                                new Migration(source(orders), targetAt(flexible).build()))
                        .passes();
            }
        }
    }

    @Nested
    class ItIsInconclusive {

        @EveryMajor
        void forALoginThatMayNotReadAllSettingsWhateverThereIsToSee(TestServer server) {
            TestServer flexible = flexibleServerFor(server);
            try (TestDatabase orders = server.createDatabase();
                    TestRole login = Fixtures.createRole(flexible, "Mig \"r\"", "LOGIN")) {
                VerdictAssert verdict =
                        assertThatJudging(CHECK, new Migration(source(orders), targetAt(flexible, login)));
                verdict.isInconclusive(
                        "the login \"Mig \"\"r\"\"\" lacks permission to read the server parameter shared_preload_libraries",
                        "GRANT pg_read_all_settings TO \"Mig \"\"r\"\"\";");
                assertThat(ReadinessError.of(List.of(verdict.result()), ""))
                        .message()
                        .startsWith(
                                "[603109] not checked: the login \"Mig \"\"r\"\"\" lacks permission to read the server parameter"
                                        + " shared_preload_libraries\n");
                flexible.execute("GRANT pg_read_all_settings TO \"Mig \"\"r\"\"\";");
                assertThatJudging(CHECK, new Migration(source(orders), targetAt(flexible, login)))
                        .passes();
            }
        }

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
    }

    private static TestDatabase withStarredExtensions(TestServer server) {
        TestDatabase database = server.createDatabase();
        database.execute("CREATE EXTENSION pg_stat_statements", "CREATE EXTENSION pg_prewarm");
        return database;
    }

    private static TestDatabase allowing(TestServer flexible, String allowlist) {
        TestDatabase database = flexible.createDatabase();
        flexible.execute("ALTER DATABASE " + database.quotedName() + " SET azure.extensions = '" + allowlist + "'");
        return database;
    }

    private static TargetServer targetIn(TestDatabase database) {
        return targetAt(database.server()).url(database.url()).build();
    }

    private static TargetServer targetIn(TestDatabase database, TestRole login) {
        return targetAt(database.server())
                .url(database.url())
                .user(login.name())
                .build();
    }
}
