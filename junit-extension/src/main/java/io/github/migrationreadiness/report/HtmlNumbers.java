package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers by which the attributes of the page speak of things that have names.
 *
 * @param codes the codes that were checked
 * @param judgements the results
 * @param databases the names of databases; the server itself has the empty one
 * @param owners who accepts a finding, or did
 */
record HtmlNumbers(
        NumberedValues<String> codes,
        NumberedValues<Judgement> judgements,
        NumberedValues<String> databases,
        NumberedValues<String> owners) {

    static HtmlNumbers of(Matrix matrix) {
        return new HtmlNumbers(
                NumberedValues.of(matrix.rows().stream().map(Matrix.Row::code)),
                NumberedValues.of(matrix.judgements()),
                NumberedValues.of(matrix.places().stream().map(Place::name).sorted()),
                NumberedValues.of(
                        matrix.judgements().flatMap(HtmlNumbers::owners).sorted()));
    }

    /** {@return where on the page a result stands} */
    String anchor(Judgement judgement) {
        return "r" + judgements.number(judgement);
    }

    /** {@return the numbers of those who accept findings of a result, with blanks between them} */
    String owners(Collection<Judgement> judgements) {
        return judgements.stream()
                .flatMap(HtmlNumbers::owners)
                .map(owners::number)
                .distinct()
                .map(String::valueOf)
                .collect(joining(" "));
    }

    /** {@return the number of the one who accepts a finding or did until it expired, if somebody did} */
    String owner(ReportedFinding finding) {
        return ownerOf(finding).map(owners::number).map(String::valueOf).orElse("");
    }

    private static Stream<String> owners(Judgement judgement) {
        return judgement.findings().stream().flatMap(finding -> ownerOf(finding).stream());
    }

    private static Optional<String> ownerOf(ReportedFinding finding) {
        return finding.acceptance().or(finding::expiredAcceptance).map(ReportedAcceptance::owner);
    }
}
