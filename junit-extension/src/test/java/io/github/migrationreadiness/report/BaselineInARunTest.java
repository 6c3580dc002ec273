package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.jupiter.AcceptedFinding;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with two casts, on a server whose wal_level is too low. */
class BaselineInARunTest {

    private static final String ABOUT = "owner = Jane Doe\nexpires = 2999-01-31\nreason = created again later\n";

    private final TestDatabase orders = TestServer.major("16").createDatabase();

    @TempDir
    private Path folder;

    private Path file;
    private Path proposal;

    @BeforeEach
    void createCasts() {
        file = folder.resolve("baseline.txt");
        proposal = folder.resolve("report/readiness-baseline.txt");
        orders.execute("CREATE CAST (text AS integer) WITH INOUT", "CREATE CAST (date AS integer) WITHOUT FUNCTION");
    }

    @AfterEach
    void drop() {
        orders.close();
    }

    @Nested
    class Recorded {

        @Test
        void isWhatIsThere() throws IOException {
            recording().run(CastsTestCases.class, StreamingTestCases.class);
            assertThat(file).content().endsWith("""

                            [603107]
                            database = -
                            object = wal_level = replica

                            [603409]
                            database = %s
                            object = cast (date AS integer)
                            object = cast (text AS integer)
                            """.formatted(orders.name()));
            assertThat(notices())
                    .containsExactly("The baseline " + file
                            + " names 3 findings (before: 0); review it and keep it under version control");
            assertThat(statuses()).containsOnly("VIOLATED");
        }

        @Test
        void isTheSameAfterAnotherTime() throws IOException {
            recording().run(CastsTestCases.class);
            String once = Files.readString(file);
            recording().run(CastsTestCases.class);
            assertThat(file).hasContent(once);
        }

        @Test
        void keepsWhatTheRunDidNotLookAt() throws IOException {
            recording().run(CastsTestCases.class, StreamingTestCases.class);
            String whole = Files.readString(file);
            try (var reports = Files.list(folder.resolve("report"))) {
                for (Path report : reports.toList()) {
                    Files.delete(report);
                }
            }
            recording().run(StreamingTestCases.class);
            assertThat(file).hasContent(whole);
        }

        @Test
        void isCompleteWherePlansEndTogether() {
            List<Class<?>> fixtures = List.of(CastsTestCases.class, StreamingTestCases.class);
            IntStream.range(0, 4).parallel().forEach(plan -> recording().run(fixtures.get(plan % 2)));
            assertThat(file).content().contains("[603107]", "cast (date AS integer)", "cast (text AS integer)");
        }

        @Test
        void isNothingThatSomebodyAnswersFor() throws IOException {
            accepting("[603409]\nobject = cast (date AS *)\n" + ABOUT + "[603107]\n" + ABOUT.replace("2999", "2001"))
                    .with("readiness.baseline", "record")
                    .run(CastsTestCases.class, StreamingTestCases.class);
            assertThat(file).content().contains("cast (text AS integer)").doesNotContain("date", "603107");
        }

        @Test
        void isNothingThatWasNotReadInDetail() throws IOException {
            recording().with("readiness.max-findings", "1").run(CastsTestCases.class, StreamingTestCases.class);
            assertThat(file).content().contains("[603107]").doesNotContain("603409");
            assertThat(notices())
                    .last()
                    .isEqualTo("[603409] (database \"" + orders.name() + "\") was not recorded, because not all of its"
                            + " findings were read; raise readiness.max-findings");
        }

        @Test
        void isNothingOfWhatCouldNotBeSeen() throws IOException {
            orders.close();
            recording().run(CastsTestCases.class);
            assertThat(file).doesNotExist();
            assertThat(notices()).containsExactly("Nothing was found that the baseline " + file + " could name");
        }
    }

    @Test
    void thatCannotBeWrittenBreaksNothingAndSaysSo() throws IOException {
        Path below = Files.createFile(folder.resolve("a file")).resolve("baseline.txt");
        recording().with("readiness.baseline-file", below.toString()).run(CastsTestCases.class);
        assertThat(statuses()).containsExactly("VIOLATED");
        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith("The baseline " + below + " was left as it was: " + below + " could not be written");
    }

    @Nested
    class Used {

        @BeforeEach
        void record() {
            recording().run(CastsTestCases.class);
        }

        @Test
        void itLetsOnlyNewFindingsFail() throws IOException {
            launch().run(CastsTestCases.class);
            assertThat(statuses()).containsExactly("ACCEPTED");
            assertThat(notices()).isEmpty();
            orders.execute("CREATE CAST (time AS integer) WITH INOUT");
            launch().run(CastsTestCases.class);
            assertThat(statuses()).containsExactly("VIOLATED");
        }

        @Test
        void itIsLeftAsItIsAndASmallerOneIsProposedForWhatHasBeenMended() throws IOException {
            String before = Files.readString(file);
            orders.execute("DROP CAST (date AS integer)");
            launch().run(CastsTestCases.class);
            assertThat(file).hasContent(before);
            assertThat(proposal).content().contains("cast (text AS integer)").doesNotContain("date");
            assertThat(notices())
                    .containsExactly(
                            "Of the baseline " + file + ", 1 finding has been fixed; use the smaller one: " + proposal);
            Files.copy(proposal, file, StandardCopyOption.REPLACE_EXISTING);
            launch().run(CastsTestCases.class);
            assertThat(proposal).doesNotExist();
        }

        @Test
        void itMayStandWhereProposalsGo() throws IOException {
            orders.execute("DROP CAST (date AS integer)");
            Files.copy(file, proposal);
            launch().with("readiness.baseline-file", proposal.toString()).run(CastsTestCases.class);
            assertThat(proposal).hasSameTextualContentAs(file);
        }

        @Test
        void itMattersToNobodyWhereItIsOff() throws IOException {
            launch().with("readiness.baseline", "off").run(CastsTestCases.class);
            assertThat(statuses()).containsExactly("VIOLATED");
        }
    }

    @Test
    void anAcceptanceThatNothingNeedsIsReported() throws IOException {
        Path accepted = folder.resolve("accepted.txt");
        accepting("[603409]\nobject = cast (date AS *)\nobject = cast (time AS *)\n" + ABOUT
                        + "[603410]\n" + ABOUT
                        + "[603400]\n" + ABOUT.replace("2999", "2001"))
                .run(CastsTestCases.class, SupportedTestCases.class);
        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "Nothing needs the acceptance of [603409] cast (time AS *) by Jane Doe any more; remove it: "
                                + accepted + ":3",
                        "Nothing needs the acceptance of [603400] * by Jane Doe any more; remove it: " + accepted
                                + ":11",
                        "Nothing needs the acceptance of [603400] * by John Doe any more; remove it: @AcceptedFinding on "
                                + SupportedTestCases.class.getName() + ".isSupported");
    }

    private Launch launch() {
        return Launch.reportingTo(folder.resolve("report"))
                .on(TestServer.major("16"))
                .with("readiness.databases", orders.name())
                .with("readiness.baseline-file", file.toString());
    }

    private Launch recording() {
        return launch().with("readiness.baseline", "record");
    }

    private Launch accepting(String text) throws IOException {
        Path accepted = Files.writeString(folder.resolve("accepted.txt"), text);
        return launch().with("readiness.acceptances", accepted.toString()).with("readiness.baseline", "off");
    }

    private List<String> notices() throws IOException {
        return report().array("notices").stream().map(String.class::cast).toList();
    }

    private List<String> statuses() throws IOException {
        return ReportJsonReader.results(report()).stream()
                .map(result -> result.status().name())
                .toList();
    }

    private JsonObject report() throws IOException {
        return JsonObject.of(Json.read(folder.resolve("report/readiness-report.json")));
    }

    @MigrationReadiness
    static class CastsTestCases {
        @Test
        void hasNoCasts(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }
    }

    @MigrationReadiness
    static class StreamingTestCases {
        @Test
        void streams(SourceServer source) {
            assertThat(source).hasWalLevel("logical");
        }
    }

    @MigrationReadiness
    static class SupportedTestCases {
        @Test
        @AcceptedFinding(code = "603400", owner = "John Doe", reason = "we live with it", expires = "2999-01-31")
        void isSupported(SourceServer source) {
            assertThat(source).hasSupportedVersion();
        }
    }
}
