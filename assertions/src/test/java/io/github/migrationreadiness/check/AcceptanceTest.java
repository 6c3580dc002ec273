package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged on 2026-03-15. */
class AcceptanceTest {

    private static final Judge JUDGE = new Judge(Clock.fixed(Instant.parse("2026-03-15T23:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest(name = "{0}, {1}, {2} until {3}")
    @CsvSource({
        "603409, orders, cast 1, 2026-03-16",
        "603409, orders, cast 1, 2026-03-15",
        "603409, *, cast 1, 2026-04-01",
        "603409, orders, *, 2026-04-01",
        "603409, *, *, 2026-04-01",
        "603409, orders, cast *, 2026-04-01",
        "603409, ord*, c*1, 2026-04-01"
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
        "603409, orders, cast, 2026-04-01",
        "603409, orders, cast \\*, 2026-04-01",
        "603409, -, cast 1, 2026-04-01"
    })
    void itDoesNotCover(String code, String database, String object, LocalDate expires) {
        CheckResult result = judge("orders", casts(1), acceptance(code, database, object, expires));
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
        assertThat(result.findings()).singleElement().returns(Optional.empty(), Finding::acceptedBy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cast (text AS integer) WITH INOUT AS ASSIGNMENT",
                "- cast (text AS integer) WITH INOUT AS ASSIGNMENT",
                "cast (text AS integer) WITH INOUT AS ASSIGNMENT       fix: DROP CAST (text AS integer);",
                "cast (* AS *) WITH INOUT AS ASSIGNMENT",
                "cast (text AS integer)"
            })
    void itCoversWhatWasCopiedFromTheFailureText(String object) {
        assertThat(judge("orders", cast(), acceptance("603409", "orders", object, LocalDate.of(2026, 4, 1))))
                .returns(Status.ACCEPTED, CheckResult::status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cast (text AS integer) WITH INOUT",
                "cast (text AS integer) WITH INOUT AS IMPLICIT",
                "cast (text AS bigint) WITH INOUT AS ASSIGNMENT",
                "*ASSIGNMENT",
                "- *",
                "WITH INOUT AS ASSIGNMENT"
            })
    void itDoesNotCoverByTheDetailAlone(String object) {
        assertThat(judge("orders", cast(), acceptance("603409", "orders", object, LocalDate.of(2026, 4, 1))))
                .returns(Status.VIOLATED, CheckResult::status);
    }

    /** Whatever a name has in it but what a pattern means something by. */
    @ParameterizedTest
    @ValueSource(strings = {"Or\"der's 100%s ü", "new\nline", "a * b", "tab\tand  fix", "[603409]", "-"})
    void itCoversEachFindingByItsOwnLine(String name) {
        Finding finding = Finding.of("table " + name).with("with " + name + " in it");
        Violation violation = Violation.of(finding).fill("dbName", "orders");
        String text = String.valueOf(
                ReadinessError.of(List.of(judge("orders", violation)), "").getMessage());
        String line =
                text.lines().filter(it -> it.startsWith("  - ")).findFirst().orElseThrow();
        assertThat(judge("orders", violation, acceptance("603409", "*", line.strip(), LocalDate.of(2026, 4, 1))))
                .returns(Status.ACCEPTED, CheckResult::status);
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
    void aDashIsTheServerAlone() {
        LocalDate later = LocalDate.of(2026, 4, 1);
        assertThat(judge(null, casts(1), acceptance("603409", "-", "cast 1", later)))
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

    @Test
    void oneThatExpiredIsToldWithTheFindingThatItCovered() {
        CheckResult result =
                judge("orders", casts(2), acceptance("603409", "orders", "cast 1", LocalDate.of(2026, 3, 14)));
        assertThat(result.findings())
                .extracting(finding -> finding.noLongerAcceptedBy().map(Acceptance::owner))
                .containsExactly(Optional.of("team"), Optional.empty());
        assertThat(ReadinessError.of(List.of(result), "").getMessage())
                .startsWith("[603409] User-defined casts present (database \"orders\")\n")
                .contains("""
                        Found 2 in database "orders" on source:
                          - cast 1
                              acceptance by team expired after 2026-03-14: harmless; renew it or fix
                          - cast 2
                        """);
    }

    @Test
    void itSaysWhereItStands() {
        Acceptance expired = new Acceptance(
                "603409",
                NamePattern.ANY,
                NamePattern.ANY,
                "team\n2",
                "it is\nharmless",
                LocalDate.of(2026, 3, 14),
                "acceptances.txt:3");
        assertThat(ReadinessError.of(List.of(judge("orders", casts(1), expired)), "")
                        .getMessage())
                .contains("\n      acceptance by team\\n2 expired after 2026-03-14: it is\\nharmless;"
                        + " renew it or fix (acceptances.txt:3)\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTC, ACCEPTED", "Pacific/Auckland, VIOLATED", "America/Los_Angeles, ACCEPTED"})
    void itsLastDayEndsWithTheDayOfTheMachine(ZoneId zone, Status status) {
        Judge judge = new Judge(Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), zone));
        Plan plan = Plan.online().accepting(acceptance("603409", "*", "*", LocalDate.of(2026, 3, 15)));
        assertThat(judge.judge(new Answering(casts(1)), new Fixture("orders", plan))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void whatCouldNotBeCheckedIsNotAccepted() {
        Plan plan = Plan.online().accepting(acceptance("603409", "*", "*", LocalDate.of(2026, 4, 1)));
        assertThat(JUDGE.judge(new Answering(Outcome.inconclusive("hidden", "")), new Fixture("orders", plan)))
                .returns(Status.INCONCLUSIVE, CheckResult::status);
    }

    @Test
    void allObjectsAreAcceptedAsAWholeAlsoBehindOneThatNamesSome() {
        Violation cut = new Violation("", casts(1).blanks(), casts(1).findings(), 10, null);
        LocalDate later = LocalDate.of(2026, 4, 1);
        CheckResult result = judge(
                "orders",
                cut,
                acceptance("603409", "orders", "cast 1", later),
                acceptance("603409", "orders", "*", later));
        assertThat(result.status()).isEqualTo(Status.ACCEPTED);
    }

    /** Whoever gave a finding a date wants to be asked again on it. */
    @Test
    void theBaselineDoesNotHideThatAnAcceptanceHasExpired() {
        Acceptance known = Acceptance.ofBaseline(
                "603409", NamePattern.exactly("orders"), NamePattern.exactly("cast 1"), "readiness-baseline.txt");
        assertThat(judge("orders", casts(1), known)).returns(Status.ACCEPTED, CheckResult::status);
        CheckResult result =
                judge("orders", casts(1), known, acceptance("603409", "orders", "cast 1", LocalDate.of(2026, 3, 14)));
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
    }

    @Test
    void anAcceptanceSpeaksBeforeTheBaseline() {
        Acceptance known = Acceptance.ofBaseline(
                "603409", NamePattern.exactly("orders"), NamePattern.exactly("cast 1"), "readiness-baseline.txt");
        assertThat(known).hasToString("accepted by the baseline");
        CheckResult result =
                judge("orders", casts(1), known, acceptance("603409", "orders", "cast 1", LocalDate.of(2026, 4, 1)));
        assertThat(result.findings())
                .extracting(finding -> finding.acceptedBy().map(Acceptance::owner))
                .containsExactly(Optional.of("team"));
    }

    private static Violation cast() {
        return Violation.of(Finding.of("cast (text AS integer)").with("WITH INOUT AS ASSIGNMENT"))
                .fill("dbName", "orders");
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
