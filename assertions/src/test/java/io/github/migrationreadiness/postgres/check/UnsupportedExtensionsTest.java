package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.migrated;
import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.pretend;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.extension.AllowlistedExtensions;
import io.github.migrationreadiness.postgres.extension.ExtensionsOfVersion;
import io.github.migrationreadiness.postgres.extension.UnsupportedExtensions;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 603405 */
class UnsupportedExtensionsTest {

    private static final Check<MigratedDatabase> CHECK = new UnsupportedExtensions();

    @Nested
    class ItFinds {

        @EveryMajor
        void whatALiveTargetDoesNotHave(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                pretend(orders, "rdkit", "4.3");
                pretend(orders, "aws_s3", "1.2");
                orders.execute("CREATE EXTENSION pg_trgm");
                assertThatJudging(CHECK, migrated(orders, live(server)))
                        .isViolated("[603405] Unsupported Extensions: aws_s3, rdkit (database \"%s\")"
                                .formatted(orders.name()))
                        .says("Unsupported Extensions. The migration service doesn't support the migration of databases"
                                + " with `aws_s3, rdkit` extensions on the target server.")
                        .finds(
                                "extension aws_s3 is not offered (asked of the target) => DROP EXTENSION aws_s3;",
                                "extension rdkit is not offered (asked of the target) => DROP EXTENSION rdkit;");
            }
        }

        @EveryMajor
        void whatTheDocumentationDoesNotOfferWhateverASimulatedTargetHas(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION seg", "CREATE EXTENSION hstore");
                assertThatJudging(CHECK, migrated(orders, live(server))).passes();
                MigratedDatabase simulated = migrated(orders, simulated(server));
                assertThatJudging(CHECK, simulated)
                        .finds("extension seg is not offered (documentation of 2025-11-18) => DROP EXTENSION seg;");
                assertThatJudging(new AllowlistedExtensions(), new Migration(source(orders), simulated.target()))
                        .passes();
            }
        }

        @EveryMajor
        void theSameForLoginsWithoutRights(TestServer server) {
            TestServer flexible = flexibleServerFor(server);
            try (TestDatabase orders = server.createDatabase();
                    TestRole atSource = server.createRole("LOGIN");
                    TestRole atTarget = flexible.createRole("LOGIN")) {
                pretend(orders, "rdkit", "4.3");
                assertThatJudging(
                                CHECK,
                                new MigratedDatabase(database(orders, atSource), Fixtures.targetAt(flexible, atTarget)))
                        .finds("extension rdkit is not offered (asked of the target) => DROP EXTENSION rdkit;");
            }
        }

        @EveryMajor
        void uglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase("Or\"der's 100%s\nü")) {
                List<String> names = Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .toList();
                names.forEach(name -> pretend(orders, name, "1.0"));
                VerdictAssert verdict = assertThatJudging(CHECK, migrated(orders, live(server)));
                verdict.findings()
                        .containsExactlyInAnyOrderElementsOf(names.stream()
                                .map(name ->
                                        "extension %1$s is not offered (asked of the target) => DROP EXTENSION %1$s;"
                                                .formatted(quoted(name)))
                                .toList());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, migrated(orders, live(server))).passes();
            }
        }
    }

    private static final String INSTEAD =
            ": move the database with pg_dump and pg_restore --use-list instead, without the extension";

    private static final String NOBODY_DROPS_IT = " => It is a part of flexible server that nobody can drop" + INSTEAD;

    @Nested
    class ItFindsWhatTheServiceRefuses {

        @TempDir
        private Path folder;

        @EveryMajor({"11", "16"})
        void postgresFdwUnlessTheRolesOfASingleServerAreMigratedToo(TestServer server) {
            TestServer flexible = flexibleServerFor(server);
            try (TestDatabase orders = server.createDatabase();
                    TestDatabase skipping = flexible.createDatabase()) {
                flexible.execute(
                        "ALTER DATABASE " + skipping.quotedName() + " SET azure.migration_skip_role_user = 'on'");
                orders.execute("CREATE EXTENSION postgres_fdw");
                String finding = "extension postgres_fdw is refused by the migration service, unless it migrates the"
                        + " roles of a single server too (documentation of 2025-11-18) => DROP EXTENSION postgres_fdw;";
                assertThatJudging(CHECK, migrated(orders, live(server))).finds(finding);
                MigratedDatabase toSkipping = fromSingleServer(
                        orders, targetAt(flexible).url(skipping.url()).build());
                assertThatJudging(CHECK, toSkipping).finds(finding);
                VerdictAssert single = assertThatJudging(CHECK, fromSingleServer(orders, live(server)));
                if (server.major().equals("16")) {
                    single.finds(finding);
                } else {
                    single.passes();
                }
            }
        }

        @Test
        void timescaledbInOnlineMigrations() {
            try (TestDatabase orders = TestServer.major("13").createDatabase()) {
                pretend(orders, "timescaledb", "2.15.3");
                TargetServer target = simulated("13");
                assertThatJudging(CHECK, migrated(orders, target))
                        .finds("extension timescaledb is refused by the migration service in online migrations"
                                + " (documentation of 2025-11-18) => DROP EXTENSION timescaledb;");
                SourceServer offline =
                        sourceOf(orders).plan(planOf(orders).in(Mode.OFFLINE)).build();
                assertThatJudging(CHECK, new MigratedDatabase(offline.database(orders.name()), target))
                        .passes();
            }
        }

        @Test
        void pgPartmanOnTheWayToALaterMajorVersionOfItself() {
            try (TestDatabase old = TestServer.major("13").createDatabase();
                    TestDatabase current = TestServer.major("13").createDatabase()) {
                pretend(old, "pg_partman", "4.7.4");
                pretend(current, "pg_partman", "5.1.0");
                assertThatJudging(CHECK, migrated(old, simulated("16")))
                        .finds(
                                "extension pg_partman 4.7.4 cannot become the target's 5.0.1 (documentation of 2025-11-18)"
                                        + " => DROP EXTENSION pg_partman;");
                assertThatJudging(CHECK, migrated(old, simulated("13"))).passes();
                assertThatJudging(CHECK, migrated(current, simulated("16"))).passes();
            }
        }

        @Test
        void whatAFlexibleServerHasForItselfEvenIfTheTargetOffersIt() throws IOException {
            ReferenceData data = ReferenceData.from(Files.writeString(
                    folder.resolve("own.properties"),
                    "as-of = 2026-03-01\nsource = me\nextension.azure = 11-18 1.1\nextension.pgaadauth = 11-18 1.5\n"));
            try (TestDatabase orders = TestServer.major("16").createDatabase()) {
                pretend(orders, "azure", "1.1");
                pretend(orders, "PgAadAuth", "1.5");
                TargetServer target = targetAt(flexibleServer("16"))
                        .kind(ServerKind.SIMULATED)
                        .referenceData(data)
                        .build();
                assertThatJudging(CHECK, migrated(orders, target))
                        .finds(
                                "extension \"PgAadAuth\" is refused by the migration service (own.properties of 2026-03-01)"
                                        + NOBODY_DROPS_IT,
                                "extension azure is refused by the migration service (own.properties of 2026-03-01)"
                                        + NOBODY_DROPS_IT);
            }
        }

        @EveryMajor
        void whatAFlexibleServerHasForItselfAndTheTargetDoesNotOffer(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                pretend(orders, "pgaadauth", "1.10");
                String finding = "extension pgaadauth is refused by the migration service (documentation of 2025-11-18)"
                        + NOBODY_DROPS_IT;
                assertThatJudging(CHECK, migrated(orders, live(server))).finds(finding);
                assertThatJudging(CHECK, migrated(orders, simulated(server))).finds(finding);
                assertThatJudging(new ExtensionsOfVersion("16"), database(orders))
                        .finds(finding);
            }
        }

        @EveryMajor
        void whatOnlyTheProviderCanDropWithoutAStatementThatWouldFail(TestServer plain) {
            TestServer server = ServerFlavour.of(plain.major())
                    .prepared("CREATE ROLE rdsadmin", "CREATE ROLE rds_superuser")
                    .server();
            try (TestDatabase orders = server.createDatabase()) {
                pretend(orders, "aws_s3", "1.2");
                pretend(orders, "rdkit", "4.3");
                orders.execute(
                        "UPDATE pg_extension SET extowner = 'rdsadmin'::regrole WHERE extname = 'aws_s3'",
                        "UPDATE pg_extension SET extowner = 'rds_superuser'::regrole WHERE extname = 'rdkit'");
                assertThatJudging(CHECK, migrated(orders, live(plain)))
                        .finds(
                                "extension aws_s3 is not offered (asked of the target) => Only the provider, who owns it,"
                                        + " can drop it" + INSTEAD,
                                "extension rdkit is not offered (asked of the target) => DROP EXTENSION rdkit;");
            }
        }

        private static MigratedDatabase fromSingleServer(TestDatabase orders, TargetServer target) {
            SourceServer source =
                    sourceOf(orders).kind(ServerKind.AZURE_SINGLE_SERVER).build();
            return new MigratedDatabase(source.database(orders.name()), target);
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void plpgsqlAndWhatTheTargetOffersAllowedOrNot(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                assertThatJudging(CHECK, migrated(orders, live(server))).passes();
                orders.execute("CREATE EXTENSION \"uuid-ossp\"", "CREATE EXTENSION citext", "CREATE EXTENSION pg_trgm");
                assertThatJudging(CHECK, migrated(orders, live(server))).passes();
                assertThatJudging(CHECK, migrated(orders, simulated(server))).passes();
            }
        }

        @EveryMajor
        void anOlderVersionOfAnExtensionSinceTheTargetInstallsItsOwn(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION hstore", "UPDATE pg_extension SET extversion = '0.1'");
                assertThatJudging(CHECK, migrated(orders, live(server))).passes();
            }
        }
    }

    @Nested
    class ItIsInconclusive {

        @EveryMajor
        void whereNothingIsKnownAboutTheVersionOfATargetThatIsNoFlexibleServer(TestServer server) {
            TargetServer old =
                    targetAt(TestServer.major("9.6")).user(TestServer.SUPERUSER).build();
            try (TestDatabase orders = server.createDatabase()) {
                assertThatJudging(CHECK, migrated(orders, old))
                        .isInconclusive(
                                "the documentation of 2025-11-18 says nothing about PostgreSQL 9.6",
                                "Give the flexible server itself as the target, or reference data of your own:"
                                        + " readiness.reference-data");
            }
        }

        @EveryMajor
        void whereTheDatabaseCannotBeOpened(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                SourceServer source = source(orders);
                assertThatJudging(CHECK, new MigratedDatabase(source.database("missing"), live(server)))
                        .isInconclusive(
                                "[603102] Source Database Missing: database \"missing\" does not exist",
                                "Correct the name; case and blanks count.");
            }
        }
    }

    @Nested
    class WithoutATarget {

        @EveryMajor
        void theDocumentationJudgesByVersion(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                pretend(orders, "age", "1.5.0");
                orders.execute("CREATE EXTENSION hstore");
                assertThatJudging(new ExtensionsOfVersion("16"), database(orders))
                        .passes();
                assertThatJudging(new ExtensionsOfVersion("18"), database(orders))
                        .isViolated("[603405] Unsupported Extensions: age (database \"%s\")".formatted(orders.name()))
                        .finds("extension age is not offered (documentation of 2025-11-18) => DROP EXTENSION age;");
            }
        }

        @EveryMajor
        void theServiceRefusesWhatItAlwaysDoes(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE EXTENSION postgres_fdw");
                assertThatJudging(new ExtensionsOfVersion("15"), database(orders))
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith("extension postgres_fdw is refused by the migration service");
            }
        }

        @Test
        void nothingPassesOnAVersionThatNothingIsKnownAbout() {
            try (TestDatabase orders = TestServer.major("16").createDatabase()) {
                assertThatJudging(new ExtensionsOfVersion("27"), database(orders))
                        .isInconclusive(
                                "the documentation of 2025-11-18 says nothing about PostgreSQL 27",
                                "Give the flexible server itself as the target, or reference data of your own:"
                                        + " readiness.reference-data");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "9.6", "16.4", "sixteen"})
        void onlyAMajorVersionCanBeMeant(String major) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ExtensionsOfVersion(major))
                    .withMessage("\"" + major + "\" is no major version of a flexible server, such as \"16\"");
        }
    }

    /** Recognised as a flexible server, and asked. */
    private static TargetServer live(TestServer source) {
        return targetAt(flexibleServerFor(source)).build();
    }

    private static TargetServer simulated(TestServer source) {
        return targetAt(flexibleServerFor(source)).kind(ServerKind.SIMULATED).build();
    }

    private static TargetServer simulated(String major) {
        return targetAt(flexibleServer(major)).kind(ServerKind.SIMULATED).build();
    }
}
