package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflows to copy: nobody here can run them, so their shape is held to what the two services ask for. */
class WorkflowsTest {

    private static final String GITHUB = "github-actions.yml";
    private static final String AZURE = "azure-pipelines.yml";

    @Test
    void ofGitHubUseActionsOfOneMajorVersion() throws IOException {
        assertThat(gitHubSteps())
                .extracting(step -> step.get("uses"))
                .filteredOn(action -> action != null)
                .containsExactly(
                        "actions/checkout@v7",
                        "actions/setup-java@v6",
                        "github/codeql-action/upload-sarif@v4",
                        "actions/upload-artifact@v7");
    }

    @Test
    void ofGitHubMayWriteAlertsAndNothingElse() throws IOException {
        assertThat(load(GITHUB).get("permissions")).isEqualTo(Map.of("contents", "read", "security-events", "write"));
    }

    @Test
    void ofGitHubPublishWhateverBecameOfTheTests() throws IOException {
        List<Map<String, Object>> steps = gitHubSteps();
        int tests = indexOf(steps, "run");
        assertThat(steps.subList(tests + 1, steps.size()))
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.get("if")).asString().startsWith("${{ always()"));
    }

    @Test
    void ofAzurePublishWhateverBecameOfTheTests() throws IOException {
        List<Map<String, Object>> steps = steps(load(AZURE));
        assertThat(steps.subList(1, steps.size()))
                .extracting(step -> step.get("condition"))
                .hasSize(4)
                .containsOnly("always()");
        assertThat(steps)
                .extracting(step -> step.get("task"))
                .contains("PublishTestResults@2", "PublishBuildArtifacts@1");
    }

    @ParameterizedTest
    @ValueSource(strings = {GITHUB, AZURE})
    void runTheSuiteWithPasswordsFromTheEnvironmentOnly(String file) throws IOException {
        List<Map<String, Object>> steps = file.equals(GITHUB) ? gitHubSteps() : steps(load(file));
        assertThat(steps)
                .filteredOn(step -> step.containsValue("mvn --batch-mode test"))
                .singleElement()
                .extracting(step -> (Map<?, ?>) step.get("env"))
                .satisfies(environment -> {
                    assertThat(environment.get("READINESS_SOURCE_PASSWORD"))
                            .isIn("${{ secrets.READINESS_SOURCE_PASSWORD }}", "$(READINESS_SOURCE_PASSWORD)");
                    assertThat(environment.get("READINESS_TARGET_PASSWORD"))
                            .isIn("${{ secrets.READINESS_TARGET_PASSWORD }}", "$(READINESS_TARGET_PASSWORD)");
                });
    }

    private static int indexOf(List<Map<String, Object>> steps, String key) {
        return steps.indexOf(
                steps.stream().filter(step -> step.containsKey(key)).findFirst().orElseThrow());
    }

    private static List<Map<String, Object>> gitHubSteps() throws IOException {
        Map<?, ?> jobs = (Map<?, ?>) load(GITHUB).get("jobs");
        return steps((Map<?, ?>) jobs.get("readiness"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps(Map<?, ?> job) {
        return (List<Map<String, Object>>) job.get("steps");
    }

    private static Map<?, ?> load(String file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read(file));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("ci", file));
    }
}
