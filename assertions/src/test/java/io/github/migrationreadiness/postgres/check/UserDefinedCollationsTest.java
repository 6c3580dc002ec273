package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.collation.UserDefinedCollations;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603403 */
class UserDefinedCollationsTest {

    private static final Check<SourceDatabase> CHECK = new UserDefinedCollations();

    @Nested
    class ItFinds {

        @EveryMajor
        void collationsInAnySchemaOfUsers(TestServer server) {
            try (TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(
                        "CREATE SCHEMA app",
                        "CREATE COLLATION public.plain FROM \"C\"",
                        "CREATE COLLATION app.posix (lc_collate = 'POSIX', lc_ctype = 'C')");
                assertThatJudging(CHECK, database(orders))
                        .isViolated("[603403] Collation mismatch (database \"%s\")".formatted(orders.name()))
                        .says("Collation mismatch. Source database contains user-defined collations. Drop these"
                                + " collations and retry the migration.")
                        .finds(
                                "collation app.posix (libc) => DROP COLLATION app.posix;",
                                "collation public.plain (libc) => DROP COLLATION public.plain;");
            }
        }

        @EveryMajor(from = "11")
        void collationsOfIcu(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE COLLATION german (provider = icu, locale = 'de')");
                assertThatJudging(CHECK, database(orders))
                        .finds("collation public.german (icu) => DROP COLLATION public.german;");
            }
        }

        @EveryMajor(from = "13")
        void nondeterministicCollations(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE COLLATION nocase"
                        + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
                assertThatJudging(CHECK, database(orders))
                        .finds("collation public.nocase (icu) => DROP COLLATION public.nocase;");
            }
        }

        @EveryMajor(from = "18")
        void collationsOfTheBuiltinProvider(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE COLLATION utf (provider = builtin, locale = 'C.UTF-8')");
                assertThatJudging(CHECK, database(orders))
                        .finds("collation public.utf (builtin) => DROP COLLATION public.utf;");
            }
        }

        @EveryMajor
        void theSameForALoginThatMayNotUseTheSchema(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE SCHEMA hidden", "CREATE COLLATION hidden.plain FROM \"C\"");
                assertThatJudging(CHECK, database(orders, login))
                        .finds("collation hidden.plain (libc) => DROP COLLATION hidden.plain;");
            }
        }

        @EveryMajor
        void uglyNamesAndTheStatementsThatDropThem(TestServer server) {
            try (TestDatabase orders = server.createDatabase("Or\"der's 100%s\nü")) {
                List<String> names = Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                        .map(name -> quoted(name) + "." + quoted(name))
                        .toList();
                UglyNames.SORTED.forEach(name -> orders.execute("CREATE SCHEMA " + quoted(name)));
                orders.execute("CREATE SCHEMA " + quoted(UglyNames.LONGEST));
                names.forEach(name -> orders.execute("CREATE COLLATION " + name + " FROM \"C\""));
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.findings()
                        .containsExactlyInAnyOrderElementsOf(names.stream()
                                .map("collation %1$s (libc) => DROP COLLATION %1$s;"::formatted)
                                .toList());
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void collationsInPgCatalogThatAreYoungerThanTheDatabase(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE COLLATION pg_catalog.late FROM \"C\"");
                assertThat(orders.column("SELECT collname FROM pg_collation WHERE oid >= 16384"))
                        .containsExactly("late");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "11")
        void collationsThatWereImportedLater(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "DELETE FROM pg_collation WHERE collprovider = 'i'",
                        "SELECT pg_import_system_collations('pg_catalog')");
                assertThat(orders.column("SELECT collname FROM pg_collation WHERE oid >= 16384"))
                        .isNotEmpty();
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void collationsOfAnExtension(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE EXTENSION citext",
                        "CREATE COLLATION plain FROM \"C\"",
                        "ALTER EXTENSION citext ADD COLLATION plain");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor
        void temporaryCollationsOfSomebodyElse(TestServer server) throws SQLException {
            try (TestDatabase orders = server.createDatabase();
                    Connection somebody = orders.superuserConnection();
                    Statement statement = somebody.createStatement()) {
                statement.execute("CREATE COLLATION pg_temp.mine FROM \"C\"");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
