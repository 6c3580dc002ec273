package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.role.CreateRoleAttribute;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;

/** 603116 */
class CreateRoleAttributeTest {

    private static final Check<TargetServer> CHECK = new CreateRoleAttribute();

    @Nested
    class ItFinds {

        @EveryMajor(from = "11")
        void aLoginWithoutTheAttribute(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN CREATEDB IN ROLE azure_pg_admin")) {
                VerdictAssert verdict = assertThatJudging(CHECK, targetAt(server, login));
                verdict.isViolated("[603116] Missing user privileges: role \"%s\" has no CREATEROLE"
                                .formatted(login.name()))
                        .says(
                                ("Missing user privileges. Migration user '%s' doesn't have the create role privilege. Add"
                                                + " necessary privileges on target server and retry the migration.")
                                        .formatted(login.name()))
                        .finds("\"%1$s\" has no CREATEROLE attribute of its own => ALTER ROLE \"%1$s\" WITH CREATEROLE;"
                                .formatted(login.name()));
                Assertions.assertThat(verdict.result())
                        .returns(
                                "Run query `ALTER ROLE <rolename> WITH CREATEROLE;` on target server.",
                                CheckResult::resolution);
            }
        }

        @EveryMajor(from = "11")
        void anAttributeThatIsOnlyTheGroupsAlsoWhereSessionsAreSetToIt(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole group = server.createRole("CREATEROLE");
                    TestRole login = server.createRole("LOGIN IN ROLE " + group.quotedName())) {
                server.execute("ALTER ROLE " + login.quotedName() + " SET role = '" + group.name() + "'");
                assertThatJudging(CHECK, targetAt(server, login))
                        .isViolated("[603116] Missing user privileges: role \"%s\" has no CREATEROLE"
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
                            verdict.finds(quoted(name) + " has no CREATEROLE attribute of its own => ALTER ROLE "
                                    + quoted(name) + " WITH CREATEROLE;");
                            fix(verdict.result(), new TestDatabase(server, "postgres"));
                            assertThatJudging(CHECK, targetAt(server, login)).passes();
                        }
                    });
        }
    }

    @EveryMajor(from = "11")
    void theAttributeAndASuperuserPass(TestServer plain) {
        TestServer server = flexibleServer(plain.major());
        assertThatJudging(CHECK, targetAt(server).build()).passes();
        assertThatJudging(CHECK, targetAt(server).user(TestServer.SUPERUSER).build())
                .passes();
    }
}
