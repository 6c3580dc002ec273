package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.OVERWRITING;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.missing;
import static io.github.migrationreadiness.postgres.check.TargetFixtures.seen;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.overwrite.AbsentFromTarget;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;

/** 603101 */
class AbsentFromTargetTest {

    private static final Check<TargetDatabase> CHECK = new AbsentFromTarget();
    private static final Plan PLAN = Plan.online();

    @Nested
    class ItFinds {

        @EveryMajor(from = "11")
        void aDatabaseOfThatNameAlsoForALoginWithoutRights(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("REVOKE ALL ON DATABASE " + orders.quotedName() + " FROM PUBLIC");
                assertThatJudging(CHECK, seen(orders, login.name(), PLAN))
                        .isViolated("[603101] Database exists in target (database \"%s\")".formatted(orders.name()))
                        .says(("Database exists in target. Database `%s` exists on the target server. Ensure the target"
                                        + " server doesn't have the database and retry the migration.")
                                .formatted(orders.name()))
                        .finds("database \"%1$s\" => DROP DATABASE \"%1$s\";".formatted(orders.name()));
            }
        }

        @EveryMajor(from = "11")
        void thatOfTheServerItselfAndNeverTellsToDropIt(TestServer plain) {
            TestDatabase postgres = new TestDatabase(flexibleServer(plain.major()), "postgres");
            assertThatJudging(CHECK, seen(postgres, TestServer.SUPERUSER, PLAN))
                    .finds("database \"postgres\" is on every server and cannot be dropped"
                            + " => leave it out of the plan (readiness.databases)");
        }

        @EveryMajor(from = "11")
        void aTemplateAndTheStatementsThatDropItInTwoRounds(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            TestDatabase postgres = new TestDatabase(server, "postgres");
            try (TestDatabase model = server.createDatabase("model")) {
                server.execute("ALTER DATABASE " + model.quotedName() + " WITH IS_TEMPLATE true");
                VerdictAssert template = assertThatJudging(CHECK, seen(model, TestServer.SUPERUSER, PLAN));
                template.finds(("database \"%1$s\" is a template, which has to end before it can be dropped"
                                + " => ALTER DATABASE \"%1$s\" WITH IS_TEMPLATE false;")
                        .formatted(model.name()));
                fix(template.result(), postgres);
                fix(
                        assertThatJudging(CHECK, seen(model, TestServer.SUPERUSER, PLAN))
                                .result(),
                        postgres);
                assertThatJudging(CHECK, seen(model, TestServer.SUPERUSER, PLAN))
                        .passes();
            }
        }

        @EveryMajor(from = "11")
        void uglyNamesAndTheStatementsThatDropThem(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestDatabase ugly = createDatabase(server, name)) {
                            VerdictAssert verdict = assertThatJudging(CHECK, seen(ugly, TestServer.SUPERUSER, PLAN));
                            verdict.finds("database " + quoted(name) + " => DROP DATABASE " + quoted(name) + ";");
                            fix(verdict.result(), new TestDatabase(server, "postgres"));
                            assertThatJudging(CHECK, seen(ugly, TestServer.SUPERUSER, PLAN))
                                    .passes();
                        }
                    });
        }

        @EveryMajor("16")
        void eachDatabaseOfThePlanByItself(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestDatabase orders = server.createDatabase("orders");
                    TestDatabase billing = server.createDatabase("billing")) {
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(targetAt(server).build())
                                .hasNoDatabasesOf(source(orders, billing, missing(server))))
                        .satisfies(error -> Assertions.assertThat(error.results())
                                .extracting(CheckResult::side, CheckResult::database)
                                .containsExactlyInAnyOrder(
                                        tuple(Side.TARGET, orders.name()), tuple(Side.TARGET, billing.name())));
            }
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor(from = "11")
        void aNameThatDiffersInCaseOrBlanks(TestServer plain) {
            TestServer server = flexibleServer(plain.major());
            try (TestDatabase orders = server.createDatabase("orders")) {
                Stream.of(orders.name().toUpperCase(java.util.Locale.ROOT), orders.name() + " ", "missing")
                        .map(other -> new TestDatabase(server, other))
                        .forEach(other -> assertThatJudging(CHECK, seen(other, TestServer.SUPERUSER, PLAN))
                                .passes());
            }
        }
    }

    @EveryMajor("16")
    void whatIsOverwrittenMayExist(TestServer plain) {
        TestDatabase postgres = new TestDatabase(flexibleServer(plain.major()), "postgres");
        assertThatJudging(CHECK, seen(postgres, TestServer.SUPERUSER, OVERWRITING))
                .isNotApplicable("the plan overwrites databases that exist on the target");
    }
}
