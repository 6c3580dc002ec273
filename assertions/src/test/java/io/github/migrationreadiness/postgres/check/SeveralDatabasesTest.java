package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.OnInconclusive;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.ArrayList;
import java.util.List;

class SeveralDatabasesTest {

    private static final String NOTE =
            "  Note: The service may let this cast through: since 2025-09-19 the page on access control"
                    + " (documented) lets members of azure_pg_admin create casts WITH FUNCTION and WITH INOUT. The page of the migration"
                    + " errors still names every cast.\n\n";

    private final List<CheckResult> recorded = new ArrayList<>();

    @EveryMajor
    void haveOneHeaderAndABlockForEachByName(TestServer server) {
        try (TestDatabase orders = withCast(server, "orders");
                TestDatabase clean = server.createDatabase("clean");
                TestDatabase billing = withCast(server, "Billing\n\"x\"")) {
            SourceServer source = migrating(server, orders.name(), clean.name(), "missing", billing.name());
            String on = " on source 127.0.0.1:" + server.port() + " (PostgreSQL " + source.version() + ")";
            String billingName = billing.name().replace("\n", "\\n");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).as("all of them").hasNoUserDefinedCasts())
                    .withMessage("[603409] User-defined casts present\n"
                            + "all of them\n"
                            + "Source database `" + billing.name()
                            + "` contains user-defined casts that can't be migrated to the target server.\n\n"
                            + "Found 1 in database \"" + billingName + "\"" + on + ":\n"
                            + "  - cast (text AS integer) WITH INOUT  fix: DROP CAST (text AS integer);\n" + NOTE
                            + "Found 1 in database \"" + orders.name() + "\"" + on + ":\n"
                            + "  - cast (text AS integer) WITH INOUT  fix: DROP CAST (text AS integer);\n" + NOTE
                            + "Not checked in database \"missing\"" + on
                            + ": [603102] Source Database Missing: database \"missing\" does not exist\n"
                            + "To check it: Correct the name; case and blanks count.\n\n"
                            + "Resolution: the documentation gives none."
                            + " Drop the casts before the migration and re-create them on the target.\n"
                            + "Documentation: https://learn.microsoft.com/azure/postgresql/migrate/migration-service/"
                            + "troubleshoot-error-codes")
                    .satisfies(error -> assertThat(error.results())
                            .extracting(CheckResult::database, CheckResult::status)
                            .containsExactly(
                                    tuple(orders.name(), Status.VIOLATED),
                                    tuple("missing", Status.INCONCLUSIVE),
                                    tuple(billing.name(), Status.VIOLATED)));
            assertThat(recorded)
                    .extracting(CheckResult::database, CheckResult::status)
                    .contains(tuple(clean.name(), Status.PASSED))
                    .hasSize(4);
        }
    }

    @EveryMajor({"9.6", "18"})
    void failForAnInconclusiveOneUnlessThePlanSaysOtherwise(TestServer server) {
        try (TestDatabase clean = server.createDatabase("clean")) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(migrating(server, clean.name(), "missing"))
                            .hasNoUserDefinedCasts())
                    .withMessageStartingWith("[603409] not checked: [603102] Source Database Missing: database"
                            + " \"missing\" does not exist (database \"missing\")\n");
            Plan lenient = Plan.online().migrating(clean.name(), "missing").onInconclusive(OnInconclusive.ABORT);
            SourceServer source = sourceAt(server).plan(lenient).build().recordingTo(recorded::add);
            recorded.clear();
            assertThat(source).hasNoUserDefinedCasts();
            assertThat(recorded).extracting(CheckResult::status).containsExactly(Status.PASSED, Status.INCONCLUSIVE);
        }
    }

    @EveryMajor({"9.6", "18"})
    void areNotHiddenByAClosedOneWhichIsAFindingOfItsOwn(TestServer server) {
        try (TestDatabase closed = server.createDatabase("closed");
                TestDatabase orders = withCast(server, "orders")) {
            server.execute("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS false");
            SourceServer source = migrating(server, closed.name(), orders.name());
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).acceptsConnections())
                    .withMessageStartingWith("[R006] Database cannot be opened")
                    .satisfies(error -> assertThat(error.results())
                            .extracting(CheckResult::database, CheckResult::status)
                            .containsExactly(tuple(closed.name(), Status.VIOLATED)));
            assertThat(source.database(orders.name())).acceptsConnections();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasNoUserDefinedCasts())
                    .satisfies(error -> assertThat(error.results())
                            .extracting(CheckResult::database, CheckResult::status)
                            .containsExactly(
                                    tuple(closed.name(), Status.INCONCLUSIVE), tuple(orders.name(), Status.VIOLATED)));
        }
    }

    private SourceServer migrating(TestServer server, String... databases) {
        return sourceAt(server).plan(Plan.online().migrating(databases)).build().recordingTo(recorded::add);
    }

    private static TestDatabase withCast(TestServer server, String prefix) {
        return server.createDatabase(prefix).execute("CREATE CAST (text AS integer) WITH INOUT");
    }
}
