package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * One code that somebody has to look at.
 *
 * @param mark its worst status as a picture
 * @param row the code with all its results
 * @param resolution how to resolve it, where that is the same everywhere
 * @param entries the results
 */
record MarkdownCode(String mark, Matrix.Row row, List<Prose.Piece> resolution, List<Entry> entries) {

    /** One result. */
    record Entry(
            String mark,
            Judgement judgement,
            List<Prose.Piece> message,
            List<Prose.Piece> resolution,
            List<MarkdownFence> remedy,
            List<Finding> findings,
            String cut) {}

    /** One object in the way. */
    record Finding(ReportedFinding finding, List<MarkdownFence> fixes) {}

    static MarkdownCode of(Matrix.Row row, int room) {
        Optional<String> resolution = Resolution.everywhere(row);
        return new MarkdownCode(
                MarkdownTable.mark(row.worst()),
                row,
                Prose.of(oneParagraph(resolution.orElse(""))),
                row.judgements().stream()
                        .filter(judgement -> MarkdownPage.toLookAt(judgement.kind()))
                        .map(judgement -> entry(judgement, resolution.isEmpty(), room))
                        .toList());
    }

    /** {@return the code as Markdown} */
    String filled() {
        return Templates.fill("readiness-report.code.md", new MarkdownText(), this);
    }

    private static Entry entry(Judgement judgement, boolean withResolution, int room) {
        ReportedResult result = judgement.worst();
        return new Entry(
                MarkdownTable.mark(result.kind()),
                judgement,
                Prose.withNames(oneParagraph(result.message())),
                Prose.of(withResolution ? oneParagraph(Resolution.of(judgement)) : ""),
                Optional.of(result.remedy()).filter(text -> !text.isEmpty()).stream()
                        .map(text -> MarkdownFence.of(Outcome.labelOf(text), "sql", text))
                        .toList(),
                judgement.findings().stream()
                        .limit(room)
                        .map(finding -> finding(finding, judgement))
                        .toList(),
                OmittedFindings.of(judgement, room));
    }

    /** Without the lists of some documented texts; any other line break is part of a name. */
    private static String oneParagraph(String documented) {
        return documented.replaceAll("\\n\\n *(- )?|\\n *- |(?<=[.:])\\n", " ").replaceFirst("^- ", "");
    }

    private static Finding finding(ReportedFinding finding, Judgement judgement) {
        return new Finding(
                finding, judgement.fix(finding).map(Actor::fence).stream().toList());
    }
}
