package io.github.migrationreadiness.postgres;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.docs.GeneratedPart;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of faults in the documentation is that of the code. */
class FaultTableTest {

    @Test
    @Tag("docs")
    void isThatOfTheCode() throws IOException {
        new GeneratedPart("faults")
                .is("| SQLSTATE, and how it is recognised | Code | What the hint says |\n| --- | --- | --- |\n"
                        + Arrays.stream(Fault.values()).map(FaultTableTest::row).collect(joining("\n")));
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
