package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that have nothing in common but the folder and the JVM that runs them, on a real server. */
@Timeout(300)
class BuildsOfADaemonTest {

    private static final String CASTS = ":" + CastsTestCases.class.getName();
    private static final String RENAMED = ":" + RenamedTestCases.class.getName();
    private static final String VERSION = ":" + VersionTestCases.class.getName();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServer.major("16").createDatabase("orders of the daemon");
    private DaemonProcess daemon;

    @BeforeEach
    void start() throws IOException {
        Launch launch = Launch.reportingTo(folder.resolve("report"))
                .on(database.server())
                .with("readiness.databases", '"' + database.name() + '"');
        daemon = DaemonProcess.start(launch, folder.resolve("daemon.log"));
    }

    @AfterEach
    void stop() {
        daemon.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "here"})
    void seeTheCastThatWasCreatedBetweenThem(String where) throws IOException {
        daemon.build(where, CASTS, VERSION);
        createCast();
        daemon.build(where, CASTS);
        assertThat(report().text("verdict")).isEqualTo("NOT_READY");
        assertThat(results()).containsExactly("603409 VIOLATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "here"})
    void takeNoPassFromTheOneBefore(String where) throws IOException {
        daemon.build(where, CASTS);
        createCast();
        daemon.build(where, VERSION);
        assertThat(results()).as("nobody has looked at the cast").containsExactly("603400 PASSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "here"})
    void takeNoPassOfATestThatHasAnotherNameNow(String where) throws IOException {
        daemon.build(where, "1" + CASTS);
        createCast();
        daemon.build(where, "2" + RENAMED, "2" + VERSION);
        assertThat(report().text("verdict")).isEqualTo("NOT_READY");
        assertThat(results()).containsExactlyInAnyOrder("603409 VIOLATED", "603400 PASSED");
    }

    @Test
    void addUpTheirForks() throws IOException {
        daemon.build("fork", "1" + CASTS, "1" + VERSION, "1" + RENAMED);
        assertThat(results()).containsExactlyInAnyOrder("603409 PASSED", "603409 PASSED", "603400 PASSED");
    }

    @Test
    void believeTheirReruns() throws IOException {
        createCast();
        daemon.build("fork", "1" + CASTS, "1" + VERSION);
        database.execute("DROP CAST (text AS integer)");
        daemon.build("fork", "1" + CASTS);
        assertThat(results()).containsExactlyInAnyOrder("603409 PASSED", "603400 PASSED");
    }

    @Test
    void loseNothingToOthersThatRunMeanwhile() throws IOException {
        daemon.build("fork", "1" + CASTS, "2" + RENAMED);
        daemon.build("fork", VERSION);
        createCast();
        daemon.build("here", "2" + VERSION);
        assertThat(results()).containsExactlyInAnyOrder("603409 PASSED", "603400 PASSED");
        daemon.build("here", "1" + RENAMED);
        assertThat(results()).containsExactlyInAnyOrder("603409 PASSED", "603409 VIOLATED");
    }

    private void createCast() {
        database.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT");
    }

    private JsonObject report() throws IOException {
        return JsonObject.of(Json.read(folder.resolve("report").resolve("readiness-report.json")));
    }

    private List<String> results() throws IOException {
        return report().array("results").stream()
                .map(result -> (Map<?, ?>) result)
                .map(result -> result.get("code") + " " + result.get("status"))
                .toList();
    }

    @MigrationReadiness
    static class CastsTestCases {

        @Test
        void hasNoCasts(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }
    }

    @MigrationReadiness
    static class RenamedTestCases {

        @Test
        void isFreeOfCasts(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }
    }

    @MigrationReadiness
    static class VersionTestCases {

        @Test
        void isSupported(SourceServer source) {
            assertThat(source).hasSupportedVersion();
        }
    }
}
