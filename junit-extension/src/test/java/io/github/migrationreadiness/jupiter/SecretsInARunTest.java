package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.MigrationSoftAssertions;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets a suite fail in a JVM of its own, since nobody changes the environment of a running one, and reads everything that
 * comes out of it.
 */
class SecretsInARunTest {

    private static final String CANARY = "kanarien v0gel";

    @TempDir
    private Path folder;

    private final TestServer server =
            ServerFlavour.of("16").hba("host all all all scram-sha-256").server();
    private final TestRole role = server.createRole("LOGIN PASSWORD '" + CANARY + "'");

    @BeforeEach
    void keepTheSecret() throws IOException {
        write("password", CANARY);
        write("pgpass", "*:*:*:*:" + CANARY);
        write("revoke.sql", "ALTER ROLE migrator NOCREATEROLE");
    }

    @AfterEach
    void drop() {
        role.close();
    }

    @Test
    void aPasswordOfTheEnvironmentComesOutNowhere() throws Exception {
        assertSecret(Map.of(
                        "READINESS_SOURCE_PASSWORD",
                        CANARY,
                        "READINESS_TARGET_PROVIDER",
                        "embedded",
                        "READINESS_TARGET_VERSION",
                        "16",
                        "READINESS_TARGET_SIMULATE",
                        "true",
                        "READINESS_TARGET_PASSWORD",
                        CANARY,
                        "READINESS_TARGET_INIT_SCRIPT",
                        folder.resolve("revoke.sql").toString()))
                .contains("[603116]");
    }

    @Test
    void aPasswordOfAFileComesOutNowhere() throws Exception {
        assertSecret(Map.of(
                "READINESS_SOURCE_PASSWORD_FILE", folder.resolve("password").toString()));
    }

    @Test
    void aPasswordOfPgpassComesOutNowhere() throws Exception {
        assertSecret(Map.of("PGPASSFILE", folder.resolve("pgpass").toString()));
    }

    @Test
    void aWrongPasswordComesOutNowhereEither() throws Exception {
        server.execute("ALTER ROLE " + role.quotedName() + " PASSWORD 'another'");
        assertThat(output(Map.of("READINESS_SOURCE_PASSWORD", CANARY), FailingTestCases.class))
                .contains("[603107] not checked: [603100] ")
                .doesNotContain("v0gel");
    }

    @Test
    void aPasswordInTheWrongPlaceComesOutNowhereEither() throws Exception {
        assertThat(output(
                        Map.of("READINESS_SOURCE_URL", server.url("postgres") + "?password=v0gel"),
                        FailingTestCases.class))
                .contains("READINESS_SOURCE_URL")
                .doesNotContain("v0gel");
    }

    @Test
    void aPasswordOfNoUseIsANoticeAndNoMistake() throws Exception {
        assertThat(output(
                        Map.of("READINESS_SOURCE_PASSWORD", CANARY, "READINESS_TARGET_PASSWORD", CANARY),
                        FailingTestCases.class))
                .contains("[603107] GUC Settings Error")
                .contains("READINESS_TARGET_PASSWORD is set, but the server that it belongs to is not configured")
                .doesNotContain("v0gel");
    }

    private AbstractStringAssert<?> assertSecret(Map<String, String> environment)
            throws IOException, InterruptedException {
        return assertThat(output(environment, FailingTestCases.class, MisconfiguredTestCases.class))
                .as("the secret was used, and every test failed as it should")
                .contains("[603107] GUC Settings Error")
                .contains("[603102]")
                .contains("2 documented errors")
                .contains("25006")
                .contains("did you mean readiness.databases?")
                .contains("a log record")
                .contains("readiness.status")
                .as("it comes out nowhere")
                .doesNotContain("v0gel");
    }

    private String output(Map<String, String> environment, Class<?>... fixtures)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                CapturedRun.class.getName()));
        List.of(fixtures).forEach(fixture -> command.add(fixture.getName()));
        Path output = folder.resolve("output");
        ProcessBuilder run =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        run.environment()
                .putAll(Map.of(
                        "READINESS_SOURCE_URL", server.url("postgres"),
                        "READINESS_SOURCE_USER", role.name(),
                        "READINESS_EMBEDDED_BINARIES", System.getProperty("readiness.embedded.binaries", "")));
        run.environment().putAll(environment);
        Process process = run.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("it ends in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rw-------"));
    }

    @MigrationReadiness
    static class FailingTestCases {

        @Test
        void violates(SourceServer source) {
            assertThat(source).hasWalLevel("logical");
        }

        @Test
        void violatesSoftly(SourceServer source) {
            MigrationSoftAssertions.assertSoftly(softly -> {
                softly.assertThat(source).hasDatabases("nowhere");
                softly.assertThat(source.database("nowhere")).hasNoUserDefinedCasts();
            });
        }

        @Test
        void violatesOnTheTarget(TargetServer target) {
            assertThat(target).hasCreateRole();
        }

        @Test
        void writes(@FromSource Connection session) throws SQLException {
            try (Statement statement = session.createStatement()) {
                statement.execute("CREATE ROLE somebody");
            } catch (SQLException refusal) {
                throw new IllegalStateException(refusal.getSQLState(), refusal);
            }
        }

        @Test
        void tellsEverything(
                SourceServer source,
                @FromSource DataSource sessions,
                @FromSource Connection session,
                TestReporter report)
                throws SQLException {
            Logger.getLogger("suite").log(Level.INFO, "a log record of {0} and {1}", new Object[] {source, sessions});
            report.publishEntry("server", source.server() + source.plan() + source);
            report.publishEntry("session", session.getMetaData().getURL() + session.getClientInfo() + session);
            throw new IllegalStateException(
                    source + " " + sessions + " " + session.getMetaData().getUserName());
        }
    }

    @MigrationReadiness(properties = "readiness.databses=orders")
    static class MisconfiguredTestCases extends FailingTestCases {}
}
