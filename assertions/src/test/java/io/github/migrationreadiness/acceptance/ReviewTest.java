package io.github.migrationreadiness.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.Finding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Inspection CASTS = found("603409", "orders", "cast 1", "cast 2");
    private static final Inspection WAL = found("603107", null, "wal_level");

    @Nested
    class Stale {

        @Test
        void isNotWhatWasCopiedFromAFailureText() {
            Inspection casts = new Inspection(
                    "603409",
                    Optional.of("orders"),
                    true,
                    List.of(Finding.of("cast (text AS integer)").with("WITH INOUT AS ASSIGNMENT")),
                    List.of());
            Acceptance copied = acceptance("603409", "orders", "cast (text AS integer) WITH INOUT AS ASSIGNMENT");
            Acceptance other = acceptance("603409", "orders", "cast (text AS integer) WITH INOUT");
            assertThat(Review.of(List.of(casts)).stale(List.of(copied, other))).containsExactly(other);
        }

        @Test
        void isWhatCoversNothing() {
            Acceptance fixed = acceptance("603409", "orders", "cast 3");
            assertThat(Review.of(List.of(CASTS, WAL))
                            .stale(List.of(
                                    acceptance("603409", "orders", "cast 1"),
                                    acceptance("603409", "*", "cast *"),
                                    fixed,
                                    acceptance("603107", "*", "wal_level"))))
                    .containsExactly(fixed);
        }

        @Test
        void isWhatHasExpiredAndCoversNothing() {
            Acceptance expired = new Acceptance("603409", "*", "cast 3", "Jane", "later", LocalDate.of(2020, 1, 1));
            assertThat(Review.of(List.of(CASTS)).stale(List.of(expired))).containsExactly(expired);
        }

        @Test
        void isEverythingOfACheckThatPassed() {
            Acceptance fixed = acceptance("603409", "orders", "*");
            assertThat(Review.of(List.of(found("603409", "orders"))).stale(List.of(fixed)))
                    .containsExactly(fixed);
        }

        @Test
        void isNothingThatWasNotLookedAt() {
            assertThat(Review.of(List.of(CASTS))
                            .stale(List.of(
                                    acceptance("603410", "*", "*"),
                                    acceptance("603409", "billing", "cast 3"),
                                    acceptance("603409", "-", "cast 3"))))
                    .isEmpty();
        }

        @Test
        void isNothingThatMayBeAmongWhatCouldNotBeSeen() {
            Acceptance third = acceptance("603409", "*", "cast 3");
            assertThat(Review.of(List.of(CASTS, hidden("603409", "billing"))).stale(List.of(third)))
                    .isEmpty();
            assertThat(Review.of(List.of(CASTS, cut("603409", "billing", "cast 1")))
                            .stale(List.of(third)))
                    .isEmpty();
        }
    }

    @Nested
    class OfABaseline {

        private final Baseline known = Baseline.of(List.of(
                known("603409", "orders", "cast 1"),
                known("603409", "orders", "cast 0"),
                known("603409", "billing", "cast 1"),
                known("603107", "", "wal_level"),
                known("R001", "", "tcp_keepalives_idle")));

        @Test
        void leavesWhatIsStillThereAndWhatWasNotLookedAt() {
            assertThat(Review.of(List.of(CASTS, found("603107", null), hidden("R001", null)))
                            .remaining(known)
                            .findings())
                    .containsExactly(
                            known("603409", "billing", "cast 1"),
                            known("603409", "orders", "cast 1"),
                            known("R001", "", "tcp_keepalives_idle"));
        }

        @Test
        void recordsWhatIsThereAndKeepsWhatWasNotLookedAt() {
            assertThat(Review.of(List.of(CASTS, hidden("R001", null)))
                            .recorded(known)
                            .findings())
                    .containsExactly(
                            known("603107", "", "wal_level"),
                            known("603409", "billing", "cast 1"),
                            known("603409", "orders", "cast 1"),
                            known("603409", "orders", "cast 2"),
                            known("R001", "", "tcp_keepalives_idle"));
        }

        @Test
        void recordsNothingThatSomebodyAnswersFor() {
            Inspection answered = new Inspection(
                    "603409", Optional.of("orders"), true, findings("cast 1", "cast 2"), List.of("cast 2"));
            assertThat(Review.of(List.of(answered)).recorded(known).findings())
                    .contains(known("603409", "orders", "cast 2"))
                    .doesNotContain(known("603409", "orders", "cast 1"));
        }

        @Test
        void recordsNothingThatWasCutAndSaysSo() {
            Inspection cut = cut("603409", "orders", "cast 7");
            Review review = Review.of(List.of(cut, WAL, hidden("R001", null)));
            assertThat(review.recorded(known)).isEqualTo(known);
            assertThat(review.incomplete()).containsExactly(cut);
            Inspection answered = new Inspection("603409", Optional.of("orders"), false, findings("cast 7"), List.of());
            assertThat(Review.of(List.of(answered)).incomplete()).isEmpty();
        }

        @Test
        void recordedTwiceIsTheSame() {
            Review review = Review.of(List.of(CASTS, WAL));
            Baseline once = review.recorded(known);
            assertThat(review.recorded(once)).isEqualTo(once);
            assertThat(review.remaining(once)).isEqualTo(once);
        }
    }

    private static List<Finding> findings(String... objects) {
        return Arrays.stream(objects).map(Finding::of).toList();
    }

    private static KnownFinding known(String code, String database, String object) {
        return new KnownFinding(code, database, object);
    }

    private static Inspection found(String code, @Nullable String database, String... objects) {
        return new Inspection(code, Optional.ofNullable(database), true, findings(objects), List.of(objects));
    }

    private static Inspection cut(String code, String database, String... objects) {
        return new Inspection(code, Optional.of(database), false, findings(objects), List.of(objects));
    }

    private static Inspection hidden(String code, @Nullable String database) {
        return new Inspection(code, Optional.ofNullable(database), false, List.of(), List.of());
    }

    private static Acceptance acceptance(String code, String database, String object) {
        return new Acceptance(code, database, object, "Jane Doe", "later", LocalDate.of(2030, 1, 1));
    }
}
