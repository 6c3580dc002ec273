package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.report.Build.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void ofTheBuildMustBeUnderstood() throws IOException {
        strange(RUNNING);
        assertThatThrownBy(() -> add(RUNNING, "second"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("results-1-1.json cannot be read");
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
                        .formatted(Json.write(build.tree())));
    }

    private static Build named(String name) {
        return new Build(Kind.NAMED, name);
    }

    /** {@return the databases that belong into the report} */
    private Stream<String> add(Build build, String database) throws IOException {
        return merge(build, database).results().stream().flatMap(result -> result.judgedDatabase().stream());
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
