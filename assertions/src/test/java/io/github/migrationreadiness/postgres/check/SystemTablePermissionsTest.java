package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.mend;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603410 */
class SystemTablePermissionsTest {

    private static final Check<SourceDatabase> CHECK = new SystemTablePermissions();

    private static final String MESSAGE = "System table permission error. Users have access to system tables like"
            + " pg_authid and pg_shadow that can't be migrated to the target. Revoke these permissions and retry the"
            + " migration.";

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5")
        void whatWasGrantedOnSystemTablesAndViews(TestServer server) {
            try (TestRole app = server.createRole("LOGIN");
                    TestRole web = server.createRole("NOLOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(
                        "GRANT UPDATE, SELECT ON pg_shadow TO " + web.quotedName(),
                        "GRANT SELECT ON pg_authid TO " + app.quotedName());
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .isViolated("[603410] System table permission error (database \"%s\")".formatted(orders.name()))
                        .says(MESSAGE)
                        .finds(
                                "table pg_catalog.pg_authid, role %1$s has SELECT => REVOKE SELECT ON pg_catalog.pg_authid FROM %1$s;"
                                        .formatted(app.quotedName()),
                                ("view pg_catalog.pg_shadow, role %1$s has SELECT, UPDATE => REVOKE SELECT, UPDATE ON"
                                                + " pg_catalog.pg_shadow FROM %1$s;")
                                        .formatted(web.quotedName()));
                assertThat(verdict.result().resolution())
                        .contains(("User `%s` possesses `SELECT ON pg_catalog.pg_authid` permissions, while User `%s`"
                                        + " holds `SELECT, UPDATE ON pg_catalog.pg_shadow` permissions.")
                                .formatted(app.name(), web.name()));
            }
        }

        @EveryMajor(from = "9.5")
        void aGrantToPublicWhichNeedsNoQuotesAndHasNoOtherUserBesides(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT SELECT ON pg_authid TO PUBLIC");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds("table pg_catalog.pg_authid, PUBLIC has SELECT"
                                + " => REVOKE SELECT ON pg_catalog.pg_authid FROM PUBLIC;");
                assertThat(verdict.result().resolution())
                        .contains("User `PUBLIC` possesses `SELECT ON pg_catalog.pg_authid` permissions, while User"
                                + " `no other user` holds `no` permissions.");
                mend(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void aRightOnAPltemplateThatPublicWasNotBornWith(TestServer server) {
            if (server.column("SELECT to_regclass('pg_catalog.pg_pltemplate')").get(0) == null) {
                assertThat(Integer.parseInt(server.major())).isGreaterThanOrEqualTo(13);
                return;
            }
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT INSERT ON pg_pltemplate TO PUBLIC");
                assertThatJudging(CHECK, database(orders))
                        .finds("table pg_catalog.pg_pltemplate, PUBLIC has INSERT"
                                + " => REVOKE INSERT ON pg_catalog.pg_pltemplate FROM PUBLIC;");
            }
        }

        @EveryMajor(from = "9.5")
        void grantsOnColumnsAlso(TestServer server) {
            try (TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "GRANT SELECT (rolpassword, rolname), UPDATE (rolname) ON pg_authid TO " + app.quotedName());
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds(
                                ("column pg_catalog.pg_authid.rolname, role %1$s has SELECT, UPDATE => REVOKE SELECT"
                                                + " (rolname), UPDATE (rolname) ON pg_catalog.pg_authid FROM %1$s;")
                                        .formatted(app.quotedName()),
                                ("column pg_catalog.pg_authid.rolpassword, role %1$s has SELECT => REVOKE SELECT"
                                                + " (rolpassword) ON pg_catalog.pg_authid FROM %1$s;")
                                        .formatted(app.quotedName()));
                mend(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void whatWasPassedOnAndTheStatementThatTakesItBackFromEverybody(TestServer server) {
            try (TestRole app = createRole(server, "a_passes_on", "LOGIN");
                    TestRole web = createRole(server, "b_got_it", "LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "GRANT SELECT ON pg_authid TO a_passes_on WITH GRANT OPTION",
                        "SET ROLE a_passes_on",
                        "GRANT SELECT ON pg_authid TO b_got_it");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds(
                                "table pg_catalog.pg_authid, role \"a_passes_on\" has SELECT"
                                        + " => REVOKE SELECT ON pg_catalog.pg_authid FROM \"a_passes_on\" CASCADE;",
                                "table pg_catalog.pg_authid, role \"b_got_it\" has SELECT from \"a_passes_on\""
                                        + " => REVOKE SELECT ON pg_catalog.pg_authid FROM \"b_got_it\";");
                mend(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
                assertThat(List.of(app.name(), web.name())).isSorted();
            }
        }

        @EveryMajor(from = "9.6")
        void alsoOnRelationsThatTheDocumentationDoesNotName(TestServer server) {
            try (TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT UPDATE ON pg_database TO " + app.quotedName());
                assertThatJudging(CHECK, database(orders))
                        .finds(
                                "table pg_catalog.pg_database, role %1$s has UPDATE => REVOKE UPDATE ON pg_catalog.pg_database FROM %1$s;"
                                        .formatted(app.quotedName()));
            }
        }

        @EveryMajor(from = "9.5")
        void theSameForALoginWithoutRights(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT SELECT ON pg_statistic TO " + app.quotedName());
                assertThatJudging(CHECK, database(orders, login))
                        .finds(
                                "table pg_catalog.pg_statistic, role %1$s has SELECT => REVOKE SELECT ON pg_catalog.pg_statistic FROM %1$s;"
                                        .formatted(app.quotedName()));
            }
        }

        @EveryMajor(from = "9.5")
        void rolesWithUglyNamesAndTheStatementsThatMendThem(TestServer server) {
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole role = createRole(server, name, "NOLOGIN");
                                TestDatabase orders = server.createDatabase()) {
                            orders.execute("GRANT SELECT ON pg_authid TO " + role.quotedName());
                            VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                                    .finds(
                                            "table pg_catalog.pg_authid, role %1$s has SELECT => REVOKE SELECT ON pg_catalog.pg_authid FROM %1$s;"
                                                    .formatted(quoted(name)));
                            mend(verdict.result(), orders);
                            assertThatJudging(CHECK, database(orders)).passes();
                        }
                    });
        }

        @EveryMajor(from = "9.5")
        void customersRolesThatAreOnlyCalledLikeAProviders(TestServer server) {
            try (TestRole role = createRole(server, "rdsreader", "NOLOGIN");
                    TestRole upper = createRole(server, "RDS_SUPERUSER", "NOLOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT SELECT ON pg_authid TO " + role.quotedName() + ", " + upper.quotedName());
                assertThat(assertThatJudging(CHECK, database(orders)).result().count())
                        .isEqualTo(2);
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5")
        void whatAServerIsBornWithAndTheGrantsOfPublicInIt(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                assertThat(orders.column("SELECT 1 FROM pg_class CROSS JOIN LATERAL aclexplode(relacl) AS a"
                                + " WHERE a.grantee = 0 AND relnamespace = 'pg_catalog'::regnamespace"))
                        .hasSizeGreaterThan(50);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void whatTheOwnerHoldsAndWhatWasRevoked(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "GRANT ALL ON pg_authid TO postgres",
                        "GRANT SELECT (rolname) ON pg_authid TO postgres",
                        "REVOKE SELECT ON pg_class FROM PUBLIC");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void grantsInAnotherDatabaseAlsoOnASharedTable(TestServer server) {
            try (TestRole app = server.createRole("LOGIN");
                    TestDatabase other = server.createDatabase();
                    TestDatabase orders = server.createDatabase()) {
                other.execute("GRANT SELECT ON pg_authid TO " + app.quotedName());
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "9.5")
        void grantsOnTablesOfOnesOwnThatAreCalledLikeASystemTable(TestServer server) {
            try (TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE TABLE public.pg_authid (id integer)",
                        "GRANT ALL ON public.pg_authid TO PUBLIC, " + app.quotedName(),
                        "GRANT SELECT ON information_schema.tables TO " + app.quotedName());
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor({"9.5", "9.6", "18"})
        void whatAProvidersImageGrantsToTheProvidersRoles(TestServer plain) {
            TestServer server = ServerFlavour.of(plain.major())
                    .prepared(
                            "CREATE ROLE azure_pg_admin",
                            "CREATE ROLE azure_superuser",
                            "CREATE ROLE rds_superuser",
                            "CREATE ROLE rdsadmin",
                            "CREATE ROLE cloudsqlsuperuser",
                            "CREATE ROLE alloydbsuperuser")
                    .server();
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT SELECT ON pg_authid, pg_shadow TO azure_pg_admin, azure_superuser, rds_superuser,"
                        + " rdsadmin, cloudsqlsuperuser, alloydbsuperuser");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor("9.5")
        void relationsThatTheDocumentationDoesNotNameWhereTheServerDoesNotKnowWhatItWasBornWith(TestServer server) {
            try (TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT UPDATE ON pg_database TO " + app.quotedName());
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }
    }
}
