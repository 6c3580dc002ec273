package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.schema.UserDefinedCasts;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;

class ManyFindingsTest {

    @EveryMajor
    void theTextShowsTwentyAndCountsTheRest(TestServer server) {
        try (TestDatabase orders = withCasts(server, 25)) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source(orders)).hasNoUserDefinedCasts())
                    .withMessageContaining("\nFound 25 in database \"" + orders.name() + "\" on source 127.0.0.1:")
                    .withMessageContaining("  - cast (public.t20 AS integer) WITH INOUT"
                            + "  fix: DROP CAST (public.t20 AS integer);\n  … and 5 more\n")
                    .satisfies(error -> assertThat(error.results())
                            .singleElement()
                            .satisfies(result -> assertThat(result.findings()).hasSize(25)))
                    .satisfies(error -> assertThat(error.getMessage()).doesNotContain("t21"));
        }
    }

    @EveryMajor
    void thePlanLimitsWhatIsReadButNotWhatIsCounted(TestServer server) {
        try (TestDatabase orders = withCasts(server, 10)) {
            SourceServer source =
                    sourceOf(orders).plan(planOf(orders).maxFindings(3)).build();
            VerdictAssert verdict = assertThatJudging(new UserDefinedCasts(), source.database(orders.name()));
            assertThat(verdict.result()).returns(10L, CheckResult::count);
            verdict.findings()
                    .containsExactly(
                            "cast (public.t01 AS integer) WITH INOUT => DROP CAST (public.t01 AS integer);",
                            "cast (public.t02 AS integer) WITH INOUT => DROP CAST (public.t02 AS integer);",
                            "cast (public.t03 AS integer) WITH INOUT => DROP CAST (public.t03 AS integer);");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasNoUserDefinedCasts())
                    .withMessageContaining("\nFound 10 in database ")
                    .withMessageContaining("DROP CAST (public.t03 AS integer);\n  … and 7 more\n");
        }
    }

    @EveryMajor
    void aLimitDoesNotHideFactsThatOtherChecksDecideBy(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            Plan one = planOf(orders).maxFindings(1);
            assertThat(sourceOf(orders).plan(one).build())
                    .hasDatabases(orders.name(), "postgres")
                    .hasWalLevel(server.column("SHOW wal_level").get(0))
                    .hasWalSendersForAllSlots();
        }
    }

    @EveryMajor({"9.6", "18"})
    void whatWasNotReadIsAcceptedOnlyWithAllObjects(TestServer server) {
        try (TestDatabase orders = withCasts(server, 3)) {
            assertThat(statusAccepting(orders, "cast (public.t01 AS integer)")).isEqualTo(Status.VIOLATED);
            assertThat(statusAccepting(orders, "*")).isEqualTo(Status.ACCEPTED);
        }
    }

    private static Status statusAccepting(TestDatabase orders, String object) {
        Acceptance acceptance = new Acceptance(
                "603409", orders.name(), object, "team", "harmless", LocalDate.now(ZoneId.systemDefault()));
        SourceServer source = sourceOf(orders)
                .plan(planOf(orders).maxFindings(1).accepting(acceptance))
                .build();
        return assertThatJudging(new UserDefinedCasts(), source.database(orders.name()))
                .result()
                .status();
    }

    private static TestDatabase withCasts(TestServer server, int count) {
        TestDatabase database = server.createDatabase();
        for (int i = 1; i <= count; i++) {
            String type = "t%02d".formatted(i);
            database.execute("CREATE TYPE " + type + " AS ENUM ()", "CREATE CAST (" + type + " AS integer) WITH INOUT");
        }
        return database;
    }
}
