package io.github.migrationreadiness.provider;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** Runs wherever a Docker engine answers; elsewhere every test is reported as skipped. */
class ContainerProviderTest {

    private static final String IMAGE = "postgres:15";

    @TempDir
    private Path folder;

    @BeforeEach
    void askTheEngine() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no Docker engine answers, so the container provider is not tried");
    }

    @Test
    void startsTheImageThatIsAskedFor() {
        Configured configured = containers();
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source).isReachable();
            assertThat(source.version().toString()).startsWith("15.");
            assertThat(source.login().name()).isEqualTo("postgres");
            assertThat(source.login().superuser()).isTrue();
        }
    }

    @Test
    void logsInAsTheUserThatTheScriptCreates() {
        Configured configured = containers()
                .with("readiness.source.user", "Migrator")
                .withPassword(Side.SOURCE, "its own")
                .withScript(Side.SOURCE, """
                        CREATE ROLE "Migrator" LOGIN PASSWORD 'its own';
                        CREATE DATABASE "Orders";
                        \\connect "Orders"
                        CREATE CAST (text AS integer) WITH INOUT;
                        """);
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source).isReachable().hasDatabases("Orders");
            assertThat(source.login().name()).isEqualTo("Migrator");
            assertThatThrownBy(() -> assertThat(source.database("Orders")).hasNoUserDefinedCasts())
                    .hasMessageStartingWith("[603409]");
        }
    }

    @Test
    void startsNothingBeforeTheFirstQuestion() {
        Configured configured = containers().with("readiness.source.image", "registry.invalid/none:1");
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source).hasToString("source server");
        }
    }

    @Test
    void stopsTheContainerAtTheEnd() {
        Configured configured = containers();
        ServerProvider provider = configured.source();
        String url = ((ServerAccess.ByUrl) provider.access()).url().get();
        provider.close();
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).startsWith("08"));
    }

    @Test
    void simulatesATarget() {
        Configured configured = containers()
                .with("readiness.target.provider", "container")
                .with("readiness.target.image", IMAGE)
                .with("readiness.target.simulate", "true")
                .with("readiness.target.allowlist", "plpgsql,pg_stat_statements")
                .with("readiness.target.preload", "pg_stat_statements");
        try (ServerProvider ofSource = configured.source();
                ServerProvider ofTarget = configured.target();
                SourceServer source = configured.source(ofSource);
                TargetServer target = configured.target(ofTarget)) {
            assertThat(target)
                    .isReachable()
                    .hasAzureAdminMembership()
                    .hasCreateRole()
                    .allowsExtensionsOf(source)
                    .preloadsLibrariesRequiredBy(source);
            assertThat(target.login().name()).isEqualTo("migrator");
        }
    }

    @Test
    void refusesALoginWithoutItsPassword() {
        Configured configured = containers().withPassword(Side.SOURCE, "not that of the container");
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThatThrownBy(() -> assertThat(source).acceptsLogin()).hasMessageStartingWith("[603100]");
        }
    }

    private Configured containers() {
        return Configured.embedded(folder)
                .without("readiness.source.version")
                .with("readiness.source.provider", "container")
                .with("readiness.source.image", IMAGE)
                .with("readiness.databases", "postgres");
    }
}
