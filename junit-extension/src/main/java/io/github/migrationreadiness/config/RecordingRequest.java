package io.github.migrationreadiness.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees to it that a baseline is written once, by somebody who asked for it and is going to review it. */
record RecordingRequest(Values values, Map<String, String> environment, Problems problems) {

    /** The variables by which CI systems make themselves known. */
    private static final List<String> OF_CI = List.of(
            "CI",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "TF_BUILD",
            "JENKINS_URL",
            "TEAMCITY_VERSION",
            "BITBUCKET_BUILD_NUMBER",
            "CODEBUILD_BUILD_ID",
            "BUILDKITE",
            "CIRCLECI",
            "TRAVIS");

    void refuseStanding() {
        values.find(ConfigurationKeys.BASELINE.named())
                .filter(value -> value.stripped().equals(Choice.write(BaselineUse.RECORD)))
                .ifPresent(this::refuse);
    }

    private void refuse(Value request) {
        if (request.level() != Level.JUNIT && request.level() != Level.ENVIRONMENT) {
            problems.add(
                    request,
                    "is asked for one run at a time, on the command line:"
                            + " -Dreadiness.baseline=record; remove it here");
        }
        ci().ifPresent(variable -> problems.add(
                request,
                "is refused in CI, where " + variable
                        + " is set; record the baseline on a machine of your own, review the file and commit it"));
        if (!values.get(ConfigurationKeys.REPORT_ENABLED)) {
            problems.add(
                    request,
                    "needs " + ConfigurationKeys.REPORT_ENABLED + " = true, because it is written with the report");
        }
    }

    private Optional<String> ci() {
        return OF_CI.stream()
                .filter(environment::containsKey)
                .filter(variable -> !List.of("", "false").contains(environment.get(variable)))
                .findFirst();
    }
}
