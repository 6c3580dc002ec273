package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.github.migrationreadiness.report.Coverage.Disabled;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the results of a run with what its migrations have to be asked. */
final class CoverageCount {

    private final Map<MigrationSummary, List<ReportedResult>> results;
    private final List<DisabledCode> disabled;

    CoverageCount(List<ReportedResult> results, List<DisabledCode> disabled) {
        this.results = results.stream().collect(groupingBy(ReportedResult::migration));
        this.disabled = disabled;
    }

    Coverage coverage() {
        Set<String> applicable =
                collect(migrations().flatMap(it -> Requirements.of(it).stream()).map(Requirement::code));
        Set<String> left = collect(migrations().flatMap(this::left));
        Set<String> codesLeft = collect(left.stream().map(CoverageCount::codeOf));
        List<Disabled> off = off(codesLeft);
        int asked = applicable.size() - codesLeft.size() - off.size();
        return new Coverage(asked, applicable.size(), List.copyOf(left), off);
    }

    /** What is switched off in the tests of one migration is left in another. */
    private Stream<String> left(MigrationSummary migration) {
        Set<String> codesOff = collect(disabledOf(migration).map(DisabledCode::code));
        return notAsked(migration).filter(left -> !codesOff.contains(codeOf(left)));
    }

    /** A code has one test for each server, and each may be switched off for another reason. */
    private List<Disabled> off(Set<String> codesLeft) {
        Map<String, String> reasons = migrations()
                .flatMap(this::disabledAndNotAsked)
                .filter(it -> !codesLeft.contains(it.code()))
                .distinct()
                .collect(groupingBy(Disabled::code, TreeMap::new, mapping(Disabled::reason, joining("; "))));
        return reasons.entrySet().stream()
                .map(it -> new Disabled(it.getKey(), it.getValue()))
                .toList();
    }

    private Stream<Disabled> disabledAndNotAsked(MigrationSummary migration) {
        Set<String> codes = collect(notAsked(migration).map(CoverageCount::codeOf));
        return disabledOf(migration)
                .filter(it -> codes.contains(it.code()))
                .map(it -> new Disabled(it.code(), it.reason()));
    }

    /** A class without any result says nothing of its migration, so that it counts only where there is one. */
    private Stream<DisabledCode> disabledOf(MigrationSummary migration) {
        Set<String> classes = collect(results(migration).stream().map(ReportedResult::testClass));
        return disabled.stream().filter(it -> results.size() == 1 || classes.contains(it.testClass()));
    }

    private Stream<String> notAsked(MigrationSummary migration) {
        return Requirements.of(migration).stream()
                .flatMap(requirement -> requirement.left(results(migration), migration.databases()));
    }

    private Stream<MigrationSummary> migrations() {
        return results.keySet().stream();
    }

    private List<ReportedResult> results(MigrationSummary migration) {
        return results.getOrDefault(migration, List.of());
    }

    /** {@return the code that an entry of {@link Coverage#left()} speaks of} */
    static String codeOf(String left) {
        int end = left.indexOf('@');
        return end < 0 ? left : left.substring(0, end);
    }

    private static Set<String> collect(Stream<String> texts) {
        return texts.collect(toCollection(TreeSet::new));
    }
}
