package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.migrated;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.collation.DatabaseCollation;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** 603401; the servers know the locales C, POSIX and C.utf8, and most of ICU's. */
class DatabaseCollationTest {

    private static final Check<MigratedDatabase> CHECK = new DatabaseCollation();
    private static final String UTF8 = "LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'";
    private static final String FIX =
            " => create the source database anew with a locale that the target knows, such as C";

    @Nested
    class ItFinds {

        @EveryMajor
        void aLocaleThatTheTargetLacks(TestServer server) {
            try (TestDatabase orders = created(server, UTF8);
                    TestDatabase target = targetWithout(server, "collname = 'C.utf8'")) {
                assertThatJudging(CHECK, migrated(orders, in(target)))
                        .isViolated("[603401] Collation mismatch: C.UTF-8 (database \"Or\"der's %s\\nü "
                                + orders.name().substring(orders.name().length() - 36) + "\")")
                        .says("Collation mismatch. Collation `C.UTF-8` in database `" + orders.name()
                                + "` isn't present on target server.")
                        .finds("collation \"C.UTF-8\" (libc)" + FIX);
            }
        }

        @EveryMajor
        void theSameForLoginsWithoutRights(TestServer server) {
            TestServer flexible = flexibleServerFor(server);
            try (TestDatabase orders = created(server, "LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'");
                    TestDatabase target = targetWithout(server, "collname = 'C.utf8'");
                    TestRole atSource = server.createRole("LOGIN");
                    TestRole atTarget = flexible.createRole("LOGIN")) {
                TargetServer asGuest = targetAt(flexible)
                        .url(target.url())
                        .user(atTarget.name())
                        .build();
                assertThatJudging(CHECK, new MigratedDatabase(database(orders, atSource), asGuest))
                        .finds("collation \"C.UTF-8\" (libc)" + FIX);
            }
        }

        @EveryMajor
        void aLocaleThatTheTargetHasForAnotherEncodingOnly(TestServer server) {
            try (TestDatabase orders = created(server, UTF8);
                    TestDatabase target = flexibleServerFor(server).createDatabase()) {
                target.execute("UPDATE pg_collation SET collencoding = 8 WHERE collname = 'C.utf8'");
                assertThatJudging(CHECK, migrated(orders, in(target))).finds("collation \"C.UTF-8\" (libc)" + FIX);
            }
        }

        @EveryMajor({"15", "16", "18"})
        void aLanguageThatIcuDoesNotKnow(TestServer server) {
            try (TestDatabase orders = created(server, UTF8 + " LOCALE_PROVIDER icu ICU_LOCALE 'tlh-AQ'")) {
                assertThatJudging(CHECK, migrated(orders, on(server))).finds("collation \"tlh-AQ\" (icu)" + FIX);
            }
        }

        @EveryMajor({"17", "18"})
        void aLocaleOfPostgresItselfThatTheTargetLacks(TestServer server) {
            try (TestDatabase orders = created(server, "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'");
                    TestDatabase target = targetWithout(server, "collprovider = 'b' AND colllocale = 'C.UTF-8'")) {
                assertThatJudging(CHECK, migrated(orders, in(target))).finds("collation \"C.UTF-8\" (builtin)" + FIX);
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void aLocaleThatTheTargetSpellsDifferently(TestServer server) {
            try (TestDatabase orders = created(server, UTF8)) {
                assertThatJudging(CHECK, migrated(orders, on(server))).passes();
            }
        }

        @EveryMajor
        void theLocalesThatAreEverywhere(TestServer server) {
            try (TestDatabase orders = created(server, "LC_COLLATE 'C' LC_CTYPE 'POSIX'");
                    TestDatabase target = targetWithout(server, "collname <> 'default'")) {
                assertThatJudging(CHECK, migrated(orders, in(target))).passes();
            }
        }

        @EveryMajor({"15", "16", "18"})
        void aRegionOfALanguageThatIcuKnowsWhateverItsFallbackInTheOperatingSystem(TestServer server) {
            try (TestDatabase orders = created(server, UTF8 + " LOCALE_PROVIDER icu ICU_LOCALE 'de-AQ-u-co-phonebk'");
                    TestDatabase root = created(server, UTF8 + " LOCALE_PROVIDER icu ICU_LOCALE 'und'");
                    TestDatabase target = targetWithout(server, "collname = 'C.utf8'")) {
                assertThatJudging(CHECK, migrated(orders, in(target))).passes();
                assertThatJudging(CHECK, migrated(root, in(target))).passes();
            }
        }
    }

    @EveryMajor
    void itIsInconclusiveWhereOnlyASimulatedTargetLacksTheLocale(TestServer server) {
        try (TestDatabase orders = created(server, UTF8);
                TestDatabase target = targetWithout(server, "collname = 'C.utf8'")) {
            TargetServer simulated = targetAt(target.server())
                    .url(target.url())
                    .kind(ServerKind.SIMULATED)
                    .build();
            assertThatJudging(CHECK, migrated(orders, simulated))
                    .isInconclusive(
                            "the simulated target lacks the collation C.UTF-8, but has not those of a flexible server",
                            "Give the flexible server itself as the target");
        }
    }

    private static TestDatabase created(TestServer server, String options) {
        String name = "Or\"der's %s\nü " + UUID.randomUUID();
        server.execute("CREATE DATABASE " + quoted(name) + " TEMPLATE template0 ENCODING 'UTF8' " + options);
        return new TestDatabase(server, name);
    }

    private static TestDatabase targetWithout(TestServer source, String collations) {
        TestDatabase target = flexibleServerFor(source).createDatabase();
        return target.execute("DELETE FROM pg_collation WHERE " + collations);
    }

    private static TargetServer on(TestServer source) {
        return targetAt(flexibleServerFor(source)).build();
    }

    private static TargetServer in(TestDatabase database) {
        return targetAt(database.server()).url(database.url()).build();
    }
}
