package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.Map.entry;

import io.github.migrationreadiness.check.Status;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final Map<String, Object> ROOT = SarifText.of("The root of the repository.");

    /** {@return the log as a tree for {@link Json}} */
    Map<String, Object> tree() {
        return JsonFields.of(entry("$schema", SCHEMA), entry("version", "2.1.0"), entry("runs", List.of(run())));
    }

    private Map<String, Object> run() {
        SarifRules rules = new SarifRules(report);
        List<SarifResult> all = results();
        Map<String, String> uris = new HashMap<>();
        return JsonFields.of(
                entry("tool", Map.of("driver", driver(rules))),
                entry("invocations", List.of(invocation(all.size()))),
                entry("originalUriBaseIds", Map.of("%SRCROOT%", Map.of("description", ROOT))),
                entry("columnKind", "utf16CodeUnits"),
                entry(
                        "results",
                        all.stream()
                                .limit(MOST_RESULTS)
                                .map(result -> result.tree(
                                        rules.index(result.result().code()),
                                        result.result()
                                                .askedBy()
                                                .map(asking -> uris.computeIfAbsent(asking, sources::uri))))
                                .toList()));
    }

    /** Those that matter most first, since they are the last to be cut; several tests that find the same count once. */
    private List<SarifResult> results() {
        return List.copyOf(report.results().stream()
                .sorted(ReportedResult.ORDER)
                .flatMap(SarifResult::of)
                .sorted(comparing(SarifResult::level))
                .collect(Collectors.toMap(
                        result -> List.of(result.result().testClass(), result.fingerprint()),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values());
    }

    private Map<String, Object> driver(SarifRules rules) {
        return JsonFields.of(
                entry("name", "Migration Readiness"),
                entry("version", report.stamp().kit()),
                entry("informationUri", "https://github.com/migrationreadiness/migration-readiness"),
                entry("rules", rules.list()));
    }

    private Map<String, Object> invocation(int results) {
        return JsonFields.of(
                entry("executionSuccessful", report.count(Status.ERROR) == 0),
                entry("endTimeUtc", report.stamp().instant()),
                entry("toolExecutionNotifications", notifications(results)),
                entry(
                        "properties",
                        JsonFields.of(
                                entry("verdict", report.verdict()),
                                entry("verdictInWords", report.verdictInWords()),
                                entry("createdAt", report.stamp().inWords()))));
    }

    private List<Map<String, Object>> notifications(int results) {
        List<Map<String, Object>> notifications = new ArrayList<>();
        report.notices().forEach(notice -> notifications.add(notification(SarifLevel.NOTE, notice)));
        report.results().stream()
                .sorted(ReportedResult.ORDER)
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
        return JsonFields.of(entry("level", level), entry("message", SarifText.of(text)));
    }
}
