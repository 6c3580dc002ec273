package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.configuration.SupportedVersion;
import io.github.migrationreadiness.postgres.schema.UserDefinedCasts;
import io.github.migrationreadiness.postgres.streaming.WalLevel;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** 603400 */
class SupportedVersionTest {

    private static final Check<SourceServer> CHECK = new SupportedVersion();

    @EveryMajor("9.3")
    void aServerBelow9Point5IsTooOld(TestServer server) {
        VerdictAssert verdict = assertThatJudging(CHECK, sourceAt(server).build());
        verdict.isViolated("[603400] Unsupported source version: PostgreSQL 9.3.5")
                .says("Unsupported source version. Migration of PostgreSQL versions below `9.5` is unsupported.")
                .finds("PostgreSQL 9.3.5 => upgrade the source, or move the data with pg_dump and pg_restore");
        assertThat(verdict.result())
                .returns("You must use another migration method.", CheckResult::resolution)
                .returns("source 127.0.0.1:" + server.port() + " (PostgreSQL 9.3.5)", CheckResult::server);
        assertThat(verdict.result().violation().flatMap(Violation::compared))
                .contains(new Violation.Comparison("9.5 or later", "9.3.5"));
    }

    @EveryMajor("9.3")
    void aLoginWithoutRightsSeesTheSame(TestServer server) {
        try (TestRole login = server.createRole("LOGIN")) {
            assertThatJudging(CHECK, sourceAt(server, login))
                    .isViolated("[603400] Unsupported source version: PostgreSQL 9.3.5");
        }
    }

    @EveryMajor("9.3")
    void theKitsOtherQuestionsAreNotAskedOfAServerThatIsTooOld(TestServer server) {
        SourceServer source = sourceAt(server).build();
        assertThat(source.kind()).isEqualTo(ServerKind.SELF_MANAGED);
        assertThatJudging(new WalLevel(), source)
                .isNotApplicable("the query for server parameters is for PostgreSQL 9.5 and later,"
                        + " but the server runs 9.3.5");
        assertThatJudging(new UserDefinedCasts(), source.database("postgres")).is(Status.NOT_APPLICABLE);
    }

    @EveryMajor({"9.5", "9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"})
    void everyServerSince9Point5Passes(TestServer server) {
        assertThatJudging(CHECK, sourceAt(server).build()).passes();
    }
}
