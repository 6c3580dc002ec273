package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.migrated;
import static io.github.migrationreadiness.postgres.check.Fixtures.pretend;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.extension.ExtensionsMissingInVersion16;
import io.github.migrationreadiness.postgres.extension.UnsupportedExtensions;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 603408, which speaks of an extension or leaves it to 603405; reference data of the test's own ends two of them with 15. */
class ExtensionsMissingInVersion16Test {

    private static final Check<MigratedDatabase> CHECK = new ExtensionsMissingInVersion16();
    private static final Check<MigratedDatabase> UNSUPPORTED = new UnsupportedExtensions();

    @TempDir
    private Path folder;

    private ReferenceData data = ReferenceData.bundled();

    @BeforeEach
    void endSomeExtensions() throws IOException {
        data = ReferenceData.from(
                Files.writeString(
                        folder.resolve("own.properties"),
                        "as-of = 2026-03-01\nsource = me\nextension.age = 13-15 1.5.0, 17 1.6.0\nextension.hstore = 11-15 1.8\n"));
    }

    @Nested
    class ItFinds {

        @EveryMajor(to = "16")
        void whatASimulatedTargetOfThatVersionDoesNotOfferAnyMore(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                pretend(orders, "age", "1.5.0");
                pretend(orders, "rdkit", "4.3");
                MigratedDatabase database = migrated(orders, simulated("16"));
                assertThatJudging(CHECK, database)
                        .isViolated("[603408] Unsupported Extensions: age (database \"%s\")".formatted(orders.name()))
                        .says(
                                "Unsupported Extensions. Target server version 16 doesn't support `age` extensions. Migrate to"
                                        + " version 15 or lower, then upgrade once the extensions are supported.")
                        .finds("extension age is not offered (own.properties of 2026-03-01)"
                                + " => choose a target of version 15 or lower");
                assertThatJudging(UNSUPPORTED, database)
                        .finds("extension rdkit is not offered (documentation of 2025-11-18) => DROP EXTENSION rdkit;");
            }
        }

        @Test
        void whatALiveTargetOfThatVersionDoesNotHave() {
            try (TestDatabase orders = TestServer.major("13").createDatabase()) {
                pretend(orders, "age", "1.5.0");
                MigratedDatabase database = migrated(
                        orders,
                        targetAt(flexibleServer("16")).referenceData(data).build());
                assertThatJudging(CHECK, database)
                        .finds("extension age is not offered (asked of the target)"
                                + " => choose a target of version 15 or lower");
                assertThatJudging(UNSUPPORTED, database).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @Test
        void whatALiveTargetHasWhateverTheReferenceDataSays() {
            try (TestDatabase orders = TestServer.major("13").createDatabase()) {
                orders.execute("CREATE EXTENSION hstore");
                MigratedDatabase database = migrated(
                        orders,
                        targetAt(flexibleServer("16")).referenceData(data).build());
                assertThatJudging(CHECK, database).passes();
                assertThatJudging(UNSUPPORTED, database).passes();
            }
        }

        @Test
        void whatIsOfferedNowhereBecauseThatIsAnotherError() {
            try (TestDatabase orders = TestServer.major("13").createDatabase()) {
                pretend(orders, "rdkit", "4.3");
                assertThatJudging(CHECK, migrated(orders, simulated("16"))).passes();
            }
        }
    }

    @EveryMajor({"15", "18"})
    void itIsNotApplicableToTargetsOfOtherVersions(TestServer server) {
        try (TestDatabase orders = TestServer.major("13").createDatabase()) {
            pretend(orders, "age", "1.5.0");
            TargetServer target = simulated(server.major());
            assertThatJudging(CHECK, migrated(orders, target))
                    .isNotApplicable(
                            "the target runs PostgreSQL " + target.version() + ", and the error is about version 16");
            VerdictAssert unsupported = assertThatJudging(UNSUPPORTED, migrated(orders, target));
            if (server.major().equals("15")) {
                unsupported.passes();
            } else {
                unsupported.finds("extension age is not offered (own.properties of 2026-03-01) => DROP EXTENSION age;");
            }
        }
    }

    private TargetServer simulated(String major) {
        return targetAt(flexibleServer(major))
                .kind(ServerKind.SIMULATED)
                .referenceData(data)
                .build();
    }
}
