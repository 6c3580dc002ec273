package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * Codes by servers and databases.
 *
 * @param servers the servers, above their columns
 * @param columns the servers and databases
 * @param rows the codes
 */
record HtmlMatrix(List<Server> servers, List<Column> columns, List<Row> rows) {

    private static final int FEW = 8;

    /** What stands above the columns of one server. */
    record Server(int number, String side, String endpoint, int width) {}

    /** A server or one of its databases. */
    record Column(int server, int number, Place place) {}

    /** One code. */
    record Row(int number, Matrix.Row row, List<Cell> cells) {}

    /** What one code has come to at one place; all empty where it was not checked. */
    record Cell(String style, String words, String count, String anchor, String owners) {
        static final Cell NONE = new Cell("", "", "", "", "");
    }

    /** What the columns of one server have in common. */
    private record Shared(MigrationSummary migration, String side) {
        static Shared of(Place place) {
            return new Shared(place.migration(), place.side().toString());
        }
    }

    static HtmlMatrix of(Matrix matrix, HtmlNumbers numbers) {
        NumberedValues<Shared> servers =
                NumberedValues.of(matrix.places().stream().map(Shared::of));
        return new HtmlMatrix(
                servers(matrix, servers),
                matrix.places().stream()
                        .map(place -> column(place, servers, numbers))
                        .toList(),
                matrix.rows().stream()
                        .map(row -> row(row, matrix.places(), numbers))
                        .toList());
    }

    /** {@return whether the names of the columns have to stand upright} */
    boolean wide() {
        return columns.size() > FEW;
    }

    private static List<Server> servers(Matrix matrix, NumberedValues<Shared> servers) {
        return matrix.places().stream()
                .collect(groupingBy(Shared::of, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(it -> server(servers.number(it.getKey()), it.getValue()))
                .toList();
    }

    private static Server server(int number, List<Place> places) {
        Place first = places.get(0);
        return new Server(number, first.side().toString(), first.endpoint(), places.size());
    }

    private static Column column(Place place, NumberedValues<Shared> servers, HtmlNumbers numbers) {
        return new Column(servers.number(Shared.of(place)), numbers.databases().number(place.name()), place);
    }

    private static Row row(Matrix.Row row, List<Place> places, HtmlNumbers numbers) {
        return new Row(
                numbers.codes().number(row.code()),
                row,
                places.stream().map(place -> cell(row.at(place), numbers)).toList());
    }

    private static Cell cell(List<Judgement> judgements, HtmlNumbers numbers) {
        return judgements.isEmpty() ? Cell.NONE : cell(judgements.get(0), judgements, numbers);
    }

    private static Cell cell(Judgement worst, List<Judgement> judgements, HtmlNumbers numbers) {
        return new Cell(
                HtmlPage.style(worst.kind()),
                worst.kind().words(),
                count(judgements),
                worst.kind() == ResultKind.PASSED ? "" : numbers.anchor(worst),
                numbers.owners(judgements));
    }

    private static String count(List<Judgement> judgements) {
        long count = judgements.stream().mapToLong(Judgement::count).sum();
        return count == 0 ? "" : Explanation.number(count);
    }
}
