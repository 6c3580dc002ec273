package io.github.migrationreadiness.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.check.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final List<KnownFinding> FINDINGS = List.of(
            new KnownFinding("603107", "", "wal_level"),
            new KnownFinding("603409", "orders", "cast (date AS integer)"),
            new KnownFinding("603409", "orders", "cast (text AS integer)"),
            new KnownFinding("603409", "ünï \"%s\"\n*", "-"),
            new KnownFinding("999999", "orders", "a check of one's own may have any code"),
            new KnownFinding("ORDERS-1", "-", " \"a # b = [c]\\\" "));

    private static final String TEXT = """
            # Baseline of the readiness suite: what was found when it was recorded. Only what is not in here fails.
            # Written by readiness.baseline=record. Keep it under version control, and let it become smaller.

            [603107]
            database = -
            object = wal_level

            [603409]
            database = orders
            object = cast (date AS integer)
            object = cast (text AS integer)

            [603409]
            database = ünï "%s"\\n\\*
            object = \\-

            [999999]
            database = orders
            object = a check of one's own may have any code

            [ORDERS-1]
            database = \\-
            object = \\s"a \\# b = [c]\\\\"\\s
            """;

    @TempDir
    private Path directory;

    @Test
    void isTheSameTextForTheSameFindings() {
        List<KnownFinding> shuffled = new ArrayList<>(FINDINGS);
        shuffled.addAll(FINDINGS);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Baseline.of(shuffled).text()).isEqualTo(TEXT);
    }

    @Test
    void comesBackFromItsFile() throws IOException {
        Path file = directory.resolve("new/folder/baseline.txt");
        Baseline.of(FINDINGS).write(file);
        assertThat(Baseline.read(file, "baseline.txt")).isEqualTo(Baseline.of(FINDINGS));
        Baseline.of(List.of()).write(file);
        assertThat(Baseline.read(file, "baseline.txt").findings()).isEmpty();
        assertThat(file.getParent())
                .isDirectoryContaining(file::equals)
                .satisfies(folder -> assertThat(folder.toFile().list()).hasSize(1));
    }

    @Test
    void comesBackAsWindowsChecksItOut() throws IOException {
        Path file = Files.writeString(directory.resolve("baseline.txt"), "\uFEFF" + TEXT.replace("\n", "\r\n"));
        assertThat(Baseline.read(file, "baseline.txt")).isEqualTo(Baseline.of(FINDINGS));
    }

    @Test
    void coversWhatItNamesAndNothingElse() {
        List<Acceptance> acceptances = Baseline.of(FINDINGS).acceptances("baseline.txt");
        assertThat(acceptances)
                .hasSize(6)
                .allMatch(Acceptance::isOfBaseline)
                .extracting(Acceptance::origin)
                .containsOnly("baseline.txt");
        assertThat(acceptances.get(0).concerns("603107", Optional.empty())).isTrue();
        assertThat(acceptances.get(0).concerns("603107", Optional.of("orders"))).isFalse();
        assertThat(acceptances.get(3).concerns("603409", Optional.of("ünï \"%s\"\n*")))
                .isTrue();
        assertThat(acceptances.get(3).concerns("603409", Optional.of("ünï \"%s\"\nx")))
                .isFalse();
        assertThat(acceptances.get(5).concerns("ORDERS-1", Optional.of("-"))).isTrue();
        assertThat(acceptances.get(5).concerns("ORDERS-1", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[603409] / database = orders | 1: has no object; allowed values:",
                "[603409] / object = a | 1: has no database; allowed values:",
                "[603409] / database = orders / object = cast * | 3: object = \"cast *\" is a pattern, and a baseline names",
                "[603409] / database = * / object = a | 2: database = \"*\" is a pattern, and a baseline names",
                "[603409] / database = orders / object = a / object = a | 4: line 3 speaks of the same code",
                "[603409] / database = orders / object = a / owner = me | 4: there is no key \"owner\"; allowed are database,",
                "[] / database = orders / object = a | 1: the code is missing; allowed: one such as [603409]",
                "<<<<<<< HEAD | 1: \"<<<<<<< HEAD\" is no key = value"
            })
    void isRefusedWithTheLineWhereItIsMalformed(String text, String problem) throws IOException {
        Path file = Files.writeString(directory.resolve("baseline.txt"), text.replace(" / ", "\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.read(file, "baseline.txt"))
                .withMessageStartingWith("baseline.txt:" + problem);
    }

    @Test
    void isNotHalfWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "").resolve("baseline.txt");
        assertThatIOException().isThrownBy(() -> Baseline.of(FINDINGS).write(file));
    }
}
