package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.limit.PlannedDatabases;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** R140 */
class PlannedDatabasesTest {

    private static final Check<SourceServer> CHECK = new PlannedDatabases();

    private static void create(TestServer server, List<String> names, List<TestDatabase> created) {
        names.forEach(name -> created.add(createDatabase(server, name)));
    }

    private static SourceServer source(TestServer server, String... databases) {
        return sourceAt(server).plan(Plan.online().migrating(databases)).build();
    }

    /** A server of its own: its databases have plain names. */
    @EveryMajor
    void findsMoreThanEightAndWarnsOfNames(TestServer plain) {
        TestServer server =
                plain.flavour().setting("cluster_name", "planned databases").server();
        List<String> eight =
                IntStream.rangeClosed(1, 8).mapToObj(number -> "d" + number).toList();
        List<TestDatabase> created = new ArrayList<>();
        try {
            create(server, eight, created);
            assertThatJudging(CHECK, source(server, eight.toArray(String[]::new)))
                    .passes();
            create(server, List.of("a.b", "D_9-x"), created);
            assertThatJudging(CHECK, source(server, "d1", "D_9-x")).passes();
            assertThatJudging(CHECK, source(server, "a.b", "d1"))
                    .warns()
                    .finds("database \"a.b\" the service may refuse the name \"a.b\" => rename it with ALTER DATABASE …"
                            + " RENAME TO …, if the service refuses it");
            VerdictAssert verdict = assertThatJudging(
                    CHECK, sourceAt(server).plan(Plan.offline()).build());
            verdict.isViolated(
                            "[R140] Databases that the service does not take together: 10 databases chosen, the service"
                                    + " takes 8 at a time")
                    .findings()
                    .contains(
                            "plan 10 databases chosen, the service takes 8 at a time => split into 2 migrations, one at a"
                                    + " time (readiness.databases)");
            assertThat(verdict.result().isWarning()).isFalse();
        } finally {
            created.forEach(TestDatabase::close);
        }
    }
}
