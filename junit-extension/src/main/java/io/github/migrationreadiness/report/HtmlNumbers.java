package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * The numbers by which the attributes of the page speak of things that have names.
 *
 * @param codes the codes that were checked
 * @param judgements the results
 * @param databases the names of databases; the server itself has the empty one
 * @param owners who accepted a finding
 */
record HtmlNumbers(Index<String> codes, Index<Judgement> judgements, Index<String> databases, Index<String> owners) {

    static HtmlNumbers of(Matrix matrix) {
        return new HtmlNumbers(
                Index.of(matrix.rows().stream().map(Matrix.Row::code)),
                Index.of(matrix.judgements()),
                Index.of(matrix.places().stream().map(Place::name).sorted()),
                Index.of(matrix.judgements().flatMap(HtmlNumbers::owners).sorted()));
    }

    /** {@return where on the page a result stands} */
    String anchor(Judgement judgement) {
        return "r" + judgements.number(judgement);
    }

    /** {@return the numbers of those who accepted findings of a result, with blanks between them} */
    String owners(Collection<Judgement> judgements) {
        return judgements.stream()
                .flatMap(HtmlNumbers::owners)
                .map(owners::number)
                .distinct()
                .map(String::valueOf)
                .collect(joining(" "));
    }

    /** {@return the number of the one who accepted a finding, if somebody did} */
    String owner(ReportedFinding finding) {
        return finding.acceptance()
                .map(it -> String.valueOf(owners.number(it.owner())))
                .orElse("");
    }

    private static Stream<String> owners(Judgement judgement) {
        return judgement.findings().stream()
                .flatMap(finding -> finding.acceptance().stream())
                .map(ReportedAcceptance::owner);
    }
}
