package io.github.migrationreadiness.report;

import java.util.List;

/**
 * One result that is not simply passed.
 *
 * @param anchor where on the page it stands
 * @param databaseNumber how the attributes of the page call the database
 * @param judgement the result
 * @param style the status as a class of the style sheet
 * @param owners the numbers of those who accepted findings of it
 * @param message the documented message, or why nothing was judged
 * @param resolution how to resolve it, where that differs from place to place
 * @param findings the objects in the way, as many as there is room for
 * @param cut how many there are and how many are shown, where these differ
 */
record HtmlEntry(
        String anchor,
        int databaseNumber,
        Judgement judgement,
        String style,
        String owners,
        List<Prose.Piece> message,
        List<Prose.Piece> resolution,
        List<HtmlFinding> findings,
        String cut) {

    static HtmlEntry of(Judgement judgement, HtmlNumbers numbers, boolean withResolution, int room) {
        return new HtmlEntry(
                numbers.anchor(judgement),
                numbers.databases().number(judgement.place().name()),
                judgement,
                HtmlPage.style(judgement.kind()),
                numbers.owners(List.of(judgement)),
                Prose.withNames(judgement.worst().message()),
                Prose.of(withResolution ? Resolution.of(judgement) : ""),
                judgement.findings().stream()
                        .limit(room)
                        .map(finding -> HtmlFinding.of(finding, judgement, numbers))
                        .toList(),
                OmittedFindings.of(judgement, room));
    }
}
