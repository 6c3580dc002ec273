package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.migrated;
import static io.github.migrationreadiness.postgres.check.Fixtures.pretend;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.extension.AllowlistedExtensions;
import io.github.migrationreadiness.postgres.extension.ExtensionsMissingInVersion16;
import io.github.migrationreadiness.postgres.extension.PostgisVersion;
import io.github.migrationreadiness.postgres.extension.PreloadedLibraries;
import io.github.migrationreadiness.postgres.extension.UnsupportedExtensions;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSwitchesTest {

    private static final List<Check<Migration>> OF_SERVERS =
            List.of(new AllowlistedExtensions(), new PreloadedLibraries());

    private static final List<Check<MigratedDatabase>> OF_DATABASES =
            List.of(new UnsupportedExtensions(), new PostgisVersion(), new ExtensionsMissingInVersion16());

    private static final Outcome SKIPPED =
            Outcome.notApplicable("azure.migration_skip_extensions is on at the target, so no extensions are migrated:"
                    + " before the migration, create those on the target that the schema needs");

    @ParameterizedTest
    @ValueSource(strings = {"on", "TRUE", " yes ", "t", "1"})
    void noConditionOfExtensionsAppliesToATargetThatSkipsThem(String value) {
        assertThat(judge(flexible(value))).extracting(CheckResult::outcome).containsOnly(SKIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "false", "0", "", "only"})
    void allOfThemDoWhereItIsOff(String value) {
        assertThat(judge(flexible(value)))
                .filteredOn(result -> result.status() == Status.VIOLATED)
                .extracting(CheckResult::code)
                .containsExactlyInAnyOrder("603108", "603405");
    }

    /** The other switches leave extensions alone. */
    @EveryMajor({"11", "18"})
    void aLoginWithoutRightsReadsAllSixParametersOfAServer(TestServer server) {
        TestServer flexible = SimulatedFlexibleServer.of(server.major(), "hstore")
                .setting("azure.migration_skip_role_user", "on")
                .setting("azure.migration_copy_with_binary", "off")
                .setting("azure.migration_table_split_size", "20480")
                .setting("azure.migration_skip_analyze", "on")
                .setting("azure.migration_skip_large_objects", "on")
                .setting("azure.migration_skip_extensions", "off")
                .server();
        try (TestRole login = flexible.createRole("LOGIN")) {
            TargetServer target = targetAt(flexible, login);
            assertThat(target.read(MigrationParameter.ALL).list())
                    .containsExactly(
                            new MigrationParameter("azure.migration_copy_with_binary", "off"),
                            new MigrationParameter("azure.migration_skip_analyze", "on"),
                            new MigrationParameter("azure.migration_skip_extensions", "off"),
                            new MigrationParameter("azure.migration_skip_large_objects", "on"),
                            new MigrationParameter("azure.migration_skip_role_user", "on"),
                            new MigrationParameter("azure.migration_table_split_size", "20480"));
            assertThat(judge(target)).extracting(CheckResult::outcome).doesNotContain(SKIPPED);
        }
    }

    @Test
    void aServerThatIsNoFlexibleServerHasNoneOfThem() {
        try (TargetServer vanilla =
                targetAt(TestServer.major("16")).user(TestServer.SUPERUSER).build()) {
            assertThat(vanilla.read(MigrationParameter.ALL).isEmpty()).isTrue();
        }
    }

    private static TargetServer flexible(String skipsExtensions) {
        return targetAt(SimulatedFlexibleServer.of("16", "hstore")
                        .setting("azure.migration_skip_extensions", skipsExtensions)
                        .server())
                .build();
    }

    private static List<CheckResult> judge(TargetServer target) {
        try (TestDatabase orders = TestServer.major("13").createDatabase()) {
            pretend(orders, "rdkit", "4.3");
            orders.execute("CREATE EXTENSION pg_trgm");
            Judge judge = new Judge();
            Stream<CheckResult> ofServers =
                    OF_SERVERS.stream().map(check -> judge.judge(check, new Migration(source(orders), target)));
            Stream<CheckResult> ofDatabases =
                    OF_DATABASES.stream().map(check -> judge.judge(check, migrated(orders, target)));
            return Stream.concat(ofServers, ofDatabases).toList();
        }
    }
}
