package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a violated condition weighs: the check says it, a finding may weigh less, and what is accepted weighs nothing. */
class SeverityTest {

    private static final Finding ERROR = Finding.of("one");
    private static final Acceptance OF_ONE =
            new Acceptance("603409", "*", "one", "Ada", "goes soon", LocalDate.of(9999, 1, 1));
    private static final Finding WARNING = Finding.of("other").asWarning("the page contradicts itself");

    @ParameterizedTest
    @EnumSource(Severity.class)
    void isAtMostThatOfTheCheck(Severity severity) {
        CheckResult result = judge(severity, Mode.ONLINE, ERROR);
        assertThat(result.severity()).isEqualTo(severity);
        assertThat(result.findings()).extracting(Finding::severity).containsExactly(severity);
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
    }

    @Test
    void mayDependOnTheMode() {
        assertThat(judge(Severity.WARNING, Mode.OFFLINE, ERROR).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void ofSeveralFindingsIsTheHighest() {
        assertThat(judge(Severity.ERROR, Mode.ONLINE, WARNING, ERROR).severity())
                .isEqualTo(Severity.ERROR);
        assertThat(judge(Severity.ERROR, Mode.ONLINE, WARNING).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void isThatOfTheCheckWhereNothingWasFound() {
        assertThat(judge(Severity.WARNING, Mode.ONLINE).severity()).isEqualTo(Severity.WARNING);
        assertThat(judge(Severity.WARNING, Mode.ONLINE).isWarning()).isFalse();
    }

    @Test
    void doesNotCountWhatIsAccepted() {
        CheckResult result = judge(Plan.online().accepting(OF_ONE), Severity.ERROR, ERROR, WARNING);
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
        assertThat(result.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void countsWhatWasNotReadInDetail() {
        Violation cut = Violation.of(List.of(WARNING, ERROR.accepted(OF_ONE)), 10);
        assertThat(cut.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void standsInTheLineOfAWarningAndInItsText() {
        CheckResult warned = judge(Severity.ERROR, Mode.ONLINE, WARNING);
        assertThat(warned.line()).isEqualTo("[603409] warning: User-defined casts present");
        assertThat(ReadinessError.of(List.of(warned), ""))
                .hasMessageStartingWith("[603409] User-defined casts present\n")
                .hasMessageContaining("  - other\n  Only a warning: the page contradicts itself\n");
    }

    @Test
    void standsAtTheFindingAmongErrors() {
        assertThat(ReadinessError.of(List.of(judge(Severity.ERROR, Mode.ONLINE, ERROR, WARNING)), ""))
                .hasMessageContaining("  - one\n  - other\n      only a warning: the page contradicts itself\n");
    }

    private static CheckResult judge(Severity severity, Mode mode, Finding... findings) {
        return judge(Plan.online().in(mode), severity, findings);
    }

    private static CheckResult judge(Plan plan, Severity severity, Finding... findings) {
        Outcome found = findings.length == 0
                ? Outcome.passed()
                : Violation.of(List.of(findings), findings.length).fill("dbName", "orders");
        return new Judge().judge(new Fixed(severity, found), new Anything(plan));
    }

    /** Weighs less online. */
    private record Fixed(Severity online, Outcome found) implements Check<Subject> {

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public MigrationError error() {
            return PostgresError.USER_DEFINED_CASTS;
        }

        @Override
        public Severity severity(Mode mode) {
            return mode == Mode.ONLINE ? online : Severity.ERROR;
        }

        @Override
        public Outcome judge(Subject subject) {
            return found;
        }
    }

    private record Anything(Plan plan) implements Subject {

        @Override
        public Side side() {
            return Side.SOURCE;
        }

        @Override
        public Optional<String> database() {
            return Optional.empty();
        }

        @Override
        public String server() {
            return "source db:5432";
        }

        @Override
        public void record(CheckResult result) {}
    }
}
