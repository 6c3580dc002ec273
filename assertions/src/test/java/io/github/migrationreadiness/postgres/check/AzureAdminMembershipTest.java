package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.role.AzureAdminMembership;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603115 */
class AzureAdminMembershipTest {

    private static final Check<TargetServer> CHECK = new AzureAdminMembership();

    @Nested
    class ItFinds {

        @EveryMajor(from = "11")
        void aLoginThatIsNoMember(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN CREATEROLE CREATEDB")) {
                assertThatJudging(CHECK, targetAt(server, login))
                        .isViolated("[603115] Missing user privileges: \"%s\" is no member of azure_pg_admin"
                                .formatted(login.name()))
                        .says(("Missing user privileges. Migration user '%s' isn't a member of azure_pg_admin role. Add"
                                        + " necessary privileges on target server and retry the migration.")
                                .formatted(login.name()))
                        .finds("\"%1$s\" is no member => GRANT azure_pg_admin TO \"%1$s\";".formatted(login.name()));
            }
        }

        @EveryMajor({"11", "13", "15"})
        void aMemberThatInheritsNothing(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN NOINHERIT IN ROLE azure_pg_admin")) {
                VerdictAssert verdict = assertThatJudging(CHECK, targetAt(server, login));
                verdict.isViolated(
                                ("[603115] Missing user privileges: \"%s\" is a member but does not inherit its rights"
                                                + " of azure_pg_admin")
                                        .formatted(login.name()))
                        .finds("\"%1$s\" is a member but does not inherit its rights => ALTER ROLE \"%1$s\" INHERIT;"
                                .formatted(login.name()));
                fix(verdict.result(), new TestDatabase(server, "postgres"));
                assertThatJudging(CHECK, targetAt(server, login)).passes();
            }
        }

        @EveryMajor({"16", "18"})
        void aMembershipWithoutInheritance(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN")) {
                server.execute("GRANT azure_pg_admin TO " + login.quotedName() + " WITH INHERIT FALSE, SET TRUE");
                VerdictAssert verdict = assertThatJudging(CHECK, targetAt(server, login));
                verdict.finds(("\"%1$s\" is a member but does not inherit its rights"
                                + " => GRANT azure_pg_admin TO \"%1$s\" WITH INHERIT TRUE;")
                        .formatted(login.name()));
                fix(verdict.result(), new TestDatabase(server, "postgres"));
                assertThatJudging(CHECK, targetAt(server, login)).passes();
            }
        }

        @EveryMajor(from = "11")
        void aLoginWhoseSessionsAreSetToAMember(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole member = server.createRole("IN ROLE azure_pg_admin");
                    TestRole login = server.createRole("LOGIN NOINHERIT IN ROLE " + member.quotedName())) {
                server.execute("ALTER ROLE " + login.quotedName() + " SET role = '" + member.name() + "'");
                assertThatJudging(CHECK, targetAt(server, login))
                        .isViolated(("[603115] Missing user privileges: \"%s\" is a member but does not inherit its"
                                        + " rights of azure_pg_admin")
                                .formatted(login.name()));
            }
        }

        @EveryMajor(from = "11")
        void uglyNamesAndTheStatementsThatMendThem(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole login = createRole(server, name, "LOGIN")) {
                            VerdictAssert verdict = assertThatJudging(CHECK, targetAt(server, login));
                            verdict.finds(
                                    quoted(name) + " is no member => GRANT azure_pg_admin TO " + quoted(name) + ";");
                            fix(verdict.result(), new TestDatabase(server, "postgres"));
                            assertThatJudging(CHECK, targetAt(server, login)).passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "11")
        void aMemberAlsoThroughOtherRolesAndASuperuser(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole between = server.createRole("IN ROLE azure_pg_admin");
                    TestRole login = server.createRole("LOGIN IN ROLE " + between.quotedName())) {
                assertThatJudging(CHECK, targetAt(server).build()).passes();
                assertThatJudging(CHECK, targetAt(server, login)).passes();
                assertThatJudging(
                                CHECK,
                                targetAt(server).user(TestServer.SUPERUSER).build())
                        .passes();
            }
        }

        @EveryMajor(from = "11")
        void aMemberWhoseSessionsAreSetToARoleThatIsNone(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole group = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN IN ROLE azure_pg_admin, " + group.quotedName())) {
                server.execute("ALTER ROLE " + login.quotedName() + " SET role = '" + group.name() + "'");
                assertThatJudging(CHECK, targetAt(server, login)).passes();
            }
        }
    }

    @EveryMajor(from = "11")
    void withoutTheRoleItIsInconclusiveAlsoForASuperuser(TestServer server) {
        assertThatJudging(CHECK, targetAt(server).user(TestServer.SUPERUSER).build())
                .isInconclusive(
                        "the target has no role azure_pg_admin: it is no flexible server",
                        "Give the flexible server itself as the target, or a simulated one");
    }
}
