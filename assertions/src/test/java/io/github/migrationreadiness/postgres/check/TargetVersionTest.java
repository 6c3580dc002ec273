package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServerFor;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.configuration.TargetVersion;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import org.junit.jupiter.api.Test;

/** R005 */
class TargetVersionTest {

    private static final Check<Migration> CHECK = new TargetVersion();

    @EveryMajor(from = "13")
    void itFindsATargetBelowTheSource(TestServer server) {
        TestServer older = flexibleServer("11");
        try (TestRole atSource = server.createRole("LOGIN");
                TestRole atTarget = older.createRole("LOGIN")) {
            Migration migration = new Migration(sourceAt(server, atSource), Fixtures.targetAt(older, atTarget));
            assertThatJudging(CHECK, migration)
                    .isViolated("[R005] You can't migrate to an earlier version: PostgreSQL 11, the source runs "
                            + server.major())
                    .says(
                            "You can't migrate to an earlier version. For instance, you can't migrate from Azure Database for"
                                    + " PostgreSQL version 15 to Azure Database for PostgreSQL version 14.")
                    .finds("PostgreSQL %s below the source's %s => choose a target of version %s or later"
                            .formatted(
                                    migration.target().version(),
                                    migration.source().version(),
                                    server.major()));
        }
    }

    @Test
    void itCountsBothPartsOfAVersionBelowTen() {
        assertThatJudging(CHECK, migration(TestServer.major("9.6"), vanilla("9.5")))
                .isViolated("[R005] You can't migrate to an earlier version: PostgreSQL 9.5, the source runs 9.6");
        assertThatJudging(CHECK, migration(TestServer.major("9.5"), vanilla("9.6")))
                .passes();
    }

    @EveryMajor
    void itPassesOnTheSameMajorWhateverTheMinorAndOnALaterOne(TestServer server) {
        assertThatJudging(CHECK, migration(server, targetAt(flexibleServerFor(server))))
                .passes();
        assertThatJudging(CHECK, migration(server, targetAt(flexibleServer("18"))))
                .passes();
    }

    private static ServerBuilder<TargetServer> vanilla(String major) {
        return targetAt(TestServer.major(major)).user(TestServer.SUPERUSER);
    }

    private static Migration migration(TestServer source, ServerBuilder<TargetServer> target) {
        return new Migration(sourceAt(source).build(), target.build());
    }
}
