package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.streaming.WalLevel;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;

/** What a run leaves behind, on a real server. */
class ReportListenerTest {

    private static final String VIOLATED = "603107";
    private static final String PASSED = "603400";

    private static boolean fixed;

    @TempDir
    private Path folder;

    @BeforeEach
    void breakAgain() {
        fixed = false;
    }

    @Test
    void isFoundByJUnit() {
        assertThat(ServiceLoader.load(TestExecutionListener.class).stream().map(ServiceLoader.Provider::type))
                .contains(ReportListener.class);
    }

    @Test
    void tellsVerdictPlanAndServers() throws IOException {
        launch().run(StreamingTestCases.class);
        JsonObject report = report();
        assertThat(report.text("verdict")).isEqualTo("NOT_READY");
        assertThat(report.truth("targetSimulated")).isFalse();
        assertThat(report.object("plan").text("mode")).isEqualTo("ONLINE");
        assertThat(report.object("source").text("system")).isEqualTo("POSTGRESQL");
        assertThat(report.object("source").text("version")).startsWith("16.");
        assertThat(report.object("source").text("kind")).isEqualTo("SELF_MANAGED");
        assertThat(report.object("source").text("endpoint")).startsWith("127.0.0.1:");
        assertThat(report.objectIfAny("target")).isEmpty();
    }

    @Test
    void tellsEveryResultPassedOnesToo() throws IOException {
        launch().run(StreamingTestCases.class);
        assertThat(codes()).containsExactlyInAnyOrder(VIOLATED, PASSED);
        JsonObject violated = result(VIOLATED);
        assertThat(violated.text("status")).isEqualTo("VIOLATED");
        assertThat(violated.text("test"))
                .contains("[class:" + StreamingTestCases.class.getName() + "]/[method:streams");
        assertThat(violated.text("testClass")).isEqualTo(StreamingTestCases.class.getName());
        assertThat(JsonObject.of(violated.array("findings").get(0)).text("remediation"))
                .isEqualTo("ALTER SYSTEM SET wal_level = 'logical';");
    }

    @Test
    void tellsWhichCodesNobodyChecked() throws IOException {
        launch().run(StreamingTestCases.class);
        assertThat(report().array("notCovered"))
                .extracting(code -> JsonObject.of(code).text("code"))
                .contains("603409", "603709")
                .doesNotContain(VIOLATED, PASSED);
    }

    @Test
    void knowsServersThatNoTestAsked() throws IOException {
        launch().with("readiness.target.url", "jdbc:postgresql://localhost:1/postgres")
                .run(StreamingTestCases.class);
        assertThat(report().object("target").textOrNull("version")).isNull();
        assertThat(report().text("verdict")).isEqualTo("NOT_READY");
    }

    @Test
    void callsAPlainPostgreSqlNoFlexibleServer() throws IOException {
        assertThat(target(TestServer.major("16"))).isEqualTo("POSTGRESQL, SELF_MANAGED");
    }

    @Test
    void callsAServerWithAnAllowlistAFlexibleServer() throws IOException {
        assertThat(target(ServerFlavour.of("16")
                        .setting("azure.extensions", "hstore")
                        .server()))
                .isEqualTo("AZURE_POSTGRESQL_FLEXIBLE, AZURE_FLEXIBLE_SERVER");
    }

    private String target(TestServer server) throws IOException {
        launch().with("readiness.target.url", server.url("postgres"))
                .with("readiness.target.user", TestServer.SUPERUSER)
                .run(TargetTestCases.class);
        JsonObject target = report().object("target");
        return target.text("system") + ", " + target.text("kind");
    }

    @Nested
    class OfSeveralPlans {

        @Test
        void addsThemUp() throws IOException {
            launch().run(StreamingTestCases.class);
            launch().run(OtherTestCases.class);
            assertThat(codes()).containsExactlyInAnyOrder(VIOLATED, PASSED, "603400");
        }

        @Test
        void believesARerunAndForgetsNothing() throws IOException {
            launch().run(StreamingTestCases.class);
            fixed = true;
            launch().run(StreamingTestCases.class);
            assertThat(codes()).containsExactlyInAnyOrder(VIOLATED, PASSED);
            assertThat(result(VIOLATED).text("status")).isEqualTo("PASSED");
        }

        @Test
        void losesNothingWhereTheyEndTogether() throws IOException {
            IntStream.range(0, 4).parallel().forEach(plan -> launch().run(StreamingTestCases.class));
            assertThat(resultFiles()).hasSize(4);
            assertThat(codes()).containsExactlyInAnyOrder(VIOLATED, PASSED);
        }

        @Test
        void isNotShrunkByAnEmptyOne() throws IOException {
            launch().run(StreamingTestCases.class);
            launch().run(NoChecksTestCases.class);
            assertThat(codes()).containsExactlyInAnyOrder(VIOLATED, PASSED);
        }

        @Test
        void leavesOutThoseOfAnEarlierBuild() throws IOException {
            launch().run(OtherTestCases.class);
            Path earlier = resultFiles().get(0);
            Build over = new Build(Build.Kind.MAVEN, "1 since 1970-01-01T00:00:00Z");
            Files.writeString(earlier, Files.readString(earlier).replaceFirst("(?s)\\{[^{}]*\\}", Json.write(over)));
            launch().run(StreamingTestCases.class);
            assertThat(report().array("results")).hasSize(2);
            assertThat(resultFiles()).hasSize(1);
        }

        @Test
        void namesWhatCannotBeReadAndLosesNothingElse() throws IOException {
            Files.writeString(folder.resolve("results-1-1.json"), "{\"build\":");
            List<String> said = listening(() -> launch().run(StreamingTestCases.class));
            assertThat(said).anyMatch(line -> line.contains(folder.resolve("results-1-1.json") + " cannot be read ("));
            assertThat(codes()).contains(VIOLATED, PASSED);
        }
    }

    @Nested
    class IsNotWritten {

        @Test
        void whereNoCheckRan() {
            launch().run(NoChecksTestCases.class);
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void whereItIsSwitchedOff() {
            launch().with("readiness.report.enabled", "false").run(StreamingTestCases.class);
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void whereItCannotBeAndSaysSo() throws IOException {
            Path file = Files.createFile(folder.resolve("a file"));
            List<String> said = listening(
                    () -> Launch.reportingTo(file).on(TestServer.major("16")).run(StreamingTestCases.class));
            assertThat(said).containsExactly("No readiness report could be written to " + file);
        }
    }

    @Test
    void saysTheVerdictAndWhereTheReportIs() {
        List<String> said = listening(
                () -> launch().with("readiness.report.formats", "json").run(StreamingTestCases.class));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Migration readiness: not ready. 1 violated in 2 of 48 checks. Not looked at: 603000, ")
                .endsWith(" Report: " + folder.resolve("readiness-report.json"));
    }

    private Launch launch() {
        return Launch.reportingTo(folder).on(TestServer.major("16")).with("readiness.build", "of these tests");
    }

    private JsonObject report() throws IOException {
        return JsonObject.of(Json.read(folder.resolve("readiness-report.json")));
    }

    private List<String> codes() throws IOException {
        return results().map(result -> text(result, "code")).toList();
    }

    private JsonObject result(String code) throws IOException {
        return results()
                .filter(result -> text(result, "code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonObject> results() throws IOException {
        return report().array("results").stream().map(result -> new JsonObject((Map<?, ?>) result));
    }

    private static String text(JsonObject result, String name) {
        return String.valueOf(Objects.requireNonNull(result.fields().get(name)));
    }

    private List<Path> resultFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("results-"))
                    .toList();
        }
    }

    private static List<String> listening(Runnable run) {
        Remembering said = new Remembering();
        Logger logger = Logger.getLogger(ReportListener.class.getName());
        logger.addHandler(said);
        try {
            run.run();
        } finally {
            logger.removeHandler(said);
        }
        return said.messages;
    }

    private static final class Remembering extends Handler {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            messages.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** The check of the level after the level was raised, which takes a restart. */
    private record Fixed() implements Check<SourceServer> {

        @Override
        public String name() {
            return new WalLevel().name();
        }

        @Override
        public MigrationError error() {
            return new WalLevel().error();
        }

        @Override
        public Outcome judge(SourceServer source) {
            return Outcome.passed();
        }
    }

    @MigrationReadiness
    static class StreamingTestCases {

        @Test
        void streams(SourceServer source) {
            assertThat(source).passes(fixed ? new Fixed() : new WalLevel());
        }

        @Test
        void isSupported(SourceServer source) {
            assertThat(source).hasSupportedVersion();
        }
    }

    @MigrationReadiness
    static class OtherTestCases {

        @Test
        void isSupported(SourceServer source) {
            assertThat(source).hasSupportedVersion();
        }
    }

    @MigrationReadiness
    static class TargetTestCases {

        @Test
        void createsRoles(TargetServer target) {
            assertThat(target).hasCreateRole();
        }
    }

    @MigrationReadiness
    static class NoChecksTestCases {

        @Test
        void looksAtNothing(SourceServer source) {
            assertThat(source.plan().databases()).isEmpty();
        }
    }
}
