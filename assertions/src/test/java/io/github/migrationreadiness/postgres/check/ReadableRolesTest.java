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
import io.github.migrationreadiness.postgres.privilege.SystemTablePermissions;
import io.github.migrationreadiness.postgres.role.ReadableRoles;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603702 */
class ReadableRolesTest {

    private static final Check<Migration> CHECK = new ReadableRoles();

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5", to = "15")
        void aLoginThatMayNotReadPasswordsAndWhatMakesItTheAdministratorItShouldBe(TestServer plain) {
            try (TestRole login = singleServer(plain).createRole("LOGIN");
                    TestDatabase orders = administered(plain)) {
                VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, orders, login))
                        .isViolated(
                                "[603702] Internal server error: role %s of the source lacks permission to read pg_catalog.pg_authid"
                                        .formatted(login.quotedName()))
                        .says("Internal server error. Failed to dump roles from source server.")
                        .finds(
                                "role %1$s of the source lacks permission to read pg_catalog.pg_authid => GRANT azure_pg_admin TO %1$s;"
                                        .formatted(login.quotedName()));
                assertThat(verdict.result().resolution())
                        .startsWith("[Contact Microsoft support]")
                        .endsWith("Or migrate the roles yourself: set azure.migration_skip_role_user to on at the"
                                + " target, write them with pg_dumpall --globals-only --no-role-passwords, and create"
                                + " them there.");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, migration(plain, orders, login)).passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void anAdministratorWhoMayNotAndTheGrantThatIsNoViolationOf603410(TestServer plain) {
            try (TestRole login = singleServer(plain).createRole("LOGIN IN ROLE azure_pg_admin");
                    TestDatabase orders = singleServer(plain).createDatabase()) {
                VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, orders, login))
                        .finds(
                                "role %s of the source lacks permission to read pg_catalog.pg_authid => GRANT SELECT ON pg_catalog.pg_authid TO azure_pg_admin;"
                                        .formatted(login.quotedName()));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, migration(plain, orders, login)).passes();
                assertThatJudging(new SystemTablePermissions(), Fixtures.database(orders))
                        .passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void uglyNamesAndTheStatementsThatMendThem(TestServer plain) {
            TestServer single = singleServer(plain);
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole login = createRole(single, name, "LOGIN");
                                TestDatabase orders = administered(plain)) {
                            VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, orders, login))
                                    .finds(
                                            "role %1$s of the source lacks permission to read pg_catalog.pg_authid => GRANT azure_pg_admin TO %1$s;"
                                                    .formatted(quoted(name)));
                            fix(verdict.result(), orders);
                            assertThatJudging(CHECK, migration(plain, orders, login))
                                    .passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void aSuperuserAndALoginWhoseSessionsAreSetToARoleThatMayNot(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestRole group = single.createRole("NOLOGIN");
                    TestRole login = single.createRole("LOGIN IN ROLE azure_pg_admin, " + group.quotedName());
                    TestDatabase orders = administered(plain)) {
                single.execute("ALTER ROLE " + login.quotedName() + " SET role = '" + group.name() + "'");
                assertThatJudging(CHECK, migration(plain, orders, login)).passes();
                assertThatJudging(
                                CHECK,
                                new Migration(
                                        sourceAt(single).build(),
                                        targetAt(flexibleServerFor(plain)).build()))
                        .passes();
            }
        }
    }

    /** Single server lets members of azure_pg_admin read all system tables. */
    private static TestDatabase administered(TestServer plain) {
        return singleServer(plain).createDatabase().execute("GRANT SELECT ON pg_authid TO azure_pg_admin");
    }

    private static Migration migration(TestServer plain, TestDatabase orders, TestRole login) {
        return new Migration(
                Fixtures.sourceOf(orders).user(login.name()).build(),
                targetAt(flexibleServerFor(plain)).build());
    }
}
