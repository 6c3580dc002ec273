package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationErrors;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final List<String> CODES =
            MigrationErrors.all().stream().map(MigrationError::code).toList();

    @Test
    void areListedOnceEach() {
        ConsoleRun run = ConsoleRun.of("codes");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(" "))))
                .containsExactlyElementsOf(CODES.stream().distinct().toList());
    }

    @Test
    void areAlignedWithTitleAndSide() {
        assertThat(ConsoleRun.of("codes").out().lines())
                .contains(
                        "603000  source, target  error    Connection failed",
                        "603107  source          error    GUC Settings Error: whether wal_level is logical",
                        "603113  -               -        Cutover failure",
                        "R001    source, target  warning  Connection timeouts",
                        "R005    target          error    You can't migrate to an earlier version",
                        "2043    -               -        CreateContainerFailed",
                        "R018    source          error    Server objects are not migrated");
    }

    @Test
    void areListedAsJsonWithAllThatIsKnown() {
        String json = ConsoleRun.of("codes", "--json").out();
        assertThat(JsonText.values(json, "code")).containsExactlyElementsOf(CODES);
        assertThat(JsonText.values(json, "message")).hasSameSizeAs(CODES);
    }
}
