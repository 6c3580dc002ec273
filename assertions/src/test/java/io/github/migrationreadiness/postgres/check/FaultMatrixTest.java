package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.docs.GeneratedPart;
import io.github.migrationreadiness.postgres.check.FaultMatrix.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FaultMatrixTest {

    private static final List<Case> FULL = FaultMatrix.full(Majors.all());

    /** Nobody drops a case silently: its line in the file goes too. */
    @Test
    @Tag("docs")
    void isWhatIsRecorded() throws IOException {
        Map<String, String> majors = new TreeMap<>(FULL.stream()
                .collect(groupingBy(
                        one -> one.fault() + ", as " + one.login(),
                        mapping(one -> one.majors().toString(), joining(", ")))));
        Path file = Path.of("src", "test", "resources", "matrix", "full.txt");
        List<String> lines = majors.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .toList();
        if (GeneratedPart.isWritten()) {
            Files.write(file, lines);
        }
        assertThat(lines)
                .as("./mvnw -Pdocs test records the cases")
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(file));
    }

    @Test
    void isTakenInPartForEachFaultAndLogin() {
        assertThat(FaultMatrix.atBoundaries(FULL))
                .isSubsetOf(FULL)
                .extracting(Case::fault, Case::login)
                .containsAll(FULL.stream()
                        .map(one -> tuple(one.fault(), one.login()))
                        .toList());
    }

    @Test
    void isTakenAtBothEndsAndAtBoundaries() {
        assertThat(FaultMatrix.atBoundaries(FULL))
                .filteredOn(one -> one.login() == Login.MIGRATION)
                .filteredOn(one -> one.fault().code().equals("603410"))
                .extracting(Case::majors)
                .containsExactlyInAnyOrder(new Majors("9.5", "11"), new Majors("9.6", "11"), new Majors("18", "18"));
    }

    @Test
    void takesTheMajorAtWhichAStatementChanges() {
        assertThat(FaultMatrix.boundaries("603404")).containsExactly("12");
        assertThat(FaultMatrix.boundaries("603410")).containsExactly("9.6");
    }
}
