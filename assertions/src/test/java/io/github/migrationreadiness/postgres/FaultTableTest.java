package io.github.migrationreadiness.postgres;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of faults in the documentation is that of the code. */
class FaultTableTest {

    @Test
    void isThatOfTheCode() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("<!-- faults: begin -->\n| SQLSTATE, and what it is told by | Code | What the hint says |\n"
                        + "| --- | --- | --- |\n"
                        + Arrays.stream(Fault.values()).map(FaultTableTest::row).collect(joining("\n"))
                        + "\n<!-- faults: end -->");
    }

    private static String row(Fault fault) {
        return "| " + fault.states() + " | " + fault.error().code() + " | " + hints(fault) + " |";
    }

    private static String hints(Fault fault) {
        return Arrays.stream(Situation.values())
                .map(situation -> fault.hint(situation, Side.SOURCE))
                .distinct()
                .collect(joining("<br>"));
    }
}
