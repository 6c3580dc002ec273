package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.privilege.SystemTablePermissions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                fix(verdict.result(), orders);
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
                fix(verdict.result(), orders);
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
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
                assertThat(List.of(app.name(), web.name())).isSorted();
            }
        }

        @EveryMajor(from = "12")
        void alsoOnRelationsThatTheDocumentationDoesNotName(TestServer server) {
            try (TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute("GRANT SELECT ON pg_statistic_ext_data TO " + app.quotedName());
                assertThatJudging(CHECK, database(orders))
                        .finds(("table pg_catalog.pg_statistic_ext_data, role %1$s has SELECT"
                                        + " => REVOKE SELECT ON pg_catalog.pg_statistic_ext_data FROM %1$s;")
                                .formatted(app.quotedName()));
            }
        }

        @EveryMajor(from = "9.6")
        void onFunctionsThatAreClosedToPublic(TestServer server) {
            try (TestRole app = createRole(server, "App \"100%\" ü", "LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute(
                        "GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_reset() TO " + app.quotedName(),
                        "GRANT EXECUTE ON FUNCTION pg_rotate_logfile() TO PUBLIC",
                        "GRANT EXECUTE ON FUNCTION pg_stat_reset_single_table_counters(oid) TO " + app.quotedName()
                                + " WITH GRANT OPTION");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds(
                                "function pg_catalog.pg_rotate_logfile(), PUBLIC has EXECUTE"
                                        + " => REVOKE EXECUTE ON FUNCTION pg_catalog.pg_rotate_logfile() FROM PUBLIC;",
                                ("function pg_catalog.pg_stat_reset(), role %1$s has EXECUTE"
                                                + " => REVOKE EXECUTE ON FUNCTION pg_catalog.pg_stat_reset() FROM %1$s;")
                                        .formatted(app.quotedName()),
                                ("function pg_catalog.pg_stat_reset_single_table_counters(oid), role %1$s has EXECUTE"
                                                + " => REVOKE EXECUTE ON FUNCTION"
                                                + " pg_catalog.pg_stat_reset_single_table_counters(oid) FROM %1$s CASCADE;")
                                        .formatted(app.quotedName()));
                assertThat(verdict.result().resolution())
                        .contains("User `PUBLIC` possesses `EXECUTE ON FUNCTION pg_catalog.pg_rotate_logfile()`");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        @EveryMajor(from = "10")
        void initialPrivilegesThatWereTakenAway(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "REVOKE EXECUTE ON FUNCTION pg_ls_waldir() FROM pg_monitor",
                        "REVOKE SELECT ON pg_authid FROM postgres");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds(
                                "table pg_catalog.pg_authid, role \"postgres\" has lost its initial SELECT"
                                        + " => GRANT SELECT ON pg_catalog.pg_authid TO \"postgres\";",
                                "function pg_catalog.pg_ls_waldir(), role \"pg_monitor\" has lost its initial EXECUTE"
                                        + " => GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_waldir() TO \"pg_monitor\";");
                assertThat(verdict.result().resolution())
                        .contains("User `postgres` possesses `no SELECT ON pg_catalog.pg_authid` permissions");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        /** It is dumped as whoever passed it on, and only a superuser can become another role. */
        @EveryMajor(from = "9.6")
        void whatWasPassedOnAlsoWhereARestoreWouldTakeTheGrantItself(TestServer server) {
            try (TestRole app = createRole(server, "c_passes_on", "LOGIN");
                    TestRole web = createRole(server, "d_got_it", "LOGIN");
                    TestRole other = createRole(server, "e_got_it_from_the_owner", "LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "GRANT SELECT ON pg_type TO c_passes_on WITH GRANT OPTION",
                        "GRANT SELECT ON pg_type TO e_got_it_from_the_owner WITH GRANT OPTION",
                        "SET ROLE c_passes_on",
                        "GRANT SELECT ON pg_type TO d_got_it");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders))
                        .finds(
                                "table pg_catalog.pg_type, role \"c_passes_on\" has SELECT"
                                        + " => REVOKE SELECT ON pg_catalog.pg_type FROM \"c_passes_on\" CASCADE;",
                                "table pg_catalog.pg_type, role \"d_got_it\" has SELECT from \"c_passes_on\""
                                        + " => REVOKE SELECT ON pg_catalog.pg_type FROM \"d_got_it\";");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
                assertThat(List.of(app.name(), web.name(), other.name())).isSorted();
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
                            fix(verdict.result(), orders);
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
        void whatTheOwnerHoldsAndWhatWasRevokedFromPublic(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "GRANT ALL ON pg_authid TO postgres",
                        "REVOKE SELECT ON pg_proc FROM PUBLIC",
                        "REVOKE EXECUTE ON FUNCTION pg_sleep(double precision) FROM PUBLIC");
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

    /** A dump has each of these statements as it is here; a login that owns nothing restores it. */
    @Nested
    class ItAgreesWithARestore {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_reset() TO %s",
                    "GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) TO %s",
                    "GRANT SELECT ON pg_catalog.pg_authid TO %s",
                    "GRANT SELECT (rolname) ON pg_catalog.pg_authid TO %s",
                    "GRANT SELECT (rolname) ON pg_catalog.pg_authid TO postgres",
                    "GRANT SELECT ON pg_catalog.pg_subscription TO %s",
                    "GRANT SELECT (subconninfo) ON pg_catalog.pg_subscription TO %s",
                    "GRANT SELECT ON pg_catalog.pg_hba_file_rules TO %s WITH GRANT OPTION",
                    "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_ls_waldir() FROM pg_monitor"
                })
        void byFindingWhatItRefuses(String statement) {
            assertThat(restores(statement)).isFalse();
            assertThat(judge(statement)).isEqualTo(Status.VIOLATED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GRANT EXECUTE ON FUNCTION pg_catalog.now() TO %s",
                    "GRANT EXECUTE ON FUNCTION pg_catalog.sum(integer) TO %s",
                    "GRANT SELECT ON pg_catalog.pg_class TO %s WITH GRANT OPTION",
                    "GRANT UPDATE ON pg_catalog.pg_database TO %s",
                    "GRANT SELECT (relname, relkind) ON pg_catalog.pg_class TO %s",
                    "GRANT SELECT (subname) ON pg_catalog.pg_subscription TO %s",
                    "GRANT SELECT ON pg_catalog.pg_stat_activity TO %s",
                    "GRANT USAGE ON TYPE pg_catalog.int4 TO %s",
                    "GRANT USAGE ON LANGUAGE sql TO %s",
                    "GRANT CREATE ON SCHEMA pg_catalog TO %s",
                    "REVOKE SELECT ON pg_catalog.pg_proc FROM PUBLIC",
                    "REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC"
                })
        void byPassingWhatItOnlyWarnsOf(String statement) {
            assertThat(restores(statement)).isTrue();
            assertThat(judge(statement)).isEqualTo(Status.PASSED);
        }

        /** A dump has nothing of these schemas. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GRANT UPDATE ON information_schema.tables TO %s",
                    "GRANT CREATE ON SCHEMA information_schema TO %s",
                    "GRANT EXECUTE ON FUNCTION information_schema._pg_expandarray(anyarray) TO %s",
                    "GRANT SELECT ON pg_toast.pg_toast_1255 TO %s"
                })
        void byPassingWhatIsNotDumped(String statement) {
            assertThat(judge(statement)).isEqualTo(Status.PASSED);
        }

        private static Status judge(String statement) {
            TestServer server = TestServer.major("16");
            try (TestRole app = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(statement.replace("%s", app.quotedName()));
                return assertThatJudging(CHECK, database(orders)).result().status();
            }
        }

        private static boolean restores(String statement) {
            TestServer server = TestServer.major("16");
            try (TestRole app = server.createRole("LOGIN");
                    TestRole restoring = server.createRole("LOGIN CREATEROLE CREATEDB");
                    TestDatabase target = server.createDatabase();
                    Connection connection = target.connection(restoring.name(), "")) {
                connection.createStatement().execute(statement.replace("%s", app.quotedName()));
                return true;
            } catch (SQLException refused) {
                assertThat(refused.getSQLState()).isEqualTo("42501");
                return false;
            }
        }
    }
}
