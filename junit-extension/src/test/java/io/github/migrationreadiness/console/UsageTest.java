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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --source-password v0gel",
                "check --source-password=v0gel",
                "check --target-password=v0gel",
                "check --source-pass=v0gel",
                "check --sourcePassword v0gel",
                "check --source-passwordv0gel",
                "check --password v0gel",
                "check --pwd v0gel",
                "check --pw=v0gel",
                "check -Dreadiness.source.password=v0gel",
                "check --source jdbc:postgresql://localhost/orders -password:v0gel",
                "--password=v0gel check",
                "codes --password v0gel",
                "explain 603107 --secret=v0gel",
                "diagnose - --token v0gel"
            })
    void takesNoPasswordAndSaysHowItDoes(String arguments) {
        ConsoleRun run = ConsoleRun.of(arguments.split(" ", -1));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err() + run.out()).doesNotContain("v0gel");
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("READINESS_SOURCE_PASSWORD", "--source-password-file", ".pgpass", "--ask-password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check -W v0gel",
                "--ask-password=v0gel check",
                "-pv0gel check",
                "postgresql://u:v0gel@h/d",
                "--sorce=v0gel check",
                "check -pv0gel",
                "check -p=v0gel",
                "check --sorce=v0gel",
                "check --source --password=v0gel",
                "check --sorce v0gel",
                "check --ask-password v0gel",
                "check --ask-password=v0gel",
                "check --overwrite-target=v0gel",
                "check --mode offline v0gel",
                "codes v0gel",
                "codes --json=v0gel",
                "explain 603107 v0gel",
                "diagnose - v0gel"
            })
    void showsNoValueOfWhatItDoesNotKnow(String arguments) {
        ConsoleRun run = ConsoleRun.of(arguments.split(" ", -1));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err() + run.out()).doesNotContain("v0gel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --source-user postgresql://u:v0gel@h/d",
                "check --source-user=jdbc:postgresql://h/d?user=u&password=v0gel",
                "check --source jdbc:postgresql://localhost/d --mode jdbc:postgresql://u:v0gel@h/d",
                "check --source jdbc:postgresql://localhost/d --report-dir https://u:v0gel@h/d",
                "check --databases jdbc:postgresql://h/d?password=v0gel",
                "check --source jdbc:postgresql://h/d?password=v0gel",
                "check --source=postgresql://u:v0gel@h/d",
                "check postgresql://u:v0gel@h/d",
                "explain jdbc:postgresql://h/d?password=v0gel",
                "diagnose https://u:v0gel@h/d"
            })
    void repeatsNoUrlWithAPassword(String arguments) {
        ConsoleRun run = ConsoleRun.of(arguments.split(" ", -1));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err() + run.out()).doesNotContain("v0gel");
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
