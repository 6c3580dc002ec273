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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleanServersTest {

    private static final Set<Status> FINE = EnumSet.of(Status.PASSED, Status.NOT_APPLICABLE);

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("migrations")
    void ofEveryMajorPassEveryCheck(Majors majors, Login login) {
        try (CleanMigration migration = new CleanMigration(CleanMigration.Servers.of(majors), login)) {
            List<CheckResult> results = migration.judge();
            assertThat(results)
                    .filteredOn(result -> !FINE.contains(result.status()))
                    .extracting(CheckResult::line)
                    .isEmpty();
            assertThat(results).extracting(CheckResult::code).containsAll(codes());
        }
    }

    private static Stream<Arguments> migrations() {
        return Majors.all().stream()
                .flatMap(majors -> Arrays.stream(Login.values()).map(login -> Arguments.of(majors, login)));
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
                    .filteredOn(result -> !FINE.contains(result.status()))
                    .extracting(CheckResult::line)
                    .isEmpty();
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
                    .filteredOn(result -> !FINE.contains(result.status()))
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
                            violated("R135"));
        }
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
