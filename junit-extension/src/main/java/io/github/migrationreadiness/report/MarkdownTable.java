package io.github.migrationreadiness.report;

import java.util.List;

/**
 * The codes that somebody has to look at, by server and database.
 *
 * @param columns those of the servers and databases that have such a code
 * @param more how many more of these there are, in words; empty for none
 * @param rows the codes
 */
record MarkdownTable(List<Place> columns, String more, List<Row> rows) {

    private static final int COLUMNS = 20;

    /** One code. */
    record Row(Matrix.Row row, List<String> cells) {}

    static MarkdownTable of(Matrix matrix, List<Matrix.Row> rows) {
        List<Place> places = matrix.judgements()
                .filter(judgement -> MarkdownPage.toLookAt(judgement.kind()))
                .map(Judgement::place)
                .distinct()
                .toList();
        List<Place> columns =
                matrix.places().stream().filter(places::contains).limit(COLUMNS).toList();
        int more = places.size() - columns.size();
        return new MarkdownTable(
                columns,
                more == 0 ? "" : Explanation.counted(more, "more place"),
                rows.stream().map(row -> row(row, columns)).toList());
    }

    /** {@return a kind of result as a picture, which shows in every font} */
    static String mark(ResultKind kind) {
        return switch (kind) {
            case VIOLATED -> "\u274C";
            case ERROR -> "\uD83D\uDCA5";
            case WARNING -> "\u26A0\uFE0F";
            case INCONCLUSIVE -> "\u2754";
            case ACCEPTED -> "\uD83D\uDD37";
            case PASSED -> "\u2705";
            case NOT_APPLICABLE -> "\u2796";
        };
    }

    private static Row row(Matrix.Row row, List<Place> columns) {
        return new Row(
                row, columns.stream().map(row::at).map(MarkdownTable::cell).toList());
    }

    private static String cell(List<Judgement> judgements) {
        return judgements.isEmpty() ? " " : mark(judgements.get(0).kind()) + count(judgements);
    }

    private static String count(List<Judgement> judgements) {
        long count = judgements.stream().mapToLong(Judgement::count).sum();
        return count == 0 ? "" : " " + Explanation.number(count);
    }
}
