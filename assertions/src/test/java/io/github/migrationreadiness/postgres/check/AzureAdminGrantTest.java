package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.mend;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603707 */
class AzureAdminGrantTest {

    private static final Check<Migration> CHECK = new AzureAdminGrant();

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5", to = "15")
        void aLoginThatMayNotGrantTheRole(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole login = flexible.createRole("LOGIN IN ROLE azure_pg_admin")) {
                VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, login))
                        .isViolated("[603707] Internal server error: role %s of the target may not grant azure_pg_admin"
                                .formatted(login.quotedName()))
                        .says("Internal server error. Failed to grant azure_pg_admin to the source server admin user.")
                        .finds(
                                "role %1$s of the target may not grant azure_pg_admin => GRANT azure_pg_admin TO %1$s WITH ADMIN OPTION;"
                                        .formatted(login.quotedName()));
                mend(verdict.result(), new TestDatabase(flexible, "postgres"));
                assertThatJudging(CHECK, migration(plain, login)).passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void anAdministratorOfTheSourceWhoseNameIsReserved(TestServer plain) {
            try (TestRole admin = createRole(singleServer(plain), "administrator", "LOGIN")) {
                assertThatJudging(
                                CHECK,
                                new Migration(
                                        sourceAt(singleServer(plain), admin),
                                        targetAt(flexibleServerFor(plain)).build()))
                        .finds("role \"administrator\" of the source has a name that the target reserves"
                                + " => Migrate with an administrator of another name");
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void uglyNamesAndTheStatementsThatMendThem(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole login = createRole(flexible, name, "LOGIN")) {
                            VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, login))
                                    .finds(
                                            "role %1$s of the target may not grant azure_pg_admin => GRANT azure_pg_admin TO %1$s WITH ADMIN OPTION;"
                                                    .formatted(quoted(name)));
                            mend(verdict.result(), new TestDatabase(flexible, "postgres"));
                            assertThatJudging(CHECK, migration(plain, login)).passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void aLoginWithCreateRoleWhichIsEnoughUpToPostgreSql15(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole login = flexible.createRole("LOGIN CREATEROLE");
                    TestRole admin = flexible.createRole("LOGIN")) {
                assertThatJudging(CHECK, migration(plain, login)).passes();
                flexible.execute("SET ROLE " + login.quotedName(), "GRANT azure_pg_admin TO " + admin.quotedName());
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void theAdminOptionAlsoOfARoleThatTheLoginIsAMemberOf(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole team = flexible.createRole("NOLOGIN");
                    TestRole login = flexible.createRole("LOGIN IN ROLE " + team.quotedName());
                    TestRole admin = flexible.createRole("LOGIN")) {
                flexible.execute("GRANT azure_pg_admin TO " + team.quotedName() + " WITH ADMIN OPTION");
                assertThatJudging(CHECK, migration(plain, login)).passes();
                flexible.execute("SET ROLE " + login.quotedName(), "GRANT azure_pg_admin TO " + admin.quotedName());
            }
        }
    }

    @EveryMajor(from = "11", to = "15")
    void withoutTheRoleItIsInconclusive(TestServer plain) {
        Migration migration = new Migration(
                sourceAt(singleServer(plain)).build(),
                targetAt(plain).user(TestServer.SUPERUSER).build());
        assertThatJudging(CHECK, migration)
                .isInconclusive(
                        "the target has no role azure_pg_admin: it is no flexible server",
                        "Give the flexible server itself as the target, or a simulated one");
        assertThat(migration.target().login().azureAdminExists()).isFalse();
    }

    private static Migration migration(TestServer plain, TestRole login) {
        return new Migration(sourceAt(singleServer(plain)).build(), targetAt(flexibleServerFor(plain), login));
    }
}
