package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MigrationError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an error asks for, where only its number is known. */
final class Severities {

    private static final Map<MigrationError, Severity> ALL = Stream.of(PostgresRules.ALL, AzureSqlRules.ALL)
            .flatMap(List::stream)
            .flatMap(rule -> rule.errors().stream().map(error -> Map.entry(error, rule.severity())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private Severities() {}

    static Severity of(MigrationError error) {
        Function<MigrationError, Severity> known = it -> ALL.getOrDefault(it, Severity.ERROR);
        return error instanceof Cutover cutover ? known.apply(cutover.reason()) : known.apply(error);
    }
}
