package io.github.migrationreadiness.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.PostgresError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What breaks while something is judged is no pass: it is recorded, and thrown. */
class JudgeTest {

    private final Server server = new Server(new ArrayList<>());

    @Test
    void recordsAndThrowsWhatBreaksInACheck() {
        Check<Subject> broken = new Judging(subject -> {
            throw new ArithmeticException("by zero");
        });
        assertThatThrownBy(() -> new Judge().judge(broken, server)).isInstanceOf(ArithmeticException.class);
        assertThat(server.results()).singleElement().satisfies(JudgeTest::isBroken);
    }

    @Test
    void recordsAndThrowsWhatBreaksBeforeACheck() {
        Check<Subject> passed = new Judging(subject -> Outcome.passed());
        assertThatThrownBy(() -> new Judge().judgeEach(passed, server, () -> {
                    throw new ArithmeticException("by zero");
                }))
                .isInstanceOf(ArithmeticException.class);
        assertThat(server.results()).singleElement().satisfies(JudgeTest::isBroken);
    }

    private static void isBroken(CheckResult result) {
        assertThat(result.status()).isEqualTo(Status.ERROR);
        assertThat(result.reason()).isEqualTo("java.lang.ArithmeticException: by zero");
    }

    private interface Judgement {

        Outcome of(Subject subject);
    }

    private record Judging(Judgement judgement) implements Check<Subject> {

        @Override
        public String name() {
            return "user-defined-casts";
        }

        @Override
        public MigrationError error() {
            return PostgresError.USER_DEFINED_CASTS;
        }

        @Override
        public Outcome judge(Subject subject) {
            return judgement.of(subject);
        }
    }

    private record Server(List<CheckResult> results) implements Subject {

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
        public Plan plan() {
            return Plan.online();
        }

        @Override
        public void record(CheckResult result) {
            results.add(result);
        }
    }
}
