package io.github.migrationreadiness.provider;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.overwrite.PublicSchema;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedTargetTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.major("16")
            .createDatabase()
            .execute("CREATE EXTENSION hstore", "CREATE EXTENSION pg_stat_statements");

    private final SourceServer source = SourceServer.builder()
            .url(database.url())
            .user(TestServer.SUPERUSER)
            .plan(Plan.online().migrating(database.name()))
            .build();

    @AfterEach
    void drop() {
        source.close();
        database.close();
    }

    @Test
    void isWhatAMigrationNeeds() {
        Configured configured = simulated()
                .with("readiness.target.allowlist", "HSTORE, pg_stat_statements")
                .with("readiness.target.preload", "pg_stat_statements");
        try (ServerProvider provider = configured.target();
                TargetServer target = configured.target(provider)) {
            assertThat(target)
                    .isReachable()
                    .allowsExtensionsOf(source)
                    .preloadsLibrariesRequiredBy(source)
                    .hasAzureAdminMembership()
                    .hasCreateRole()
                    .allowsPublicSchemaOwnerChangeFor(source);
            assertThat(List.of("postgres", "template1"))
                    .allSatisfy(name -> assertThat(target.database(name)
                                    .read(PublicSchema.OF_DATABASE)
                                    .first())
                            .hasValueSatisfying(schema ->
                                    assertThat(schema.isOfAzureAdmin()).isTrue()));
            assertThat(target.kind()).isEqualTo(ServerKind.SIMULATED);
            assertThat(target.login().name()).isEqualTo("migrator");
            assertThat(target.login().superuser()).isFalse();
        }
    }

    @Test
    void lacksWhatItsScriptTakesAway() {
        Configured configured = simulated()
                .with("readiness.target.allowlist", "pg_stat_statements")
                .with("readiness.target.user", "It's \"me\"")
                .withPassword(Side.TARGET, "it's \\ secret")
                .withScript(Side.TARGET, """
                        REVOKE azure_pg_admin, pg_read_all_settings FROM "It's ""me\""";
                        ALTER ROLE "It's ""me\""" NOCREATEROLE;
                        """);
        try (ServerProvider provider = configured.target();
                TargetServer target = configured.target(provider)) {
            assertThat(target.login().name()).isEqualTo("It's \"me\"");
            assertThatThrownBy(() -> assertThat(target).hasAzureAdminMembership())
                    .hasMessageStartingWith("[603115]");
            assertThatThrownBy(() -> assertThat(target).hasCreateRole()).hasMessageStartingWith("[603116]");
            assertThatThrownBy(() -> assertThat(target).preloadsLibrariesRequiredBy(source))
                    .hasMessageStartingWith("[603109] not checked: ")
                    .hasMessageContaining("pg_read_all_settings");
            assertThatThrownBy(() -> assertThat(target).allowsExtensionsOf(source))
                    .hasMessageStartingWith("[603108]")
                    .hasMessageContaining("hstore");
        }
    }

    @Test
    void allowsAndPreloadsNothingUnlessToldTo() {
        Configured configured = simulated();
        try (ServerProvider provider = configured.target();
                TargetServer target = configured.target(provider)) {
            assertThat(target).hasAzureAdminMembership().hasCreateRole();
            assertThatThrownBy(() -> assertThat(target).allowsExtensionsOf(source))
                    .hasMessageStartingWith("[603108]")
                    .hasMessageContainingAll("hstore", "pg_stat_statements");
        }
    }

    private Configured simulated() {
        return Configured.embedded(folder)
                .with("readiness.target.provider", "embedded")
                .with("readiness.target.version", "16")
                .with("readiness.target.simulate", "true");
    }
}
