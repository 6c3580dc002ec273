package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the workflows publish, held to what a run of a sample leaves behind. */
class WorkflowsIT {

    private static final Pattern OUTPUT = Pattern.compile("target/[\\w/*.-]+");

    private static final Path COPY = Path.of(System.getProperty("copies"), "online-self-managed");

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "azure-pipelines.yml"})
    void publishWhatARunLeavesBehind(String file) throws IOException {
        List<Path> left = left();
        assertThat(OUTPUT.matcher(Files.readString(Path.of("ci", file)))
                        .results()
                        .map(MatchResult::group))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(path -> assertThat(left).anyMatch(matcher(path)::matches));
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.walk(COPY.resolve("target"))) {
            return files.map(COPY::relativize).toList();
        }
    }

    private static PathMatcher matcher(String path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + path);
    }
}
