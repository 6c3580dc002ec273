package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judged on 2026-03-15. */
class AcceptanceTest {

    private static final Judge JUDGE = new Judge(Clock.fixed(Instant.parse("2026-03-15T23:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest(name = "{0}, {1}, {2} until {3}")
    @CsvSource({
        "603409, orders, cast 1, 2026-03-16",
        "603409, orders, cast 1, 2026-03-15",
        "603409, *, cast 1, 2026-04-01",
        "603409, orders, *, 2026-04-01",
        "603409, *, *, 2026-04-01"
    })
    void itCovers(String code, String database, String object, LocalDate expires) {
        CheckResult result = judge("orders", casts(1), acceptance(code, database, object, expires));
        assertThat(result.status()).isEqualTo(Status.ACCEPTED);
        assertThat(result.findings())
                .singleElement()
                .returns(
                        Optional.of("accepted by team until " + expires + ": harmless"),
                        finding -> finding.acceptedBy().map(Acceptance::toString));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} until {3}")
    @CsvSource({
        "603409, orders, cast 1, 2026-03-14",
        "603409, *, *, 2026-03-14",
        "603408, orders, cast 1, 2026-04-01",
        "603409, Orders, cast 1, 2026-04-01",
        "603409, orders, cast 2, 2026-04-01",
        "603409, orders, cast, 2026-04-01"
    })
    void itDoesNotCover(String code, String database, String object, LocalDate expires) {
        CheckResult result = judge("orders", casts(1), acceptance(code, database, object, expires));
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
        assertThat(result.findings()).singleElement().returns(Optional.empty(), Finding::acceptedBy);
    }

    @Test
    void aServerHasNoDatabaseToNameButAStarCoversIt() {
        LocalDate later = LocalDate.of(2026, 4, 1);
        assertThat(judge(null, casts(1), acceptance("603409", "orders", "*", later)))
                .returns(Status.VIOLATED, CheckResult::status);
        assertThat(judge(null, casts(1), acceptance("603409", "*", "cast 1", later)))
                .returns(Status.ACCEPTED, CheckResult::status);
    }

    @Test
    void oneOpenFindingIsEnoughToViolate() {
        CheckResult result =
                judge("orders", casts(2), acceptance("603409", "orders", "cast 1", LocalDate.of(2026, 4, 1)));
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
        assertThat(result.violation().orElseThrow().open())
                .extracting(Finding::object)
                .containsExactly("cast 2");
    }

    @Test
    void findingsThatWereNotReadAreOpenUnlessAllObjectsAreAccepted() {
        Violation cut = new Violation("", casts(1).blanks(), casts(1).findings(), 10, null);
        LocalDate later = LocalDate.of(2026, 4, 1);
        assertThat(judge("orders", cut, acceptance("603409", "orders", "cast 1", later)))
                .returns(Status.VIOLATED, CheckResult::status);
        assertThat(judge("orders", cut, acceptance("603409", "orders", "*", later)))
                .returns(Status.ACCEPTED, CheckResult::status)
                .returns(10L, CheckResult::count);
    }

    @Test
    void anExpiredAcceptanceDoesNotHideOneThatHolds() {
        CheckResult result = judge(
                "orders",
                casts(1),
                acceptance("603409", "orders", "cast 1", LocalDate.of(2026, 3, 14)),
                acceptance("603409", "orders", "cast 1", LocalDate.of(2026, 4, 1)));
        assertThat(result.status()).isEqualTo(Status.ACCEPTED);
    }

    private static Violation casts(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            findings.add(Finding.of("cast " + i));
        }
        return Violation.of(findings, count).fill("dbName", "orders");
    }

    private static Acceptance acceptance(String code, String database, String object, LocalDate expires) {
        return new Acceptance(code, database, object, "team", "harmless", expires);
    }

    private static CheckResult judge(@Nullable String database, Violation violation, Acceptance... acceptances) {
        return JUDGE.judge(
                new Answering(violation), new Fixture(database, Plan.online().accepting(acceptances)));
    }

    private record Answering(Outcome outcome) implements Check<Subject> {

        @Override
        public String name() {
            return "answering";
        }

        @Override
        public MigrationError error() {
            return PostgresError.USER_DEFINED_CASTS;
        }

        @Override
        public Outcome judge(Subject subject) {
            return outcome;
        }
    }

    private record Fixture(@Nullable String name, Plan plan) implements Subject {

        @Override
        public Side side() {
            return Side.SOURCE;
        }

        @Override
        public Optional<String> database() {
            return Optional.ofNullable(name);
        }

        @Override
        public String server() {
            return "source";
        }

        @Override
        public void record(CheckResult result) {}
    }
}
