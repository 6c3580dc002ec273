package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.report.Build.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultFilesTest {

    private static final Build ALONE = new Build(Kind.ALONE, "");
    private static final Build OVER = new Build(Kind.MAVEN, "1 since 1970-01-01T00:00:00Z");
    private static final Build RUNNING = new Build(
            Kind.MAVEN,
            ProcessHandle.current().pid() + " since "
                    + ProcessHandle.current().info().startInstant().orElseThrow());

    @TempDir
    private Path folder;

    @Test
    void addUpOfAMaven() throws IOException {
        add(RUNNING, "first");
        assertThat(add(RUNNING, "second")).containsExactly("first", "second");
    }

    @Test
    void addUpOfANamedBuild() throws IOException {
        add(named("a"), "first");
        assertThat(add(named("a"), "second")).containsExactly("first", "second");
    }

    @Test
    void neverAddUpOfPlansThatStandAlone() throws IOException {
        add(ALONE, "first");
        assertThat(add(ALONE, "second")).containsExactly("second");
        assertThat(files()).hasSize(1);
    }

    @Test
    void tellANameFromAProcess() throws IOException {
        add(RUNNING, "first");
        assertThat(add(named(RUNNING.name()), "second")).containsExactly("second");
    }

    @Test
    void areKeptForBuildsThatRunSideBySide() throws IOException {
        add(RUNNING, "a1");
        add(named("b"), "b1");
        add(ALONE, "c1");
        assertThat(add(RUNNING, "a2")).containsExactly("a1", "a2");
        assertThat(add(named("b"), "b2")).containsExactly("b1", "b2");
    }

    @Test
    void areRemovedAfterAMaven() throws IOException {
        add(OVER, "first");
        assertThat(add(ALONE, "second")).containsExactly("second");
        assertThat(files()).hasSize(1);
    }

    @Test
    void areRemovedADayAfterANamedBuild() throws IOException {
        add(named("a"), "first");
        Path file = files().get(0);
        String ago = Instant.now().minus(Duration.ofHours(25)).toString();
        Files.writeString(
                file,
                Files.readString(file).replaceFirst("\"finished\" : \"[^\"]*\"", "\"finished\" : \"" + ago + "\""));
        add(named("b"), "second");
        assertThat(files()).hasSize(1);
    }

    @Test
    void ofAnotherVersionOfTheKitDoNotCount() throws IOException {
        Files.writeString(folder.resolve("results-1-1.json"), """
                {"build": "4711 since 2026-11-29T18:00:00Z", "finished": "2026-11-29T18:00:00Z", "results": ["strange"]}
                """);
        assertThat(add(RUNNING, "second")).containsExactly("second");
        assertThat(files()).hasSize(1);
    }

    @Test
    void ofAnotherBuildNeedNotBeUnderstood() throws IOException {
        strange(OVER);
        assertThat(add(RUNNING, "second")).containsExactly("second");
    }

    @Test
    void ofTheBuildThatNobodyUnderstandsAreMissed() throws IOException {
        add(RUNNING, "first");
        strange(RUNNING);
        Report report = merge(RUNNING, "second");
        assertThat(databases(report)).containsExactly("first", "second");
        assertThat(report.lost()).singleElement().asString().contains(broken() + " cannot be read (");
    }

    static Stream<String> brokenTexts() {
        return Stream.of(
                "",
                " ",
                "{\"build\": {\"kind\": \"MAVEN\", \"na",
                "null",
                "[]",
                "\u0000\u0001##vso[task.complete result=Succeeded]\n##vso[task.complete]",
                "{\"finished\": \"yesterday\"}",
                "{\"finished\": 5}",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"finished\": 1" + "0".repeat(2_000) + "}",
                "{\"build\": {\"kind\": \"OTHER\", \"name\": \"\"}, \"finished\": \"2026-11-29T18:00:00Z\"}");
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void costNothingButThemselves(String text) throws IOException {
        add(RUNNING, "first");
        Files.writeString(broken(), text);
        requireNamed();
    }

    @Test
    void costNothingButThemselvesWhereTheyAreNoTextAtAll() throws IOException {
        add(RUNNING, "first");
        Files.write(broken(), new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xC3, 0});
        requireNamed();
    }

    @Test
    void costNothingButThemselvesWhereTheyAreDirectories() throws IOException {
        add(RUNNING, "first");
        Files.createDirectory(broken());
        requireNamed();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symbolic links take a right of their own there")
    void areNotFollowedWhereTheyAreLinks() throws IOException {
        add(RUNNING, "first");
        Path other = Files.move(files().get(0), folder.resolve("other.json"));
        Files.createSymbolicLink(broken(), other);
        Report report = merge(RUNNING, "second");
        assertThat(databases(report)).containsExactly("second");
        assertThat(report.lost()).singleElement().asString().contains("it is no regular file");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have other permissions")
    void costNothingButThemselvesWhereTheyMayNotBeRead() throws IOException {
        add(RUNNING, "first");
        Files.createFile(broken(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeThat(Files.isReadable(broken())).as("it is readable for root").isFalse();
        requireNamed();
    }

    @Test
    void areTooLongWhereTheMemoryIsNotEnough() throws IOException {
        add(RUNNING, "first");
        try (RandomAccessFile huge = new RandomAccessFile(broken().toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        requireNamed();
    }

    @Test
    void areOfNoInterestToAPlanThatStandsAlone() throws IOException {
        Files.writeString(broken(), "{");
        Report report = merge(ALONE, "first");
        assertThat(report.lost()).isEmpty();
        assertThat(report.notices()).singleElement().asString().contains(broken() + " cannot be read (");
    }

    /** The file may have held what is not ready. */
    private void requireNamed() throws IOException {
        Report report = merge(RUNNING, "second");
        assertThat(databases(report)).containsExactly("first", "second");
        assertThat(report.lost())
                .singleElement()
                .asString()
                .contains(broken() + " cannot be read (")
                .doesNotContain("\n");
        assertThat(report.sentences()).anyMatch(sentence -> sentence.contains(broken().toString()));
        Report ready = MadeUpReports.ready();
        assertThat(ready.verdict()).isEqualTo(Verdict.READY);
        assertThat(ready.withLost(report.lost()).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    private Path broken() {
        return folder.resolve("results-1-1.json");
    }

    @Test
    void sayThatOthersRanBeside() throws IOException {
        assertThat(merge(ALONE, "first").notices()).isEmpty();
        assertThat(merge(ALONE, "second").notices())
                .singleElement()
                .asString()
                .contains("give all of them the same readiness.build");
        assertThat(merge(named("a"), "third").notices()).isEmpty();
    }

    @Test
    void sayNothingOfThoseThatRanBefore() throws IOException {
        add(ALONE, "first");
        Path file = files().get(0);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("\"finished\" : \"[^\"]*\"", "\"finished\" : \"1970-01-01T00:00:00Z\""));
        assertThat(merge(ALONE, "second").notices()).isEmpty();
    }

    private void strange(Build build) throws IOException {
        Files.writeString(
                folder.resolve("results-1-1.json"),
                "{\"build\": %s, \"finished\": \"2026-11-29T18:00:00Z\", \"results\": [\"strange\"]}"
                        .formatted(Json.write(build)));
    }

    private static Build named(String name) {
        return new Build(Kind.NAMED, name);
    }

    /** {@return the databases that belong into the report} */
    private Stream<String> add(Build build, String database) throws IOException {
        return databases(merge(build, database));
    }

    private static Stream<String> databases(Report report) {
        return report.results().stream().flatMap(result -> result.judgedDatabase().stream());
    }

    private Report merge(Build build, String database) throws IOException {
        return new ResultFiles(folder, build)
                .add(SampleReport.of(
                        SampleReport.result(PostgresError.USER_DEFINED_CASTS, Status.PASSED, Side.SOURCE, database)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
