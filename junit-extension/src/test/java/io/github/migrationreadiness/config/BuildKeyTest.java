package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildKeyTest {

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void configureASource() {
        world = World.withSource(directory);
    }

    @Test
    void hasNoValueOutsideOfACiSystem() {
        assertThat(build()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_RUN_ID, 17, GITHUB_RUN_ATTEMPT, 2, GitHub Actions 17/2",
        "BUILD_BUILDID, 17, SYSTEM_JOBATTEMPT, 2, Azure Pipelines 17//2",
        "CI_PIPELINE_ID, 17, CI_JOB_ID, 3, GitLab CI 17",
        "BUILD_TAG, jenkins-orders-17, BUILD_NUMBER, 17, Jenkins jenkins-orders-17",
        "CIRCLE_WORKFLOW_ID, 17, CIRCLECI, true, CircleCI 17",
        "BUILDKITE_BUILD_ID, 17, BUILDKITE_RETRY_COUNT, 1, Buildkite 17/1",
    })
    void isTheRunOfTheCiSystem(String variable, String value, String other, String its, String build) {
        world.environment(variable, value).environment(other, its);
        assertThat(build()).hasValue(build);
    }

    @ParameterizedTest
    @CsvSource({
        "BUILD_TAG, v1.2.3, CI, true",
        "GITHUB_RUN_ID, 1, ACT, true",
        "GITHUB_RUN_ID, '', GITHUB_RUN_ATTEMPT, 1",
    })
    void takesNothingForARunThatIsTheSameInTheNext(String variable, String value, String other, String its) {
        world.environment(variable, value).environment(other, its);
        assertThat(build()).isEmpty();
    }

    @Test
    void beatsTheCiSystem() {
        world.environment("GITHUB_RUN_ID", "17").environment("READINESS_BUILD", "nightly 3");
        assertThat(build()).hasValue("nightly 3");
    }

    @Test
    void comesFromALauncherOrASystemPropertyToo() {
        world.systemProperty("readiness.build", "2");
        assertThat(build()).hasValue("2");
        world.launcher("readiness.build", "3");
        assertThat(build()).hasValue("3");
    }

    @Test
    void isRefusedWhereEveryBuildReadsTheSame() {
        assertThat(World.withSource(directory).explicit("readiness.build", "1").problems())
                .singleElement()
                .asString()
                .startsWith("readiness.build = \"1\", read from @MigrationReadiness on class OrdersTest: is the same in"
                        + " every build there; give each build one of its own");
        assertThat(world.localFile("readiness.build=1").problems()).hasSize(1);
        assertThat(World.withSource(directory).sharedFile("readiness.build=1").problems())
                .hasSize(1);
    }

    private Optional<String> build() {
        return world.read().report().build();
    }
}
