package io.github.migrationreadiness.diagnosis;

import static java.util.Comparator.comparing;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.AzureSqlRestError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that follow from the documented texts: what a text says is one way to say it. */
final class DocumentedPhrases {

    static final List<Rule> ALL = rulesOf(Stream.<MigrationError[]>of(
                    PostgresError.values(),
                    AzureSqlError.values(),
                    RecentAzureSqlError.values(),
                    AzureSqlRestError.values())
            .flatMap(Arrays::stream)
            .filter(DocumentedPhrases::isDerived)
            .map(DocumentedText::of)
            .toList());

    private DocumentedPhrases() {}

    /** The conditions of the page for PostgreSQL that have no number are described there, and no program says so. */
    private static boolean isDerived(MigrationError error) {
        boolean described = error instanceof PostgresError && error.code().startsWith("R");
        return !described
                && Stream.of(PostgresRules.INSTEAD, AzureSqlRules.INSTEAD)
                        .flatMap(List::stream)
                        .noneMatch(rule -> rule.errors().contains(error));
    }

    private static List<Rule> rulesOf(List<DocumentedText> texts) {
        Map<String, List<MigrationError>> errors = texts.stream()
                .collect(Collectors.groupingBy(
                        text -> text.phrase(texts),
                        LinkedHashMap::new,
                        Collectors.mapping(DocumentedText::error, Collectors.toList())));
        return errors.entrySet().stream()
                .map(entry -> Rule.says(cutoverLast(entry.getValue()), entry.getKey()))
                .toList();
    }

    /** The same reason fails a restore, and counts as one of a cutover only where the text speaks of one. */
    private static List<MigrationError> cutoverLast(List<MigrationError> errors) {
        return errors.stream()
                .sorted(comparing(error -> error.code().equals("2007")))
                .toList();
    }
}
