package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

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
        Set<String> applicable = collect(results.keySet().stream()
                .flatMap(migration -> Requirements.of(migration).stream())
                .map(Requirement::code));
        Set<String> notAsked = collect(results.keySet().stream().flatMap(this::left));
        List<DisabledCode> off = disabledAmong(collect(notAsked.stream().map(CoverageCount::codeOf)));
        Set<String> codesOff = collect(off.stream().map(DisabledCode::code));
        Set<String> left = collect(notAsked.stream().filter(it -> !codesOff.contains(codeOf(it))));
        long codesLeft = left.stream().map(CoverageCount::codeOf).distinct().count();
        int asked = (int) (applicable.size() - codesLeft - codesOff.size());
        return new Coverage(asked, applicable.size(), List.copyOf(left), off);
    }

    /** A code has one test for each server, and each may be switched off for another reason. */
    private List<DisabledCode> disabledAmong(Set<String> codes) {
        Map<String, String> reasons = disabled.stream()
                .filter(it -> codes.contains(it.code()))
                .distinct()
                .collect(groupingBy(DisabledCode::code, TreeMap::new, mapping(DisabledCode::reason, joining("; "))));
        return reasons.entrySet().stream()
                .map(it -> new DisabledCode(it.getKey(), it.getValue()))
                .toList();
    }

    private Stream<String> left(MigrationSummary migration) {
        List<ReportedResult> its = results.getOrDefault(migration, List.of());
        return Requirements.of(migration).stream().flatMap(requirement -> requirement.left(its, migration.databases()));
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
