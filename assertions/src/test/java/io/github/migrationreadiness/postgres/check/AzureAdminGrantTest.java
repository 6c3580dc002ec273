package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.singleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.role.AzureAdminGrant;
import io.github.migrationreadiness.postgres.role.CreatableRoles;
import io.github.migrationreadiness.postgres.role.CreateRoleAttribute;
import io.github.migrationreadiness.testservers.EveryMajor;
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
        void anAdministratorOfTheSourceWhoseNameIsReservedWhereNoOtherErrorSpeaksOfIt(TestServer plain) {
            try (TestRole admin = createRole(singleServer(plain), "administrator", "LOGIN")) {
                Migration migration = migration(plain, sourceAt(singleServer(plain), admin));
                assertThatJudging(CHECK, migration)
                        .isViolated(
                                "[603707] Internal server error: role \"administrator\" of the source has a name that"
                                        + " the target reserves")
                        .says("Internal server error. Failed to grant azure_pg_admin to the source server admin user.")
                        .finds("role \"administrator\" of the source has a name that the target reserves"
                                + " => Migrate with an administrator of another name");
                assertThatJudging(new CreatableRoles(), migration).passes();
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void uglyNamesAndNamesThatComeClose(TestServer plain) {
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST, "Administrator", "administrators"))
                    .forEach(name -> {
                        try (TestRole admin = createRole(singleServer(plain), name, "LOGIN")) {
                            assertThatJudging(CHECK, migration(plain, sourceAt(singleServer(plain), admin)))
                                    .passes();
                        }
                    });
        }

        @EveryMajor(from = "9.5", to = "15")
        void aLoginOfTheTargetThatMayNotGrantTheRoleBecauseThatIsAnotherError(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole login = flexible.createRole("LOGIN IN ROLE azure_pg_admin")) {
                Migration migration =
                        new Migration(sourceAt(singleServer(plain)).build(), targetAt(flexible, login));
                assertThatJudging(CHECK, migration).passes();
                assertThatJudging(new CreateRoleAttribute(), migration.target()).is(Status.VIOLATED);
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void aLoginOfTheTargetWithCreateRoleWhichIsEnoughUpToPostgreSql15(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole login = flexible.createRole("LOGIN CREATEROLE");
                    TestRole admin = flexible.createRole("LOGIN")) {
                assertThatJudging(
                                CHECK,
                                new Migration(sourceAt(singleServer(plain)).build(), targetAt(flexible, login)))
                        .passes();
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

    private static Migration migration(TestServer plain, SourceServer source) {
        return new Migration(source, targetAt(flexibleServerFor(plain)).build());
    }
}
