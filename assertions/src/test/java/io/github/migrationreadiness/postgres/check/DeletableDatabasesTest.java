package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.drop;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.migrationLogin;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.missing;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.overwritten;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.seen;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.overwrite.DeletableDatabases;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** 603117 */
class DeletableDatabasesTest {

    private static final Check<TargetDatabase> CHECK = new DeletableDatabases();

    @Nested
    class ItFinds {

        @EveryMajor(from = "11")
        void aDatabaseOfSomebodyElse(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = migrationLogin(server);
                    TestDatabase orders = server.createDatabase("orders")) {
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.isViolated(("[603117] Missing user privileges: it belongs to \"postgres\", whose rights \"%s\""
                                        + " does not have (database \"%s\")")
                                .formatted(login.name(), orders.name()))
                        .says(("Missing user privileges. Migration user '%s' lacks necessary privileges to delete the"
                                        + " '%s' database on the target server. Drop the database manually from the"
                                        + " target server and retry the migration.")
                                .formatted(login.name(), orders.name()))
                        .finds(("database \"%1$s\" belongs to \"postgres\", whose rights \"%2$s\" does not have"
                                        + " => ALTER DATABASE \"%1$s\" OWNER TO azure_pg_admin;")
                                .formatted(orders.name(), login.name()));
                assertThatThrownBy(() -> drop(orders, login)).hasMessageContaining("must be owner");
                fix(verdict.result(), new TestDatabase(server, "postgres"));
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                drop(orders, login);
            }
        }

        @EveryMajor(from = "11")
        void thatALoginIsAMemberOfTheOwnerButDoesNotInherit(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole owner = server.createRole("");
                    TestRole login = server.createRole("LOGIN NOINHERIT IN ROLE " + owner.quotedName());
                    TestDatabase orders = server.createDatabase("orders")) {
                server.execute("ALTER DATABASE " + orders.quotedName() + " OWNER TO " + owner.quotedName());
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(orders, login.name()));
                verdict.finds(("database \"%1$s\" belongs to \"%2$s\", whose rights \"%3$s\" does not have"
                                + " => ALTER DATABASE \"%1$s\" OWNER TO \"%3$s\";")
                        .formatted(orders.name(), owner.name(), login.name()));
                assertThatThrownBy(() -> drop(orders, login)).hasMessageContaining("must be owner");
                fix(verdict.result(), new TestDatabase(server, "postgres"));
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
            }
        }

        @EveryMajor(from = "11")
        void aTemplateWhoeverOwnsIt(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase model = server.createDatabase("model")) {
                server.execute("ALTER DATABASE " + model.quotedName() + " WITH IS_TEMPLATE true");
                assertThatJudging(CHECK, overwritten(model, TestServer.SUPERUSER))
                        .isViolated("[603117] Missing user privileges: it is a template, which cannot be dropped"
                                + " (database \"" + model.name() + "\")");
                VerdictAssert verdict = assertThatJudging(CHECK, overwritten(model, login.name()));
                verdict.finds(
                        ("database \"%1$s\" belongs to \"postgres\", whose rights \"%2$s\" does not have"
                                        + " => ALTER DATABASE \"%1$s\" OWNER TO \"%2$s\";")
                                .formatted(model.name(), login.name()),
                        ("database \"%1$s\" is a template, which cannot be dropped"
                                        + " => ALTER DATABASE \"%1$s\" WITH IS_TEMPLATE false;")
                                .formatted(model.name()));
                fix(verdict.result(), new TestDatabase(server, "postgres"));
                assertThatJudging(CHECK, overwritten(model, login.name())).passes();
            }
        }

        @EveryMajor(from = "11")
        void thatOfTheServerItselfWhoeverOwnsIt(TestServer plain) {
            TestDatabase postgres = new TestDatabase(flexibleServer(plain.major()), "postgres");
            assertThatJudging(CHECK, overwritten(postgres, TestServer.SUPERUSER))
                    .finds("database \"postgres\" is on every server and cannot be dropped"
                            + " => leave it out of the plan (readiness.databases)");
        }

        @EveryMajor(from = "11")
        void uglyNamesAndTheStatementsThatMendThem(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestDatabase ugly = createDatabase(server, name);
                                TestRole login = createRole(server, name, "LOGIN")) {
                            VerdictAssert verdict = assertThatJudging(CHECK, overwritten(ugly, name));
                            verdict.finds("database %1$s belongs to \"postgres\", whose rights %1$s does not have"
                                            .formatted(quoted(name))
                                    + " => ALTER DATABASE %1$s OWNER TO %1$s;".formatted(quoted(login.name())));
                            fix(verdict.result(), new TestDatabase(server, "postgres"));
                            assertThatJudging(CHECK, overwritten(ugly, name)).passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "11")
        void itsOwnerAlsoThroughARoleAndASuperuser(TestServer plain) throws SQLException {
            TestServer server = flexibleServer(plain.major());
            try (TestRole owner = server.createRole("");
                    TestRole login = server.createRole("LOGIN IN ROLE " + owner.quotedName());
                    TestDatabase orders = server.createDatabase("orders")) {
                server.execute("ALTER DATABASE " + orders.quotedName() + " OWNER TO " + owner.quotedName());
                assertThatJudging(CHECK, overwritten(orders, login.name())).passes();
                assertThatJudging(CHECK, overwritten(orders, TestServer.SUPERUSER))
                        .passes();
                drop(orders, login);
            }
        }
    }

    @Nested
    class ItIsNotApplicable {

        @EveryMajor("16")
        void whereNothingIsOverwritten(TestServer plain) {
            TestDatabase postgres = new TestDatabase(flexibleServer(plain.major()), "postgres");
            assertThatJudging(CHECK, seen(postgres, TestServer.SUPERUSER, Plan.online()))
                    .isNotApplicable("the plan overwrites no database of the target");
        }

        @EveryMajor("16")
        void whereThereIsNothingToOverwrite(TestServer plain) {
            assertThatJudging(CHECK, overwritten(missing(flexibleServer(plain.major())), TestServer.SUPERUSER))
                    .isNotApplicable("the target has no database \"missing\" to overwrite");
        }
    }
}
