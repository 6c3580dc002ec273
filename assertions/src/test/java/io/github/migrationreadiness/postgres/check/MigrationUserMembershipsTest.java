package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.role.MigrationUserMemberships;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603706 */
class MigrationUserMembershipsTest {

    private static final Check<Migration> CHECK = new MigrationUserMemberships();

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatAMigrationDoesNotNeed(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole app = createRole(flexible, "app", "NOLOGIN");
                    TestRole login = flexible.createRole("LOGIN IN ROLE azure_pg_admin, pg_read_server_files, app")) {
                VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, login))
                        .isViolated(
                                "[603706] Internal server error: role \"app\" has the migration login %s as a member, and 1 more"
                                        .formatted(login.quotedName()))
                        .says("Internal server error. Failed to clean up the target server migration user. Your target"
                                + " migration user can be part of multiple roles. Remove all unnecessary roles from"
                                + " target server migration user and retry the migration.")
                        .finds(unnecessary(app.quotedName(), login), unnecessary("\"pg_read_server_files\"", login));
                fix(verdict.result(), new TestDatabase(flexible, "postgres"));
                assertThatJudging(CHECK, migration(plain, login)).passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void uglyNamesAndTheStatementsThatMendThem(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole app = createRole(flexible, name, "NOLOGIN");
                                TestRole login = createRole(
                                        flexible, "login" + name.charAt(0), "LOGIN IN ROLE " + quoted(name))) {
                            VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, login))
                                    .finds(unnecessary(app.quotedName(), login));
                            fix(verdict.result(), new TestDatabase(flexible, "postgres"));
                            assertThatJudging(CHECK, migration(plain, login)).passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void whatAMigrationNeedsAndWhatComesWithItAndMembersOfTheLogin(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole login = flexible.createRole("LOGIN IN ROLE azure_pg_admin, pg_monitor, pg_read_all_settings,"
                            + " pg_read_all_stats, pg_signal_backend, pg_stat_scan_tables");
                    TestRole member = flexible.createRole("NOLOGIN IN ROLE " + login.quotedName())) {
                assertThat(member.name()).isNotEqualTo(login.name());
                assertThatJudging(CHECK, migration(plain, login)).passes();
            }
        }
    }

    private static String unnecessary(String role, TestRole login) {
        return "role %1$s has the migration login %2$s as a member => REVOKE %1$s FROM %2$s;"
                .formatted(role, login.quotedName());
    }

    private static Migration migration(TestServer plain, TestRole login) {
        return new Migration(sourceAt(singleServer(plain)).build(), targetAt(flexibleServerFor(plain), login));
    }
}
