package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void breaksBetweenWords() {
        assertThat(Wrapped.of("word ".repeat(30).strip(), "  ").lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("  word"))
                .allMatch(line -> line.length() <= Wrapped.WIDTH);
    }

    @Test
    void keepsWordsThatAreTooLong() {
        assertThat(Wrapped.of("x".repeat(200) + " y", "  ")).isEqualTo("  " + "x".repeat(200) + "\n  y");
        assertThat(Wrapped.of("y " + "x".repeat(200), "")).isEqualTo("y\n" + "x".repeat(200));
    }

    @Test
    void keepsLinesAndTheirIndentation() {
        assertThat(Wrapped.of("a\n\n    - b", "  ")).isEqualTo("  a\n\n      - b");
    }

    @Test
    void indentsWhatFollowsABreakAsTheLineWas() {
        assertThat(Wrapped.of("  " + "word ".repeat(30), " ").lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("   word"));
    }

    @Test
    void letsNoCommandThrough() {
        assertThat(Wrapped.of("a\u001B[2Jb\u009Bc", "")).isEqualTo("a?[2Jb?c");
        assertThat(Wrapped.of("a\u202Eb\u2066c\u2028d", "")).isEqualTo("a?b?c?d");
        assertThat(Wrapped.of("##vso[task.complete] ##[error]", "  "))
                .isEqualTo("  #\\#vso[task.complete] #\\#[error]");
        assertThat(Wrapped.of("::error::a\n ::b c::d", "")).isEqualTo(":\\:error::a\n :\\:b c::d");
        assertThat(Wrapped.of("x".repeat(90) + " ::error::a", "").lines()).noneMatch(line -> line.startsWith("::"));
    }
}
