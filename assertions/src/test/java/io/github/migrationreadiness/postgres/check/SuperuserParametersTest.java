package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.database;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.restore.SuperuserParameters;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** R129 */
class SuperuserParametersTest {

    private static final Check<SourceDatabase> CHECK = new SuperuserParameters();

    private static final String[] FUNCTIONS = {
        "CREATE SCHEMA \"S p$\"",
        "CREATE FUNCTION \"S p$\".\"Fu(n\"(integer) RETURNS integer LANGUAGE sql SET temp_file_limit = '1GB'"
                + " SET my.\"Var\" = 'x' AS 'SELECT 1'"
    };

    private static final String[] FOUND = {
        "function \"S p$\".\"Fu(n\"(integer) sets my.Var (custom parameter; value not shown): refused for a login that is"
                + " no superuser => keep the value in a table, or SET it in the application's sessions, then"
                + " ALTER FUNCTION \"S p$\".\"Fu(n\"(integer) RESET my.\"Var\";",
        "function \"S p$\".\"Fu(n\"(integer) sets temp_file_limit, which only a superuser may set =>"
                + " ALTER FUNCTION \"S p$\".\"Fu(n\"(integer) RESET temp_file_limit;"
    };

    @Nested
    class ItFinds {

        @EveryMajor
        void whatFunctionsAndDatabasesSet(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(FUNCTIONS);
                orders.execute(
                        "ALTER DATABASE " + orders.quotedName() + " SET app.secret = 's3cr3t'",
                        "ALTER DATABASE " + orders.quotedName() + " SET log_min_duration_statement = 0");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.isViolated("[R129] Parameters that only a superuser may set (database \"%s\")"
                                .formatted(orders.name()))
                        .finds(Stream.concat(Stream.of(FOUND), found(orders)).toArray(String[]::new));
                assertThat(verdict.result().toString()).doesNotContain("s3cr3t");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).findings().hasSize(2);
            }
        }

        private Stream<String> found(TestDatabase orders) {
            return Stream.of(
                    "database " + orders.name()
                            + " sets app.secret (custom parameter; value not shown): refused for a login that is no"
                            + " superuser => keep the value in a table, or SET it in the application's sessions, then"
                            + " ALTER DATABASE " + orders.quotedName() + " RESET app.secret;",
                    "database " + orders.name() + " sets log_min_duration_statement, which only a superuser may set =>"
                            + " ALTER DATABASE " + orders.quotedName() + " RESET log_min_duration_statement;");
        }

        @EveryMajor
        void theSameForALoginWithoutGrants(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(FUNCTIONS);
                orders.execute("REVOKE ALL ON SCHEMA \"S p$\" FROM PUBLIC");
                assertThatJudging(CHECK, database(orders, login)).finds(FOUND);
            }
        }

        @EveryMajor({"11", "16", "18"})
        void proceduresToo(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute("CREATE PROCEDURE p() LANGUAGE sql SET track_functions = 'all' AS 'SELECT 1'");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                verdict.finds("procedure public.p() sets track_functions, which only a superuser may set =>"
                        + " ALTER PROCEDURE public.p() RESET track_functions;");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        /** A server of its own: what is set for a role holds in every database. */
        @EveryMajor
        void whatIsSetForRolesAsAWarningUnlessItIsForThisDatabase(TestServer plain) {
            TestServer server = plain.flavour()
                    .setting("cluster_name", "superuser parameters")
                    .server();
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                server.execute("ALTER ROLE " + login.quotedName() + " SET log_statement = 'all'");
                assertThatJudging(CHECK, database(orders))
                        .warns()
                        .finds("role " + login.name() + " sets log_statement, which only a superuser may set =>"
                                + " ALTER ROLE " + login.quotedName() + " RESET log_statement;");
                server.execute("ALTER ROLE " + login.quotedName() + " IN DATABASE " + orders.quotedName()
                        + " SET temp_file_limit = '1GB'");
                VerdictAssert verdict = assertThatJudging(CHECK, database(orders));
                assertThat(verdict.result().isWarning()).isFalse();
                verdict.findings()
                        .hasSize(2)
                        .anyMatch(finding -> finding.startsWith(
                                "role " + login.name() + " in database " + orders.name() + " sets temp_file_limit"));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        /** A GRANT on one parameter leaves the others. */
        @EveryMajor({"15", "18"})
        void onlyWhatTheTargetDoesNotLetItsLoginSet(TestServer server) {
            TestServer flexible = flexibleServer(server.major());
            try (TestRole admin = SimulatedFlexibleServer.createLogin(flexible);
                    TestDatabase orders = server.createDatabase()) {
                orders.execute(FUNCTIONS);
                flexible.execute("GRANT SET ON PARAMETER temp_file_limit TO " + admin.quotedName());
                TargetServer target = targetAt(flexible, admin);
                assertThatJudging(CHECK, source(orders).migratingTo(target).database(orders.name()))
                        .finds(FOUND[0]);
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void whatEverybodyMaySetAndFunctionsOfExtensions(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(
                        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET work_mem = '8MB' SET search_path = public AS"
                                + " 'SELECT 1'",
                        "CREATE EXTENSION citext",
                        "CREATE FUNCTION g() RETURNS int LANGUAGE sql SET temp_file_limit = '1GB' AS 'SELECT 1'",
                        "ALTER EXTENSION citext ADD FUNCTION g()",
                        "ALTER DATABASE " + orders.quotedName() + " SET statement_timeout = '1min'");
                assertThatJudging(CHECK, database(orders)).passes();
            }
        }

        /** Of the same function another parameter, which the target does not know. */
        @EveryMajor({"11", "18"})
        void whatASuperuserOfTheTargetMaySet(TestServer server) {
            try (TestDatabase orders = server.createDatabase()) {
                orders.execute(FUNCTIONS);
                TargetServer target =
                        targetAt(server).user(TestServer.SUPERUSER).build();
                assertThatJudging(CHECK, source(orders).migratingTo(target).database(orders.name()))
                        .finds(FOUND[0]);
            }
        }
    }
}
