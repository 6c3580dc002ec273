package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.migrationreadiness.diagnosis.Documents;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it: by itself, in a pipe and in a terminal. */
@Timeout(180)
class ConsoleIT {

    private static final TestServer SOURCE = kept(ServerFlavour.of("13"));
    private static final TestServer TARGET = kept(SimulatedFlexibleServer.of("16", "hstore"));

    @TempDir
    private Path folder;

    private final TestDatabase database = SOURCE.createDatabase("best\u00e4nde");

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void bringsAllThatItNeedsAndNothingElse() throws Exception {
        try (JarFile jar = new JarFile(JarRun.JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("org/postgresql/Driver.class", "META-INF/LICENSE", "META-INF/LICENSE.md")
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.startsWith("io/zonky") || name.startsWith("org/testcontainers"))
                    .noneMatch(name -> name.endsWith(".SF") || name.endsWith("module-info.class"));
        }
    }

    @Test
    void leavesTheOrdinaryJarAlone() throws Exception {
        Path ordinary = Path.of(JarRun.JAR.toString().replace("-all.jar", ".jar"));
        try (JarFile jar = new JarFile(ordinary.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("io/github/migrationreadiness/console/Console.class")
                    .doesNotContain("readiness.properties")
                    .noneMatch(name -> name.startsWith("picocli") || name.startsWith("org/"));
        }
    }

    @Test
    void explains() throws Exception {
        JarRun run = JarRun.start(folder, Map.of("LC_ALL", "C"), "explain", "603409");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("User-defined casts present").doesNotContain("\u001B");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void diagnoses() throws Exception {
        Path document = Files.writeString(folder.resolve("status.json"), Documents.text("postgres-failed"));
        JarRun run = JarRun.start(folder, Map.of(), "diagnose", document.toString(), "--json");
        assertThat(run.status()).isZero();
        assertThat(JsonText.values(run.out(), "code")).containsExactly("603403");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void isReady() throws Exception {
        JarRun run = JarRun.start(
                folder,
                Map.of("READINESS_TARGET_USER", SimulatedFlexibleServer.MIGRATION_LOGIN),
                check("--mode", "offline", "--target", TARGET.url("postgres")));
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\nREADY: ", "Report: migration-readiness/readiness-report.json");
        assertThat(folder.resolve("migration-readiness/readiness-report.json"))
                .content()
                .contains(database.name());
    }

    /** The locale of a container: the names come from the server, and go out as they are. */
    @Test
    void isNotReadyAndPrintsNothingButJson() throws Exception {
        JarRun run = JarRun.start(
                folder,
                Map.of("LC_ALL", "C"),
                "check",
                "--json",
                "--source",
                SOURCE.url("postgres"),
                "--source-user",
                TestServer.SUPERUSER);
        assertThat(run.status()).isEqualTo(1);
        assertThat(JsonText.values(run.out(), "verdict")).containsExactly("NOT_READY");
        assertThat(JsonText.values(run.out(), "database")).contains(database.name());
        assertThat(run.err()).contains("VIOLATED       603107");
    }

    @Test
    void refusesANameThatTheLocaleHasSpoilt() throws Exception {
        JarRun run = JarRun.start(folder, Map.of("LC_ALL", "C"), check());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("--databases has characters", "LC_ALL=C.UTF-8");
    }

    @Test
    void isUndecidedWithoutATarget() throws Exception {
        JarRun run = JarRun.start(folder, Map.of(), check("--mode", "offline"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysThatAPasswordIsOfNoUseWithoutATarget() throws Exception {
        JarRun run = JarRun.start(folder, Map.of("READINESS_TARGET_PASSWORD", "v0gel"), check("--mode", "offline"));
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.out())
                .contains("READINESS_TARGET_PASSWORD is set", "readiness.target.url is missing")
                .doesNotContain("v0gel");
    }

    @Test
    void refusesWhatIsWrong() throws Exception {
        JarRun run = JarRun.start(
                folder, Map.of("READINESS_SOURCE_PROVIDER", "embedded", "READINESS_SOURCE_VERSION", "16"), "check");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("readiness.source.provider is embedded", "--source");
    }

    @Test
    void writesWhatIsKnownWhenItIsInterruptedAndLeavesNoSession() throws Exception {
        try (Connection other = database.superuserConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("LOCK TABLE pg_catalog.pg_cast IN ACCESS EXCLUSIVE MODE");
            JarRun run = JarRun.startInterruptible(folder, check());
            awaitWaitingSessions(1);
            run.interrupt();
            assertThat(run.status()).isEqualTo(130);
            awaitWaitingSessions(0);
            assertThat(run.err()).contains("Interrupted");
            assertThat(run.out()).contains("the run was interrupted", "PASSED         603114", "Report: ");
            assertThat(JsonText.values(
                            Files.readString(folder.resolve("migration-readiness/readiness-report.json")), "verdict"))
                    .doesNotContain("READY");
        }
    }

    @Test
    void writesOneLineOverInATerminal() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) to make a terminal");
        JarRun run = inTerminal(Map.of("TERM", "xterm"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("\r\u001B[Kcheck ", "\u001B[31mNOT READY")
                .doesNotContain("PASSED ");
    }

    @Test
    void leavesColoursOutWhereNobodyWantsThem() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) to make a terminal");
        JarRun run = inTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\nNOT READY").doesNotContain("\u001B[31m");
    }

    private JarRun inTerminal(Map<String, String> environment) throws Exception {
        String command = JarRun.command(check()).stream()
                .map(argument -> "'" + argument.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        return JarRun.startAs(
                List.of("/usr/bin/script", "--quiet", "--return", "--command", command, "/dev/null"),
                folder,
                environment);
    }

    private String[] check(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                "--source",
                SOURCE.url("postgres"),
                "--source-user",
                TestServer.SUPERUSER,
                "--databases",
                database.name()));
        arguments.addAll(List.of(further));
        return arguments.toArray(String[]::new);
    }

    private void awaitWaitingSessions(int number) throws InterruptedException {
        String waiting = "SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity WHERE datname = '"
                + database.name() + "' AND application_name = 'migration-readiness' AND wait_event_type = 'Lock'";
        while (!SOURCE.column(waiting).equals(List.of(String.valueOf(number)))) {
            Thread.sleep(50);
        }
    }

    private static TestServer kept(ServerFlavour flavour) {
        return flavour.setting("tcp_keepalives_idle", "10")
                .setting("tcp_keepalives_interval", "10")
                .setting("tcp_keepalives_count", "60")
                .server();
    }
}
