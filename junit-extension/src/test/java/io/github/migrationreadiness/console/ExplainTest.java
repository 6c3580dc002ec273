package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationErrors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    static Stream<MigrationError> errors() {
        return MigrationErrors.all().stream();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void tellsWhatIsDocumented(MigrationError error) {
        ConsoleRun run = ConsoleRun.of("explain", error.code());
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        error.code() + "  " + error.title(),
                        error.documentation().toString())
                .containsIgnoringWhitespaces(error.message().text())
                .containsIgnoringWhitespaces(error.cause().orElse(""))
                .containsIgnoringWhitespaces(
                        error.resolution().map(Object::toString).orElse(""));
    }

    @Test
    void tellsWhatLooksForIt() {
        assertThat(ConsoleRun.of("explain", "603107").out())
                .contains("SourceStreamingChecks.sourceHasLogicalWalLevel (source, only for an online migration)")
                .contains("Raise the level and restart the server.");
        assertThat(ConsoleRun.of("explain", "603000").out())
                .contains("SourceConnectionChecks.", "TargetConnectionChecks.")
                .doesNotContain("only for");
    }

    @Test
    void tellsRightsAndGrade() {
        assertThat(ConsoleRun.of("explain", "603103").out())
                .contains(
                        "hasEntraRolesOf\n",
                        "A result for each server\n",
                        "CONNECT on postgres of the target",
                        "GRANT CONNECT ON DATABASE … TO …;\n",
                        "GRANT EXECUTE ON FUNCTION pg_catalog.pgaadauth_list_principals(boolean) TO …;",
                        "Documented (D), inferred (I), refused by PostgreSQL (P) or advice of the kit (K)");
        assertThat(JsonText.values(ConsoleRun.of("explain", "603407", "--json").out(), "grade"))
                .containsExactly("D; that extensions pinned to pg_catalog are exempt: I");
    }

    @Test
    void tellsWhyNothingLooksForIt() {
        assertThat(ConsoleRun.of("explain", "603113").out())
                .contains("Why no check can foresee it", "which only the service keeps", "WaitingForCutoverTrigger")
                .doesNotContain("Checked by");
    }

    @Test
    void tellsAllMessagesThatShareACode() {
        assertThat(JsonText.values(ConsoleRun.of("explain", "2009", "--json").out(), "message"))
                .hasSize(MigrationErrors.ofCode("2009").size())
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsTheTestsOfMigrationsToAzureSql() {
        assertThat(ConsoleRun.of("explain", "R018").out())
                .contains("SqlServerObjectChecks.sourceHasNoAgentJobs (source)");
        assertThat(JsonText.values(ConsoleRun.of("explain", "R007", "--json").out(), "test"))
                .containsExactly("sourceHasAllowedNumberOfTables");
    }

    @Test
    void takesACodeInAnyCase() {
        assertThat(ConsoleRun.of("explain", "r001").out()).startsWith("R001  Connection timeouts");
    }

    @Test
    void tellsTheSameAsJson() {
        String json = ConsoleRun.of("explain", "603107", "--json").out();
        assertThat(json).startsWith("[");
        assertThat(JsonText.values(json, "code")).containsExactly("603107");
        assertThat(JsonText.values(json, "modes")).hasSize(1);
        assertThat(JsonText.values(json, "test")).containsExactly("sourceHasLogicalWalLevel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60310", "6031070", "R01", "x", ""})
    void refusesWhatIsNoCode(String code) {
        ConsoleRun run = ConsoleRun.of("explain", code);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("There is no code \"" + code + "\"", "\"codes\" lists all of them");
    }

    @Test
    void namesTheNearestCode() {
        assertThat(ConsoleRun.of("explain", "R01").err()).contains("the nearest is R001");
    }

    @Test
    void sendsNoCommandsToTheTerminal() {
        assertThat(ConsoleRun.of("explain", "\u001B[31m").err()).doesNotContain("\u001B");
    }

    @Test
    void keepsToTheWidthOfATerminal() {
        assertThat(ConsoleRun.of("explain", "R001").out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Wrapped.WIDTH + 10));
    }
}
