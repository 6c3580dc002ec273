package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Status;
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
        int room = Room.perResult(matrix, FINDINGS);
        return Severity.WORST_FIRST.stream()
                .filter(status -> status != Status.PASSED)
                .flatMap(status -> group(status, matrix.rowsOf(status), numbers, room))
                .toList();
    }

    private static Stream<HtmlGroup> group(Status status, List<Matrix.Row> rows, HtmlNumbers numbers, int room) {
        List<HtmlCode> codes =
                rows.stream().map(row -> HtmlCode.of(row, numbers, room)).toList();
        return codes.isEmpty()
                ? Stream.of()
                : Stream.of(new HtmlGroup(HtmlPage.style(status), Severity.words(status), codes));
    }
}
