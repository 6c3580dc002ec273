package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;

import io.github.migrationreadiness.check.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A report as SARIF sees it: one run of one tool.
 *
 * @param report what was found out
 * @param sources where the tests are
 */
record SarifLog(Report report, TestSources sources) {

    /** GitHub refuses a file with more. */
    static final int MOST_RESULTS = 25_000;

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** {@return the log as a tree for {@link Json}} */
    Map<String, Object> tree() {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run()));
        return log;
    }

    private Map<String, Object> run() {
        SarifRules rules = new SarifRules(report);
        List<SarifResult> all = results();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver(rules)));
        run.put("invocations", List.of(invocation(all.size())));
        run.put(
                "originalUriBaseIds",
                Map.of("%SRCROOT%", Map.of("description", Map.of("text", "The root of the repository."))));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                all.stream()
                        .limit(MOST_RESULTS)
                        .map(result -> result.tree(rules.index(result.result().code()), sources))
                        .toList());
        return run;
    }

    /** Those that matter most first, since they are the last to be cut; several tests that find the same count once. */
    private List<SarifResult> results() {
        return List.copyOf(report.results().stream()
                .flatMap(SarifResult::of)
                .sorted(comparing(SarifResult::level))
                .collect(Collectors.toMap(
                        result -> List.of(result.result().testClass(), result.fingerprint()),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values());
    }

    private static Map<String, Object> driver(SarifRules rules) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Migration Readiness");
        driver.put("version", KitVersion.current());
        driver.put("informationUri", "https://github.com/migrationreadiness/migration-readiness");
        driver.put("rules", rules.list());
        return driver;
    }

    private Map<String, Object> invocation(int results) {
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", report.count(Status.ERROR) == 0);
        invocation.put("toolExecutionNotifications", notifications(results));
        invocation.put("properties", Map.of("verdict", report.verdict(), "verdictInWords", report.verdictInWords()));
        return invocation;
    }

    private List<Map<String, Object>> notifications(int results) {
        List<Map<String, Object>> notifications = new ArrayList<>();
        report.notices().forEach(notice -> notifications.add(notification(SarifLevel.NOTE, notice)));
        report.results().stream()
                .filter(ReportedResult::isCut)
                .forEach(result -> notifications.add(notification(SarifLevel.WARNING, result.cut())));
        if (results > MOST_RESULTS) {
            notifications.add(notification(
                    SarifLevel.WARNING,
                    (results - MOST_RESULTS) + " more results are left out, for code scanning takes " + MOST_RESULTS));
        }
        return notifications;
    }

    private static Map<String, Object> notification(SarifLevel level, String text) {
        return Map.of("level", level, "message", SarifText.of(text));
    }
}
