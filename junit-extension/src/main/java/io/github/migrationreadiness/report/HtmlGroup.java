package io.github.migrationreadiness.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The codes that are of one status at worst, with their results.
 *
 * @param style the status as a class of the style sheet
 * @param words the status in words
 * @param codes the codes
 */
record HtmlGroup(String style, String words, List<HtmlCode> codes) {

    /** More make a page slow to open and too long to read. */
    private static final int FINDINGS = 5000;

    static List<HtmlGroup> all(Matrix matrix, HtmlNumbers numbers) {
        int room = FindingLimit.perResult(matrix, FINDINGS);
        return ResultKind.worstFirst()
                .filter(kind -> kind != ResultKind.PASSED)
                .flatMap(kind -> group(kind, matrix.rowsOf(kind), numbers, room))
                .toList();
    }

    private static Stream<HtmlGroup> group(ResultKind kind, List<Matrix.Row> rows, HtmlNumbers numbers, int room) {
        List<HtmlCode> codes =
                rows.stream().map(row -> HtmlCode.of(row, numbers, room)).toList();
        return codes.isEmpty() ? Stream.of() : Stream.of(new HtmlGroup(HtmlPage.style(kind), kind.words(), codes));
    }
}
