package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.streaming;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.testservers.SimulatedFlexibleServer.MIGRATION_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;

class CleanServersTest {

    @EveryMajor({"9.5", "9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"})
    void ofEveryMajorPassEveryCheckWithTheLoginsOfAMigration(TestServer plain) {
        TestServer server = streaming(plain);
        try (TestDatabase orders = server.createDatabase("orders");
                TestRole login = server.createRole("LOGIN REPLICATION")) {
            orders.execute("CREATE EXTENSION hstore", "CREATE TABLE t (id integer PRIMARY KEY)");
            SourceServer source = sourceOf(orders).user(login.name()).build();
            TargetServer target = targetAt(flexibleServerFor(plain)).build();
            List<CheckResult> results = WholeSuite.judge(source, target);
            assertThat(results)
                    .filteredOn(result -> result.status() != Status.PASSED)
                    .extracting(CheckResult::line)
                    .containsExactlyElementsOf(nothingToOverwrite(orders));
            assertThat(results).extracting(CheckResult::code).containsAll(codes());
        }
    }

    @EveryMajor({"11", "14", "15", "18"})
    void passWhereTheirDatabasesAreOverwritten(TestServer plain) {
        TestServer flexible = flexibleServerFor(plain);
        try (TestDatabase orders = streaming(plain).createDatabase("orders");
                TestDatabase former = createDatabase(flexible, orders.name())) {
            flexible.execute("ALTER DATABASE " + former.quotedName() + " OWNER TO " + MIGRATION_LOGIN);
            TargetServer target =
                    targetAt(flexible).plan(TargetFixtures.OVERWRITING).build();
            assertThat(WholeSuite.judge(source(orders), target))
                    .filteredOn(result -> result.status() != Status.PASSED)
                    .extracting(CheckResult::line)
                    .containsExactly("[603101] not applicable: the plan overwrites databases that exist on the target"
                            + " (database \"" + orders.name() + "\")");
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
                            violated("603403"),
                            violated("603404"),
                            violated("603409"),
                            tuple("603111", Status.NOT_APPLICABLE),
                            tuple("603117", Status.NOT_APPLICABLE),
                            tuple("603700", Status.NOT_APPLICABLE));
        }
    }

    private static List<String> nothingToOverwrite(TestDatabase database) {
        return Stream.of("603111", "603117", "603700")
                .map(code -> "[%s] not applicable: the plan overwrites no database of the target (database \"%s\")"
                        .formatted(code, database.name()))
                .toList();
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
