package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Side;
import java.util.Arrays;
import java.util.List;

/**
 * What the results can be filtered by.
 *
 * @param statuses their statuses
 * @param sides the ends of the migration
 * @param databases the databases; the server itself has no name
 * @param codes the codes
 * @param owners who accepted findings
 */
record HtmlFilters(
        List<Option> statuses, List<Option> sides, List<Option> databases, List<Option> codes, List<Option> owners) {

    /** One choice: how the attributes of the page call it, and how people do. */
    record Option(String value, String words) {}

    static HtmlFilters of(Matrix matrix, HtmlNumbers numbers) {
        return new HtmlFilters(
                ResultKind.worstFirst()
                        .filter(kind -> matrix.judgements().anyMatch(it -> it.kind() == kind))
                        .map(HtmlFilters::option)
                        .toList(),
                Arrays.stream(Side.values()).map(HtmlFilters::option).toList(),
                options(numbers.databases()),
                matrix.rows().stream().map(row -> option(row, numbers)).toList(),
                options(numbers.owners()));
    }

    /** {@return whether anybody accepted a finding} */
    boolean anyOwners() {
        return !owners.isEmpty();
    }

    private static Option option(ResultKind kind) {
        return new Option(HtmlPage.style(kind), kind.words());
    }

    private static Option option(Side side) {
        return new Option(side.toString(), side.toString());
    }

    private static Option option(Matrix.Row row, HtmlNumbers numbers) {
        return new Option(String.valueOf(numbers.codes().number(row.code())), row.code() + " " + row.title());
    }

    private static List<Option> options(NumberedValues<String> names) {
        return names.values().stream()
                .map(name -> new Option(String.valueOf(names.number(name)), name))
                .toList();
    }
}
