package io.github.migrationreadiness.provider;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcProviderTest {

    @TempDir
    private Path folder;

    private final TestServer server =
            ServerFlavour.of("16").hba("host all all all scram-sha-256").server();
    private final TestRole role = server.createRole("LOGIN PASSWORD 'right'");

    @AfterEach
    void drop() {
        role.close();
    }

    @Test
    void logsInAsConfigured() {
        Configured configured = configured().withPassword(Side.SOURCE, "right");
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source).isReachable();
            assertThat(source.login().name()).isEqualTo(role.name());
        }
    }

    @Test
    void isRefusedLikeTheMigration() {
        Configured configured = configured().withPassword(Side.SOURCE, "wrong");
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThatThrownBy(() -> assertThat(source).acceptsLogin())
                    .hasMessageStartingWith("[603100]")
                    .hasMessageNotContaining("wrong");
        }
    }

    @Test
    void leavesTheServerRunningAtItsEnd() {
        configured().source().close();
        assertThat(server.column("SELECT 1")).containsExactly("1");
    }

    private Configured configured() {
        return Configured.embedded(folder)
                .without("readiness.source.version")
                .with("readiness.source.provider", "jdbc")
                .with("readiness.source.url", server.url("postgres"))
                .with("readiness.source.user", role.name());
    }
}
