package io.github.migrationreadiness.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the template of the summary shows.
 *
 * @param mark the verdict as a picture
 * @param report what the run came to
 * @param explanation the verdict and what it rests on
 * @param migrations what was to be migrated
 * @param table the codes that somebody has to look at, by place
 * @param details the same codes one by one, as Markdown
 * @param left how many of them there was no room for, in words; empty for none
 */
record MarkdownPage(
        String mark,
        Report report,
        Explanation explanation,
        List<MigrationText> migrations,
        MarkdownTable table,
        List<String> details,
        String left) {

    /** GitHub takes 1 MiB for the summary of a step. */
    private static final int BYTES = 1_000_000;

    private static final int FINDINGS = 500;

    private static final Set<ResultKind> TO_LOOK_AT = EnumSet.range(ResultKind.VIOLATED, ResultKind.ACCEPTED);

    static MarkdownPage of(Report report) {
        Matrix matrix = Matrix.of(report);
        List<Matrix.Row> rows = rows(matrix);
        MarkdownPage page = new MarkdownPage(
                mark(report.verdict()),
                report,
                new Explanation(report),
                MigrationText.all(report),
                MarkdownTable.of(matrix, rows),
                List.of(),
                "");
        return page.with(TextsWithinLimit.of(blocks(matrix, rows), BYTES - TextsWithinLimit.bytes(page.filled())));
    }

    /** {@return the summary as Markdown} */
    String filled() {
        return Templates.fill("readiness-report.md", new MarkdownText(), this);
    }

    /** {@return whether somebody has to look at a result} */
    static boolean toLookAt(ResultKind kind) {
        return TO_LOOK_AT.contains(kind);
    }

    private MarkdownPage with(TextsWithinLimit fitting) {
        String without = fitting.left() == 0 ? "" : Explanation.counted(fitting.left(), "more code");
        return new MarkdownPage(mark, report, explanation, migrations, table, fitting.texts(), without);
    }

    private static List<Matrix.Row> rows(Matrix matrix) {
        return ResultKind.worstFirst()
                .filter(TO_LOOK_AT::contains)
                .flatMap(kind -> matrix.rowsOf(kind).stream())
                .toList();
    }

    private static List<String> blocks(Matrix matrix, List<Matrix.Row> rows) {
        int room = FindingLimit.perResult(matrix, FINDINGS);
        return rows.stream()
                .map(row -> MarkdownCode.of(row, room))
                .map(MarkdownCode::filled)
                .toList();
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case NOT_READY -> MarkdownTable.mark(ResultKind.VIOLATED);
            case UNDECIDED -> MarkdownTable.mark(ResultKind.INCONCLUSIVE);
            case READY -> MarkdownTable.mark(ResultKind.PASSED);
        };
    }
}
