package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @Test
    void isShownToWhoeverAsksForNothing() {
        ConsoleRun run = ConsoleRun.of();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("check", "explain", "codes", "Exit status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "check --help",
                "explain --help",
                "codes --help",
                "diagnose --help",
                "help check",
                "--version"
            })
    void isNoError(String arguments) {
        ConsoleRun run = ConsoleRun.of(arguments.split(" ", -1));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotBlank().doesNotContain("${", "\u001B");
    }

    @Test
    void tellsOfEveryExitStatusAndWherePasswordsComeFrom() {
        assertThat(ConsoleRun.of("--help").out())
                .containsPattern("0 +ready")
                .containsPattern("1 +not ready")
                .containsPattern("2 +undecided")
                .containsPattern("3 +wrong")
                .containsPattern("130 +interrupted");
        assertThat(ConsoleRun.of("check", "--help").out())
                .contains("READINESS_SOURCE_PASSWORD", ".pgpass", "--ask-password", "NO_COLOR", "Examples:");
    }

    @Test
    void hasNoOptionForAPassword() {
        ConsoleRun run = ConsoleRun.of("check", "--source-password", "v0gel");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("--source-password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chek",
                "check --sorce x",
                "explain",
                "explain 603107 603108",
                "check --source",
                "codes x",
                "diagnose"
            })
    void isPointedToWhereItIsWrong(String arguments) {
        ConsoleRun run = ConsoleRun.of(arguments.split(" ", -1));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help");
    }

    @Test
    void namesTheOptionThatIsMeant() {
        assertThat(ConsoleRun.of("check", "--sorce", "x").err()).contains("--source");
        assertThat(ConsoleRun.of("chek").err()).contains("check");
    }
}
