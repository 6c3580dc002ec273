package io.github.migrationreadiness.config;

import java.util.Map;
import java.util.Optional;

/** Reads what is reported after the tests. */
record ReportReader(Values values, Places places, Map<String, String> environment, Problems problems) {

    ReportSettings read() {
        return new ReportSettings(
                values.get(ConfigurationKeys.REPORT_ENABLED),
                places.absolute(values.get(ConfigurationKeys.REPORT_DIR)),
                values.get(ConfigurationKeys.REPORT_FORMATS),
                values.get(ConfigurationKeys.REPORT_SOURCE_ROOT),
                build());
    }

    private Optional<String> build() {
        values.find(ConfigurationKeys.BUILD.named())
                .filter(value -> value.level() != Level.JUNIT && value.level() != Level.ENVIRONMENT)
                .ifPresent(standing -> problems.add(
                        standing,
                        "is the same in every build there; give each build one of its own, by a system property, a JUnit"
                                + " configuration parameter or the environment, and remove it here"));
        return values.read(ConfigurationKeys.BUILD.named()).or(() -> CiRun.in(environment));
    }
}
