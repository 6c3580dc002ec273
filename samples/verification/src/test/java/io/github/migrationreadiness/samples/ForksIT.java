package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A build with a JVM for each test class, two at a time, and with reruns, after an earlier build in the same folder. */
class ForksIT {

    private static final Path REPORTS =
            Path.of(System.getProperty("copies"), "verification", "forks", "target", "migration-readiness");

    @Test
    void endInOneReport() throws IOException {
        assertThat(report().get("verdict")).isEqualTo("NOT_READY");
        assertThat((List<?>) report().get("results"))
                .as("each check once, the flaky one as the rerun found it, none of the earlier build")
                .map(result -> ((Map<?, ?>) result))
                .map(result -> result.get("check") + " " + result.get("status"))
                .containsExactlyInAnyOrder("violated VIOLATED", "flaky PASSED", "passed PASSED");
    }

    /** JSON is YAML too, for which there is a library here. */
    private static Map<?, ?> report() throws IOException {
        String json = Files.readString(REPORTS.resolve("readiness-report.json"));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
    }

    @Test
    void leaveTheirOwnResults() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("results-"))
                    .as("one of a run, and more of those that ran again")
                    .hasSizeGreaterThan(3);
        }
    }
}
