package io.github.migrationreadiness.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.NamePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceFileTest {

    private static final String CASTS = """
            # why a comment is welcome
            [603409]
            database = orders
            object   = cast (text AS *)
              # and one more
            owner    = Jane Doe
            expires  = 2027-01-31
            reason   = created again by V42__casts.sql = later # 42
            """;

    private static final String REST = "owner = Jane\nexpires = 2027-01-31\nreason = later\n";

    @TempDir
    private Path directory;

    @Test
    void isAListOfAcceptancesWithTheirPlaces() throws IOException {
        Path file = write(CASTS);
        assertThat(AcceptanceFile.read(file))
                .containsExactly(new Acceptance(
                        "603409",
                        NamePattern.exactly("orders"),
                        NamePattern.of("cast (text AS *)"),
                        "Jane Doe",
                        "created again by V42__casts.sql = later # 42",
                        LocalDate.of(2027, 1, 31),
                        file + ":4"));
    }

    @Test
    void isTheSameWithAByteOrderMarkAndTheLineEndsOfWindows() throws IOException {
        List<Acceptance> plain = AcceptanceFile.read(write(CASTS), "acceptances.txt");
        assertThat(AcceptanceFile.read(write("\uFEFF" + CASTS.replace("\n", "\r\n")), "acceptances.txt"))
                .isEqualTo(plain);
        assertThat(AcceptanceFile.read(write(CASTS.stripTrailing()), "acceptances.txt"))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "\uFEFF"})
    void mayBeEmpty(String text) throws IOException {
        assertThat(AcceptanceFile.read(write(text))).isEmpty();
    }

    @Test
    void meansEverythingWithoutDatabaseAndObject() throws IOException {
        assertThat(AcceptanceFile.read(write("[R001]\n" + REST), "acceptances.txt"))
                .singleElement()
                .returns(NamePattern.ANY, Acceptance::database)
                .returns(NamePattern.ANY, Acceptance::object)
                .returns("acceptances.txt:1", Acceptance::origin);
    }

    @Test
    void namesSeveralObjectsWithOneReason() throws IOException {
        assertThat(AcceptanceFile.read(write("[603409]\nobject = a\nobject = b\n" + REST), "acceptances.txt"))
                .extracting(acceptance -> acceptance.object() + " " + acceptance.origin())
                .containsExactly("a acceptances.txt:2", "b acceptances.txt:3");
    }

    @ParameterizedTest
    @CsvSource({
        "'table \"a # b\"', 'table \"a \\# b\"'",
        "'a=b', a=b",
        "[603409], [603409]",
        "' blank ', '\\sblank\\s'",
        "'new\nline', 'new\\nline'",
        "a*b, 'a\\*b'",
        "Größe €, Größe €",
        "שלום, שלום",
        "a#b, a#b"
    })
    void takesAnyName(String name, String written) throws IOException {
        assertThat(AcceptanceFile.read(write("[603409]\nobject = " + written + "\n" + REST)))
                .extracting(Acceptance::object)
                .containsExactly(NamePattern.exactly(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORDERS-1", "my own check", "Größe", "R-1"})
    void takesCodesOfOnesOwn(String code) throws IOException {
        assertThat(AcceptanceFile.read(write("[" + code + "]\n" + REST)))
                .extracting(Acceptance::code)
                .containsExactly(code);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(problems("""
                reason = too early
                [603490]
                owner = Jane Doe
                owner = John Doe
                expires = 2027-02-30
                reason =
                colour = blue
                what is this
                [603409]
                object = back\\slash
                """))
                .containsExactly(
                        "acceptances.txt:1: \"reason = too early\" stands before the first code; allowed: a code such as"
                                + " [603409] above it",
                        "acceptances.txt:2: there is no code 603490; did you mean 603400?",
                        "acceptances.txt:4: owner is there already, in line 3 of the same block",
                        "acceptances.txt:5: expires = \"2027-02-30\" is no date; allowed values: the last day on which it holds,"
                                + " such as 2027-01-31",
                        "acceptances.txt:6: reason is empty; allowed values: why it is accepted",
                        "acceptances.txt:7: there is no key \"colour\"; allowed are database, object, owner, expires, reason",
                        "acceptances.txt:8: \"what is this\" is no key = value; a comment begins with # and stands on a"
                                + " line of its own",
                        "acceptances.txt:9: has no owner; allowed values: who answers for it",
                        "acceptances.txt:9: has no expires; allowed values: the last day on which it holds, such as 2027-01-31",
                        "acceptances.txt:9: has no reason; allowed values: why it is accepted");
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource({
            "[603490], there is no code 603490; did you mean 603400?",
            "[r001], there is no code r001; did you mean R001?",
            "[R999], there is no code R999; did you mean R009?",
            "[123456789012], 'there is no code 123456789012; numbers alone, and R with a number, are codes of the"
                    + " documentation and the kit'",
            "[], the code is missing; allowed: one such as [603409]",
            "[ ], the code is missing; allowed: one such as [603409]"
        })
        void codesThatCannotExist(String code, String problem) {
            assertThat(problems(code + "\n" + REST)).containsExactly("acceptances.txt:1: " + problem);
        }

        @Test
        void aCodeWithSomethingBehindIt() {
            assertThat(problems("[603409] # casts\n" + REST))
                    .containsExactly(
                            "acceptances.txt:1: \"[603409] # casts\" has no ] at its end; allowed: a code such as"
                                    + " [603409]; a comment begins with # and stands on a line of its own");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"31.01.2027", "2027-1-31", "2027-02-29", "2027-01-31 # soon", "tomorrow", "+12027-01-31", "*"
                })
        void whatIsNoDate(String date) {
            assertThat(problems("[603409]\nowner = Jane\nreason = later\nexpires = " + date))
                    .containsExactly("acceptances.txt:4: expires = \"" + date
                            + "\" is no date; allowed values: the last day on which it holds, such as 2027-01-31");
        }

        @ParameterizedTest
        @ValueSource(strings = {"cast (a AS b) # harmless", "# all"})
        void aCommentBehindAName(String name) {
            assertThat(problems("[603409]\nobject = " + name + "\n" + REST))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "acceptances.txt:2: object = \"" + name
                                    + "\" has a comment in it, which stands on a line of its own; a # of the name is written \\#;");
        }

        @Test
        void anEscapeThatDoesNotExist() {
            assertThat(problems("[603409]\nobject = C:\\temp\n" + "object = C:\\dir\n" + REST))
                    .singleElement()
                    .asString()
                    .startsWith("acceptances.txt:3: object = \"C:\\dir\" has \"\\d\" in it, which is no escape; a");
        }

        @Test
        void theOwnerThatTheBaselineHas() {
            assertThat(problems("[603409]\nexpires = 2027-01-31\nreason = later\nowner = baseline"))
                    .containsExactly("acceptances.txt:4: owner = \"baseline\" is the owner of the baseline's entries;"
                            + " allowed values: who answers for it");
        }

        @Test
        void whatIsThereTwice() {
            assertThat(problems("[603409]\n" + REST + "[603409]\ndatabase = *\nobject = **\n" + REST))
                    .containsExactly(
                            "acceptances.txt:7: line 1 speaks of the same code, database and object; one of them is enough");
            assertThat(problems("[603409]\nobject = a\nobject = a\n" + REST))
                    .containsExactly(
                            "acceptances.txt:3: line 2 speaks of the same code, database and object; one of them is enough");
        }

        @Test
        void whatContradictsItself() {
            assertThat(problems("[603409]\nobject = a\n" + REST + "[603409]\nobject = \\u0061\n"
                            + REST.replace("2027", "2029")))
                    .containsExactly("acceptances.txt:7: line 2 speaks of the same code, database and object, and says"
                            + " something else of it");
        }

        @Test
        void nothingThatOnlyOverlaps() throws IOException {
            assertThat(AcceptanceFile.read(write("[603409]\nobject = a\n" + REST + "[603409]\nobject = a*\n" + REST)))
                    .hasSize(2);
        }

        @Test
        void whatIsNotThere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AcceptanceFile.read(directory.resolve("nowhere"), "nowhere"))
                    .withMessage("there is no file nowhere");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AcceptanceFile.read(directory, "directory"))
                    .withMessage("directory is no file");
        }

        @Test
        void whatIsNotUtf8() throws IOException {
            Path file = directory.resolve("latin1.txt");
            Files.write(file, "# Größe".getBytes(StandardCharsets.ISO_8859_1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AcceptanceFile.read(file, "latin1.txt"))
                    .withMessage("latin1.txt is not written in UTF-8");
        }

        @Test
        void aLineOfAMegabyteInFewWords() {
            assertThat(problems("[603409]\n" + "x".repeat(1 << 20) + "\n" + REST))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(400);
            assertThat(problems("[" + "7".repeat(1 << 20) + "]\n" + REST))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(400);
            assertThat(problems("[603409]\nobject = " + "\\q".repeat(1 << 19) + "\n" + REST))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(700);
        }

        @Test
        void anotherKindOfFileInFewLines() {
            assertThat(problems("\u0000\u001b[31m\n".repeat(100_000)))
                    .hasSize(51)
                    .last()
                    .isEqualTo("… and 99950 more");
        }
    }

    @Test
    void readsManyEntriesOfOneBlockAndManyBlocks() throws IOException {
        StringBuilder text = new StringBuilder("[603409]\n");
        for (int i = 0; i < 50_000; i++) {
            text.append("object = table ").append(i).append('\n');
        }
        text.append(REST);
        for (int i = 0; i < 20_000; i++) {
            text.append("[603410]\nobject = table ").append(i).append('\n').append(REST);
        }
        assertThat(AcceptanceFile.read(write(text.toString()))).hasSize(70_000);
    }

    private List<String> problems(String text) {
        IllegalArgumentException refused = catchThrowableOfType(
                IllegalArgumentException.class, () -> AcceptanceFile.read(write(text), "acceptances.txt"));
        return String.valueOf(refused.getMessage()).lines().toList();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("acceptances.txt"), text);
    }
}
