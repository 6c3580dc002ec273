package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.streaming;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import org.assertj.core.groups.Tuple;

class CleanServersTest {

    @EveryMajor({"9.5", "9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"})
    void ofEveryMajorPassEveryCheckWithTheLoginsOfAMigration(TestServer plain) {
        TestServer server = streaming(plain);
        try (TestDatabase orders = server.createDatabase("orders");
                TestRole login = server.createRole("LOGIN REPLICATION")) {
            orders.execute(
                    "CREATE EXTENSION hstore",
                    "CREATE TABLE t (id integer PRIMARY KEY)",
                    "ALTER TABLE t OWNER TO " + login.quotedName(),
                    "ALTER DATABASE " + orders.quotedName() + " OWNER TO " + login.quotedName());
            SourceServer source = sourceOf(orders).user(login.name()).build();
            TargetServer target = targetAt(flexibleServerFor(plain)).build();
            List<CheckResult> results = WholeSuite.judge(source, target);
            assertThat(results)
                    .filteredOn(result -> result.status() != Status.PASSED)
                    .extracting(CheckResult::code, CheckResult::side, CheckResult::status)
                    .containsExactlyElementsOf(notApplicable(plain));
            assertThat(results).extracting(CheckResult::code).containsAll(codes());
        }
    }

    @EveryMajor("9.5")
    void theOldestSourceShowsWhatStandsInTheWay(TestServer server) {
        try (TestDatabase orders = server.createDatabase("orders");
                TestRole login = server.createRole("LOGIN")) {
            orders.execute(
                    "CREATE CAST (text AS integer) WITH INOUT",
                    "CREATE COLLATION plain FROM \"C\"",
                    "CREATE TABLE legacy () WITH OIDS");
            SourceServer source = sourceOf(orders).user(login.name()).build();
            TargetServer target = targetAt(flexibleServerFor(server)).build();
            assertThat(WholeSuite.judge(source, target))
                    .filteredOn(result -> result.status() != Status.PASSED)
                    .extracting(CheckResult::code, CheckResult::status)
                    .containsExactlyInAnyOrder(
                            violated("603104"),
                            violated("603105"),
                            violated("603107"),
                            violated("603110"),
                            violated("603403"),
                            violated("603404"),
                            violated("603409"),
                            violated("R001"),
                            tuple("R002", Status.NOT_APPLICABLE));
        }
    }

    /** What the oldest source does not have yet. */
    private static List<Tuple> notApplicable(TestServer source) {
        return source.major().equals("9.5") ? List.of(tuple("R002", Side.SOURCE, Status.NOT_APPLICABLE)) : List.of();
    }

    private static Tuple violated(String code) {
        return tuple(code, Status.VIOLATED);
    }

    private static List<String> codes() {
        return PostgresChecks.all().stream()
                .map(check -> check.error().code())
                .distinct()
                .toList();
    }
}
