package io.github.migrationreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.code.PostgresError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final FindingBuilder ONE = MadeUpReports.finding("cast one", "");
    private static final FindingBuilder OTHER = MadeUpReports.finding("cast other", "");

    @Test
    void takesTheWorstOfSeveralTests() {
        Matrix matrix = matrix(
                casts().test("first"),
                casts().test("second").violated(ONE),
                casts().test("third").inconclusive("not seen", ""));

        assertThat(matrix.judgements()).extracting(Judgement::kind).containsExactly(ResultKind.VIOLATED);
    }

    @Test
    void listsAFindingOfSeveralTestsOnce() {
        Judgement judgement = only(
                casts().test("first").testClass("B").violated(ONE, OTHER),
                casts().test("second").testClass("A").violated(ONE));

        assertThat(judgement.findings()).containsExactly(ONE.build(), OTHER.build());
        assertThat(judgement.count()).isEqualTo(2);
        assertThat(judgement.testClasses()).containsExactly("A", "B");
    }

    @Test
    void doesNotTakeAFindingForAcceptedThatOneTestDoesNotAccept() {
        FindingBuilder accepted = MadeUpReports.finding("cast one", "").acceptedBy(MadeUpReports.ACCEPTANCE);

        Judgement judgement = only(
                casts().test("first").violated(accepted).status(Status.ACCEPTED),
                casts().test("second").violated(ONE));

        assertThat(judgement.kind()).isEqualTo(ResultKind.VIOLATED);
        assertThat(judgement.findings()).containsExactly(ONE.build());
    }

    @Test
    void keepsTheExactCountOfWhatWasCut() {
        assertThat(only(casts().violated(ONE).count(5_000)).count()).isEqualTo(5_000);
    }

    @Test
    void keepsSeveralChecksOfACodeApart() {
        Matrix matrix =
                matrix(casts().violated(ONE), casts().check("casts-of-ours").violated(OTHER));

        assertThat(matrix.rows()).hasSize(1);
        assertThat(matrix.judgements()).hasSize(2);
    }

    @Test
    void putsSourceBeforeTargetAndServersBeforeDatabases() {
        Matrix matrix = matrix(
                casts().on(Side.TARGET).in("orders"),
                casts().in("orders"),
                casts().in("billing"),
                casts().on(Side.TARGET).in(null),
                casts().in(null));

        assertThat(matrix.places())
                .extracting(place -> place.side() + " " + place.name())
                .containsExactly("source ", "source billing", "source orders", "target ", "target orders");
    }

    @Test
    void keepsSeveralMigrationsApart() {
        Matrix matrix = matrix(casts(), casts().migration(MadeUpReports.MIGRATION));

        assertThat(matrix.places()).hasSize(2);
    }

    @Test
    void findsRoomForAllOrForTheSameOfEach() {
        Matrix matrix = Matrix.of(MadeUpReports.big(10, 100));

        assertThat(FindingLimit.perResult(matrix, 1_000)).isGreaterThanOrEqualTo(100);
        assertThat(FindingLimit.perResult(matrix, 999)).isEqualTo(50);
        assertThat(FindingLimit.perResult(matrix, 1)).isEqualTo(1);
    }

    private static ResultBuilder casts() {
        return MadeUpReports.result(PostgresError.USER_DEFINED_CASTS).in("orders");
    }

    private static Judgement only(ResultBuilder... results) {
        List<Judgement> judgements = matrix(results).judgements().toList();
        assertThat(judgements).hasSize(1);
        return judgements.get(0);
    }

    private static Matrix matrix(ResultBuilder... results) {
        return Matrix.of(new Report(Stream.of(results).map(ResultBuilder::build).toList(), List.of()));
    }
}
