package io.github.migrationreadiness.report;

import java.util.List;
import java.util.Optional;

/**
 * One code with everything that is not simply passed.
 *
 * @param number how the attributes of the page call it
 * @param row the code with all its results
 * @param style its worst status as a class of the style sheet
 * @param resolution how to resolve it, where that is the same everywhere
 * @param entries the results
 */
record HtmlCode(int number, Matrix.Row row, String style, List<Prose.Piece> resolution, List<HtmlEntry> entries) {

    static HtmlCode of(Matrix.Row row, HtmlNumbers numbers, int room) {
        Optional<String> resolution = Resolution.everywhere(row);
        return new HtmlCode(
                numbers.codes().number(row.code()),
                row,
                HtmlPage.style(row.worst()),
                Prose.of(resolution.orElse("")),
                row.judgements().stream()
                        .filter(judgement -> judgement.kind() != ResultKind.PASSED)
                        .map(judgement -> HtmlEntry.of(judgement, numbers, resolution.isEmpty(), room))
                        .toList());
    }

    /** {@return whether it is shown unfolded: what is violated is what people came for} */
    boolean open() {
        return style.equals(HtmlPage.style(ResultKind.VIOLATED));
    }
}
