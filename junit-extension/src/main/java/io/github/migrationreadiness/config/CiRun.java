package io.github.migrationreadiness.config;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a CI system tells one run from all others.
 *
 * @param name the system
 * @param variable the variable that is there in each of its runs
 * @param prefix how its value begins, where other programs know the variable too
 * @param attempts the variables that tell a run from the same one once more
 */
record CiRun(String name, String variable, String prefix, List<String> attempts) {

    private static final List<CiRun> ALL = List.of(
            of("GitHub Actions", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT"),
            of("Azure Pipelines", "BUILD_BUILDID", "SYSTEM_STAGEATTEMPT", "SYSTEM_JOBATTEMPT"),
            of("GitLab CI", "CI_PIPELINE_ID"),
            new CiRun("Jenkins", "BUILD_TAG", "jenkins-", List.of()),
            of("CircleCI", "CIRCLE_WORKFLOW_ID"),
            of("Buildkite", "BUILDKITE_BUILD_ID", "BUILDKITE_RETRY_COUNT"),
            of("Bitbucket Pipelines", "BITBUCKET_PIPELINE_UUID"),
            of("AWS CodeBuild", "CODEBUILD_BUILD_ID"),
            of("Travis CI", "TRAVIS_BUILD_ID"));

    /** {@return the run that an environment belongs to, the same in all of its jobs} */
    static Optional<String> in(Map<String, String> environment) {
        return isTriedAtHome(environment)
                ? Optional.empty()
                : ALL.stream().filter(run -> run.isIn(environment)).findFirst().map(run -> run.id(environment));
    }

    /** The program act, which tries workflows of GitHub on one's own machine, gives every run the same number. */
    private static boolean isTriedAtHome(Map<String, String> environment) {
        return "true".equals(environment.get("ACT"));
    }

    private static CiRun of(String name, String variable, String... attempts) {
        return new CiRun(name, variable, "", List.of(attempts));
    }

    private boolean isIn(Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && value.startsWith(prefix);
    }

    private String id(Map<String, String> environment) {
        return Stream.concat(Stream.of(variable), attempts.stream())
                .map(each -> environment.getOrDefault(each, ""))
                .collect(joining("/", name + " ", ""));
    }
}
