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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.role.CreateRoleAttribute;
import io.github.migrationreadiness.postgres.role.GrantableRoles;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603704 */
class GrantableRolesTest {

    private static final Check<Migration> CHECK = new GrantableRoles();

    @Nested
    class ItFinds {

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatAreMembersOfTheLoginOnTheTarget(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole app = createRole(singleServer(plain), "app", "LOGIN");
                    TestRole login = flexible.createRole("LOGIN CREATEROLE");
                    TestRole there = createRole(flexible, "app", "LOGIN IN ROLE " + login.quotedName())) {
                assertThatThrownBy(() -> flexible.execute("GRANT app TO " + login.quotedName()))
                        .hasMessageContaining("is a member of role");
                VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, login))
                        .isViolated(
                                "[603704] Internal server error: role \"app\" is a member of the migration login %s on the target"
                                        .formatted(login.quotedName()))
                        .says(
                                "Internal server error. Failed to make all source roles a member of target migration user.")
                        .finds(circle(app, login, "target"));
                fix(verdict.result(), new TestDatabase(flexible, "postgres"));
                assertThatJudging(CHECK, migration(plain, login)).passes();
                flexible.execute("GRANT " + there.quotedName() + " TO " + login.quotedName());
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatAreMembersOfTheLoginThroughOthers(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole app = createRole(singleServer(plain), "app", "LOGIN");
                    TestRole login = flexible.createRole("LOGIN CREATEROLE");
                    TestRole between = flexible.createRole("NOLOGIN IN ROLE " + login.quotedName());
                    TestRole there = createRole(flexible, "app", "LOGIN IN ROLE " + between.quotedName())) {
                assertThat(app.name()).isEqualTo(there.name());
                assertThatJudging(CHECK, migration(plain, login)).finds(circle(between, login, "target"));
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void rolesThatAreMembersOfARoleOfTheLoginsNameOnTheSource(TestServer plain) {
            TestServer single = singleServer(plain);
            TestServer flexible = flexibleServerFor(plain);
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole login = createRole(flexible, name, "LOGIN CREATEROLE");
                                TestRole same = createRole(single, name, "LOGIN");
                                TestRole app = createRole(single, "app " + name.charAt(0), "IN ROLE " + quoted(name))) {
                            VerdictAssert verdict = assertThatJudging(CHECK, migration(plain, login))
                                    .finds(circle(app, same, "source"));
                            fix(verdict.result(), new TestDatabase(single, "postgres"));
                            assertThatJudging(CHECK, migration(plain, login)).passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "9.5", to = "15")
        void aLoginThatMayGrantNoRoleBecauseThatIsAnotherError(TestServer plain) {
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole login = flexible.createRole("LOGIN IN ROLE azure_pg_admin")) {
                Migration migration = migration(plain, login);
                assertThatJudging(CHECK, migration).passes();
                assertThatJudging(new CreateRoleAttribute(), migration.target()).is(Status.VIOLATED);
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void aLoginWithCreateRoleAndMembershipsTheOtherWayRound(TestServer plain) {
            TestServer single = singleServer(plain);
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole app = createRole(single, "app", "LOGIN");
                    TestRole team = createRole(single, "team", "LOGIN IN ROLE " + app.quotedName());
                    TestRole there = createRole(flexible, "app", "NOLOGIN");
                    TestRole login = flexible.createRole("LOGIN CREATEROLE IN ROLE " + there.quotedName());
                    TestRole other = flexible.createRole("LOGIN IN ROLE " + login.quotedName())) {
                assertThat(other.name()).isNotIn(app.name(), team.name());
                assertThatJudging(CHECK, migration(plain, login)).passes();
            }
        }

        @EveryMajor(from = "9.5", to = "15")
        void membershipsThatGoInCirclesOnlyOverBothServers(TestServer plain) {
            TestServer single = singleServer(plain);
            TestServer flexible = flexibleServerFor(plain);
            try (TestRole app = createRole(single, "app", "LOGIN");
                    TestRole team = createRole(single, "team", "LOGIN IN ROLE " + app.quotedName());
                    TestRole thereTeam = createRole(flexible, "team", "NOLOGIN");
                    TestRole thereApp = createRole(flexible, "app", "NOLOGIN IN ROLE " + thereTeam.quotedName());
                    TestRole login = flexible.createRole("LOGIN CREATEROLE")) {
                assertThat(thereApp.name() + team.name()).isEqualTo("appteam");
                assertThatJudging(CHECK, migration(plain, login)).passes();
            }
        }
    }

    private static String circle(TestRole member, TestRole login, String side) {
        return "role %1$s is a member of the migration login %2$s on the %3$s => REVOKE %2$s FROM %1$s;"
                .formatted(member.quotedName(), login.quotedName(), side);
    }

    private static Migration migration(TestServer plain, TestRole login) {
        return new Migration(sourceAt(singleServer(plain)).build(), targetAt(flexibleServerFor(plain), login));
    }
}
