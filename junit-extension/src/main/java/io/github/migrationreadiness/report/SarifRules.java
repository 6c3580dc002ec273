package io.github.migrationreadiness.report;

import static java.util.Comparator.naturalOrder;
import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.code.MigrationErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors that a run checked, as SARIF calls them: also those that it did not find. */
final class SarifRules {

    private final Map<String, List<ReportedResult>> results;
    private final List<String> codes;

    SarifRules(Report report) {
        this.results = report.results().stream()
                .sorted(ReportedResult.ORDER)
                .collect(groupingBy(ReportedResult::code, TreeMap::new, toList()));
        this.codes = List.copyOf(results.keySet());
    }

    /** {@return the place of a code among the rules} */
    int index(String code) {
        return codes.indexOf(code);
    }

    List<Map<String, Object>> list() {
        return results.values().stream().map(SarifRules::rule).toList();
    }

    private static Map<String, Object> rule(List<ReportedResult> results) {
        ReportedResult first = results.get(0);
        return JsonFields.of(
                entry("id", first.code()),
                entry("name", name(results)),
                entry("shortDescription", SarifText.description(first.title())),
                entry(
                        "fullDescription",
                        SarifText.description(documented(first.code()).orElse(first.title()))),
                entry("help", SarifText.description(help(first))),
                entry("helpUri", first.documentation()),
                entry("defaultConfiguration", Map.of("level", SarifLevel.ERROR)),
                entry(
                        "properties",
                        JsonFields.of(
                                entry("tags", tags(results)),
                                entry("origin", first.origin().name()),
                                entry("problem.severity", SarifLevel.ERROR))));
    }

    /** With its blanks open, for a rule does not change from run to run. */
    private static Optional<String> documented(String code) {
        return MigrationErrors.ofCode(code).stream()
                .map(error -> error.message().text())
                .findFirst();
    }

    private static String help(ReportedResult result) {
        return result.resolution().isEmpty() ? "See " + result.documentation() : "Resolution: " + result.resolution();
    }

    private static List<String> tags(List<ReportedResult> results) {
        Stream<String> sides = results.stream().map(result -> result.side().toString());
        return Stream.concat(Stream.of("migration"), sides).distinct().sorted().toList();
    }

    private static String name(List<ReportedResult> results) {
        return pascalCase(
                results.stream().map(ReportedResult::check).min(naturalOrder()).orElseThrow());
    }

    private static String pascalCase(String name) {
        return Arrays.stream(name.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
