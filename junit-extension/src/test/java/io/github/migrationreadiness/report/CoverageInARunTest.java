package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.jupiter.ForEachDatabase;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.suite.MigratedDatabaseReadiness;
import io.github.migrationreadiness.suite.OfflineMigrationReadiness;
import io.github.migrationreadiness.suite.OnlineMigrationReadiness;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves out keeps its verdict from being ready, and what is switched off is told with it. */
class CoverageInARunTest {

    private static final TestServer SOURCE = ServerFlavour.of("13").server();
    private static final TestServer TARGET =
            SimulatedFlexibleServer.of("16", "hstore").server();

    private final TestDatabase orders = SOURCE.createDatabase("orders");
    private final TestDatabase billing = SOURCE.createDatabase("billing");

    @TempDir
    private Path folder;

    @AfterEach
    void dropDatabases() {
        orders.close();
        billing.close();
    }

    @Test
    void isFullForTheReadyMadeSuites() throws IOException {
        launch(OfflineTestCases.class);
        assertThat(report().text("verdict")).isEqualTo("READY");
        assertThat(left()).isEmpty();
        assertThat(coverage().number("asked")).isEqualTo(coverage().number("applicable"));
        assertThat(report().array("databases")).asString().contains(orders.name(), billing.name());
    }

    @Test
    void isFullForTheReadyMadeSuitesOfAnOnlineMigrationToo() throws IOException {
        launch(OnlineTestCases.class);
        assertThat(left()).isEmpty();
        assertThat(coverage().number("applicable")).isGreaterThan(40);
    }

    @Test
    void leavesTheCodesOfServersToTheSuitesOfDatabases() throws IOException {
        launch(EachDatabaseTestCases.class);
        assertThat(report().text("verdict")).isEqualTo("UNDECIDED");
        assertThat(left()).contains("603400", "603115").doesNotContain("603409", "603401");
    }

    @Test
    void isNotReadyByOneCodeAlone() throws IOException {
        launch(OneCodeTestCases.class);
        assertThat(report().text("verdict")).isEqualTo("UNDECIDED");
        assertThat(coverage().number("asked")).isEqualTo(1);
        assertThat(left()).hasSize((int) coverage().number("applicable") - 1).doesNotContain("R002");
    }

    @Test
    void namesTheDatabaseThatNobodyLookedAt() throws IOException {
        launch(OneDatabaseTestCases.class);
        assertThat(left()).contains("603409@" + billing.name());
    }

    @Test
    void isFullWhereAnotherClassAsksTheRest() throws IOException {
        launch(OneDatabaseTestCases.class, OfflineTestCases.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void isReadyExceptForWhatIsSwitchedOff() throws IOException {
        launch(PartlyDisabledTestCases.class);
        assertThat(report().text("verdict")).isEqualTo("READY");
        assertThat(coverage().array("disabled"))
                .extracting(code -> text(code, "code"), code -> text(code, "reason"))
                .containsExactly(tuple("603400", "we know our version"), tuple("603409", "dropped on the day"));
    }

    @Test
    void takesNoClassForSwitchedOffThatGivesNoReason() throws IOException {
        launch(OneCodeTestCases.class, DisabledTestCases.class, WithoutReasonTestCases.class);
        assertThat(coverage().array("disabled"))
                .extracting(code -> text(code, "reason"))
                .containsOnly("not before spring");
        assertThat(left()).contains("603400").doesNotContain("603000");
    }

    private void launch(Class<?>... fixtures) {
        Launch.reportingTo(folder)
                .on(SOURCE)
                .with("readiness.target.url", TARGET.url("postgres"))
                .with("readiness.target.user", SimulatedFlexibleServer.MIGRATION_LOGIN)
                .with("readiness.databases", orders.name() + "," + billing.name())
                .run(fixtures);
    }

    private static String text(Object code, String field) {
        return String.valueOf(((Map<?, ?>) code).get(field));
    }

    private JsonObject report() throws IOException {
        return JsonObject.of(Json.read(folder.resolve("readiness-report.json")));
    }

    private List<String> left() throws IOException {
        return coverage().array("left").stream().map(String::valueOf).toList();
    }

    private JsonObject coverage() throws IOException {
        return report().object("coverage");
    }

    static class OfflineTestCases implements OfflineMigrationReadiness {}

    static class OnlineTestCases implements OnlineMigrationReadiness {}

    @ForEachDatabase
    static class EachDatabaseTestCases implements MigratedDatabaseReadiness {}

    @MigrationReadiness
    static class OneCodeTestCases {

        @Test
        void endsNoIdleSession(SourceServer source, TargetServer target) {
            assertThat(source).hasNoIdleInTransactionTimeout();
            assertThat(target).hasNoIdleInTransactionTimeout();
        }
    }

    @MigrationReadiness(mode = Mode.OFFLINE)
    static class OneDatabaseTestCases {

        @Test
        void hasNoCasts(SourceServer source) {
            assertThat(source.database(source.plan().databases().get(0))).hasNoUserDefinedCasts();
        }
    }

    static class PartlyDisabledTestCases implements OfflineMigrationReadiness {

        @Test
        @Disabled("we know our version")
        @Override
        public void sourceHasSupportedVersion(SourceServer source) {}

        @Test
        @Disabled("dropped on the day")
        @Override
        public void sourceHasNoUserDefinedCasts(PostgresSource source) {}
    }

    static class DisabledTestCases {

        @Nested
        @Disabled("not before spring")
        class Inner implements io.github.migrationreadiness.suite.SourceConnectionChecks {}
    }

    @Disabled
    static class WithoutReasonTestCases implements OfflineMigrationReadiness {}
}
