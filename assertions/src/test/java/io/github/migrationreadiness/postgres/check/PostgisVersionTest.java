package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.migrated;
import static io.github.migrationreadiness.postgres.check.Fixtures.pretend;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.extension.PostgisVersion;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 603406; by the documentation, targets of 12 have PostGIS 3.2.3 and those of 13 have 3.5.2. */
class PostgisVersionTest {

    private static final Check<MigratedDatabase> CHECK = new PostgisVersion();

    @Nested
    class ItFinds {

        @EveryMajor
        void anOlderPostgisOnTheTarget(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                pretend(orders, "postgis", "3.5.2");
                assertThatJudging(CHECK, migrated(orders, simulated("12")))
                        .isViolated(
                                "[603406] Unsupported Extensions: PostGIS 3.5.2, the target installs 3.2.3 (database \"%s\")"
                                        .formatted(orders.name()))
                        .says("Unsupported Extensions. Target PostgreSQL `12` supports POSTGIS version 3.2.3, which is"
                                + " incompatible with source's `3.5.2`.")
                        .finds("extension postgis 3.5.2, the target installs 3.2.3 (documentation of 2025-11-18)"
                                + " => choose a target version that offers PostGIS 3.5.2 or later");
            }
        }

        @Test
        void anOlderPostgisOnALiveTarget() {
            try (TestDatabase orders = TestServer.major("16").createDatabase();
                    TestRole login = TestServer.major("16").createRole("LOGIN")) {
                pretend(orders, "postgis", "3.10.1");
                assertThatJudging(CHECK, new MigratedDatabase(database(orders, login), withPostgis()))
                        .finds("extension postgis 3.10.1, the target installs 3.6.0 (asked of the target)"
                                + " => choose a target version that offers PostGIS 3.10.1 or later");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"3.10.0", "3.5.10", "3.6", "4.0.0dev"})
        void laterVersionsByNumber(String version) {
            try (TestDatabase orders = TestServer.major("13").createDatabase()) {
                pretend(orders, "postgis", version);
                assertThatJudging(CHECK, migrated(orders, simulated("13")))
                        .isViolated("[603406] Unsupported Extensions: PostGIS " + version
                                + ", the target installs 3.5.2 (database \"" + orders.name() + "\")");
            }
        }
    }

    @Nested
    class ItPasses {

        @ParameterizedTest
        @ValueSource(strings = {"3.5.2", "3.5", "3.5.2next", "3.4.10", "2.5.5"})
        void theSameVersionAndEarlierOnes(String version) {
            try (TestDatabase orders = TestServer.major("13").createDatabase()) {
                pretend(orders, "postgis", version);
                assertThatJudging(CHECK, migrated(orders, simulated("13"))).passes();
            }
        }

        @EveryMajor
        void databasesWithoutPostgis(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                pretend(orders, "postgis_tools_of_ours", "9.9");
                assertThatJudging(CHECK, migrated(orders, simulated("12"))).passes();
            }
        }

        @Test
        void aTargetWithoutPostgisBecauseThatIsAnotherError() {
            try (TestDatabase orders = TestServer.major("13").createDatabase()) {
                pretend(orders, "postgis", "3.5.2");
                assertThatJudging(
                                CHECK,
                                migrated(orders, targetAt(flexibleServer("13")).build()))
                        .passes();
            }
        }
    }

    @Test
    void itIsInconclusiveForAVersionThatIsNoNumber() {
        try (TestDatabase orders = TestServer.major("13").createDatabase()) {
            pretend(orders, "postgis", "unpackaged");
            assertThatJudging(CHECK, migrated(orders, simulated("13")))
                    .isInconclusive(
                            "the version \"unpackaged\" of PostGIS is no number",
                            "Ask both databases: SELECT postgis_full_version();");
        }
    }

    /** Since PostgreSQL 18, a server can be told to look for packages in a further folder. */
    private static TargetServer withPostgis() {
        Path folder = Path.of("src", "test", "resources", "extensions").toAbsolutePath();
        return targetAt(SimulatedFlexibleServer.of("18", "postgis")
                        .setting("extension_control_path", "$system:" + folder)
                        .server())
                .build();
    }

    private static TargetServer simulated(String major) {
        return targetAt(flexibleServer(major)).kind(ServerKind.SIMULATED).build();
    }
}
