package io.github.migrationreadiness.report;

import java.util.List;
import java.util.Locale;

/**
 * What the template of the page shows.
 *
 * @param assets style and script
 * @param report what the run came to
 * @param explanation the verdict and what it rests on
 * @param style the verdict as a class of the style sheet
 * @param counts how many checks came to what
 * @param migrations what was to be migrated
 * @param matrix the results by code and place
 * @param filters what the results can be filtered by
 * @param groups the codes by their worst status, with everything that is not simply passed
 */
record HtmlPage(
        HtmlAssets assets,
        Report report,
        Explanation explanation,
        String style,
        List<Count> counts,
        List<MigrationText> migrations,
        HtmlMatrix matrix,
        HtmlFilters filters,
        List<HtmlGroup> groups) {

    /** How many checks came to the same. */
    record Count(String style, String words, String number) {}

    static HtmlPage of(Report report) {
        Matrix matrix = Matrix.of(report);
        HtmlNumbers numbers = HtmlNumbers.of(matrix);
        return new HtmlPage(
                HtmlAssets.load(),
                report,
                new Explanation(report),
                style(report.verdict()),
                counts(report.numbers()),
                MigrationText.all(report),
                HtmlMatrix.of(matrix, numbers),
                HtmlFilters.of(matrix, numbers),
                HtmlGroup.all(matrix, numbers));
    }

    /** {@return a status or the like as a class of the style sheet} */
    static String style(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Count> counts(ResultCounts numbers) {
        return ResultKind.worstFirst()
                .filter(kind -> numbers.of(kind) > 0)
                .map(kind -> new Count(style(kind), kind.words(), Explanation.number(numbers.of(kind))))
                .toList();
    }
}
