package io.github.migrationreadiness.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.code.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The results of a run by code and place, as the formats for people show them.
 *
 * @param places the servers and databases, source first
 * @param rows the codes that were checked
 */
record Matrix(List<Place> places, List<Row> rows) {

    /**
     * One code.
     *
     * @param code the code
     * @param judgements what was found out about it, worst first
     */
    record Row(String code, List<Judgement> judgements) {

        String title() {
            return judgements.get(0).worst().title();
        }

        String check() {
            return judgements.get(0).worst().check();
        }

        Address documentation() {
            return new Address(judgements.get(0).worst().documentation());
        }

        Origin origin() {
            return judgements.get(0).worst().origin();
        }

        ResultKind worst() {
            return judgements.get(0).kind();
        }

        List<Judgement> at(Place place) {
            return judgements.stream()
                    .filter(judgement -> judgement.place().equals(place))
                    .toList();
        }

        /** {@return how far the worst of it reaches, in words} */
        String extent() {
            List<Judgement> worst = judgements.stream()
                    .filter(judgement -> judgement.kind() == worst())
                    .toList();
            long findings = worst.stream().mapToLong(Judgement::count).sum();
            String places = Explanation.counted(worst.size(), "place");
            return findings == 0 ? places : Explanation.counted(findings, "finding") + " in " + places;
        }
    }

    static Matrix of(Report report) {
        List<Judgement> judgements = Judgement.of(report);
        Comparator<Place> order = order(report.migrations());
        return new Matrix(
                judgements.stream()
                        .map(Judgement::place)
                        .distinct()
                        .sorted(order)
                        .toList(),
                rows(judgements, comparing(Judgement::place, order)));
    }

    Stream<Judgement> judgements() {
        return rows.stream().flatMap(row -> row.judgements().stream());
    }

    /** {@return the codes that are of a kind at worst} */
    List<Row> rowsOf(ResultKind worst) {
        return rows.stream().filter(row -> row.worst() == worst).toList();
    }

    private static List<Row> rows(List<Judgement> judgements, Comparator<Judgement> byPlace) {
        Comparator<Judgement> worstFirst = comparing(Judgement::kind);
        return judgements.stream()
                .sorted(worstFirst.thenComparing(byPlace))
                .collect(groupingBy(it -> it.worst().code(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    private static Comparator<Place> order(List<MigrationSummary> migrations) {
        return comparing((Place place) -> migrations.indexOf(place.migration()))
                .thenComparing(Place::side)
                .thenComparing(Place::name);
    }
}
