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
import io.github.migrationreadiness.postgres.role.CreatableRoles;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603701 */
class CreatableRolesTest {

    private static final Check<Migration> CHECK = new CreatableRoles();

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5", to = "15")
        void namesThatTheTargetReserves(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestRole admin = createRole(single, "admin", "LOGIN");
                    TestRole azure = createRole(single, "azure_reader", "NOLOGIN")) {
                assertThatJudging(CHECK, migration(plain))
                        .isViolated("[603701] Internal server error: role \"admin\" of the source has a name that the"
                                + " target reserves, and 1 more")
                        .says("Internal server error. Failed to create roles on the target server.")
                        .finds(reserved(admin), reserved(azure));
            }
        }

        @EveryMajor("9.5")
        void namesThatOnlyAnOldSourceCanHave(TestServer plain) {
            try (TestRole old = createRole(singleServer(plain), "pg_reader", "NOLOGIN")) {
                assertThatJudging(CHECK, migration(plain)).finds(reserved(old));
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void namesThatTheTargetHasAlready(TestServer plain) {
            try (TestRole app = createRole(singleServer(plain), "App", "LOGIN");
                    TestRole there = createRole(flexibleServerFor(plain), "App", "NOLOGIN")) {
                assertThatJudging(CHECK, migration(plain))
                        .finds("role " + there.quotedName() + " of the source exists on the target already"
                                + " => Rename the role on the source, or drop the one on the target");
                assertThat(app.name()).isEqualTo(there.name());
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void attributesThatTheTargetDoesNotGrantForALoginWithoutRightsToo(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestRole both = createRole(single, "both", "SUPERUSER BYPASSRLS");
                    TestRole one = createRole(single, "one", "BYPASSRLS");
                    TestRole login = createRole(single, "reader", "LOGIN");
                    TestRole atTarget = flexibleServerFor(plain).createRole("LOGIN")) {
                Migration migration =
                        new Migration(sourceAt(single, login), targetAt(flexibleServerFor(plain), atTarget));
                VerdictAssert verdict = assertThatJudging(CHECK, migration)
                        .finds(
                                "role %1$s of the source has SUPERUSER and BYPASSRLS, which the target does not grant => ALTER ROLE %1$s NOSUPERUSER NOBYPASSRLS;"
                                        .formatted(both.quotedName()),
                                "role %1$s of the source has BYPASSRLS, which the target does not grant => ALTER ROLE %1$s NOBYPASSRLS;"
                                        .formatted(one.quotedName()));
                fix(verdict.result(), new TestDatabase(single, "postgres"));
                assertThatJudging(CHECK, migration(plain)).passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void uglyNamesAndTheStatementsThatMendThem(TestServer plain) {
            TestServer single = singleServer(plain);
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole role = createRole(single, name, "SUPERUSER")) {
                            VerdictAssert verdict = assertThatJudging(CHECK, migration(plain))
                                    .finds(
                                            "role %1$s of the source has SUPERUSER, which the target does not grant => ALTER ROLE %1$s NOSUPERUSER;"
                                                    .formatted(quoted(name)));
                            fix(verdict.result(), new TestDatabase(single, "postgres"));
                            assertThatJudging(CHECK, migration(plain)).passes();
                            assertThat(role.name()).isEqualTo(name);
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void rolesWithNamesThatComeCloseAndAttributesThatCanBeGranted(TestServer plain) {
            TestServer single = singleServer(plain);
            try (TestRole first = createRole(single, "administrators", "LOGIN CREATEROLE CREATEDB REPLICATION");
                    TestRole second = createRole(single, "azurereader", "NOLOGIN");
                    TestRole third = createRole(single, "pgreader", "NOLOGIN");
                    TestRole other = createRole(flexibleServerFor(plain), "ADMINISTRATORS", "NOLOGIN")) {
                assertThat(Stream.of(first, second, third, other)).hasSize(4);
                assertThatJudging(CHECK, migration(plain)).passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void entraRolesThatHaveToBeThereAlready(TestServer plain) {
            try (TestRole anna = createRole(singleServer(plain), "anna@contoso.com", "LOGIN IN ROLE azure_ad_user");
                    TestRole there = createRole(flexibleServerFor(plain), "anna@contoso.com", "LOGIN")) {
                assertThat(anna.name()).isEqualTo(there.name());
                assertThatJudging(CHECK, migration(plain)).passes();
            }
        }
    }

    private static String reserved(TestRole role) {
        return "role " + role.quotedName() + " of the source has a name that the target reserves"
                + " => Rename the role on the source, or drop it";
    }

    private static Migration migration(TestServer plain) {
        return new Migration(
                sourceAt(singleServer(plain)).build(),
                targetAt(flexibleServerFor(plain)).build());
    }
}
