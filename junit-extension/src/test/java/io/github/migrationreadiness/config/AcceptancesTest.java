package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.NamePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptancesTest {

    private static final String[] CASTS = {
        "[603409]", "object = cast (text AS *)", "owner = Jane Doe", "expires = 2027-01-31", "reason = later"
    };
    private static final String[] KNOWN = {"[603107]", "database = -", "object = wal_level"};

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void onlyTheSourceIsSet() {
        world = World.withSource(directory);
    }

    @Test
    void areReadFromTheWorkingDirectory() {
        world.sharedFile("readiness.acceptances=accepted/findings.txt").file("accepted/findings.txt", CASTS);
        assertThat(world.read().plan().acceptances())
                .containsExactly(new Acceptance(
                        "603409",
                        NamePattern.ANY,
                        NamePattern.of("cast (text AS *)"),
                        "Jane Doe",
                        "later",
                        LocalDate.of(2027, 1, 31),
                        "accepted/findings.txt:2"));
    }

    @Test
    void areRefusedLineByLineBesideAllOtherProblems() {
        world.sharedFile("readiness.acceptances=a.txt", "readiness.mode=onlin")
                .file("a.txt", "[603490]", "owner = Jane Doe", "expires = tomorrow", "reason = later");
        assertThat(world.problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).startsWith("readiness.mode = \"onlin\""))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("readiness.acceptances = \"a.txt\", read from readiness.properties")
                        .endsWith(": a.txt:1: there is no code 603490; did you mean 603400?"))
                .anySatisfy(problem -> assertThat(problem)
                        .endsWith(
                                ": a.txt:3: expires = \"tomorrow\" is no date; allowed values: the last day on which it"
                                        + " holds, such as 2027-01-31"));
    }

    @Test
    void areRefusedWhereTheFileIsMissing() {
        world.environment("READINESS_ACCEPTANCES", "nowhere.txt");
        assertThat(world.problems())
                .containsExactly("readiness.acceptances = \"nowhere.txt\", read from environment variable"
                        + " READINESS_ACCEPTANCES: there is no file nowhere.txt");
    }

    @Nested
    class OfTheBaseline {

        @Test
        void areReadWhereTheFileExists() {
            assertThat(world.read().plan().acceptances()).isEmpty();
            world.file("readiness-baseline.txt", KNOWN);
            assertThat(world.read().plan().acceptances())
                    .singleElement()
                    .returns(true, Acceptance::isOfBaseline)
                    .returns("readiness-baseline.txt", Acceptance::origin);
            assertThat(world.read().baseline())
                    .isEqualTo(new BaselineSettings(
                            BaselineUse.USE, directory.resolve("readiness-baseline.txt"), "readiness-baseline.txt"));
        }

        @Test
        void comeBehindWhatIsAcceptedWithAReason() {
            world.file("readiness-baseline.txt", KNOWN).file("a.txt", CASTS).explicit("readiness.acceptances", "a.txt");
            assertThat(world.read().plan().acceptances())
                    .extracting(Acceptance::isOfBaseline)
                    .containsExactly(false, true);
        }

        @Test
        void areNotReadWhereTheBaselineIsOff() {
            world.file("readiness-baseline.txt", "what is this").sharedFile("readiness.baseline=off");
            assertThat(world.read().plan().acceptances()).isEmpty();
        }

        @Test
        void areRefusedWhereTheyAreMalformed() {
            world.file("readiness-baseline.txt", "what is this");
            assertThat(world.problems())
                    .singleElement()
                    .asString()
                    .startsWith("readiness.baseline-file = `readiness-baseline.txt`, the default:"
                            + " readiness-baseline.txt:1: \"what is this\" is no key = value;");
            assertThat(world.launcher("readiness.baseline", "record").problems())
                    .hasSize(1);
        }

        @Test
        void areRefusedWhereAFileIsNamedThatIsMissing() {
            world.sharedFile("readiness.baseline-file=nowhere.txt");
            assertThat(world.problems()).singleElement().asString().endsWith(": there is no file nowhere.txt");
        }
    }

    @Nested
    class AreRecorded {

        @Test
        void onRequest() {
            world.sharedFile("readiness.baseline-file=new/baseline.txt").launcher("readiness.baseline", "record");
            assertThat(world.read().baseline())
                    .isEqualTo(new BaselineSettings(
                            BaselineUse.RECORD, directory.resolve("new/baseline.txt"), "new/baseline.txt"));
            assertThat(directory.resolve("new/baseline.txt")).doesNotExist();
        }

        @Test
        void onRequestOfTheEnvironment() {
            world.environment("READINESS_BASELINE", "record").environment("CI", "false");
            assertThat(world.read().baseline().use()).isEqualTo(BaselineUse.RECORD);
        }

        @Test
        void byNoRequestThatStaysWhereItIs() {
            world.sharedFile("readiness.baseline=record");
            assertThat(world.problems())
                    .singleElement()
                    .asString()
                    .startsWith("readiness.baseline = \"record\", read from readiness.properties")
                    .endsWith(": is asked for one run at a time, on the command line: -Dreadiness.baseline=record;"
                            + " remove it here");
            assertThat(World.withSource(directory)
                            .localFile("readiness.baseline=record")
                            .problems())
                    .hasSize(1);
            assertThat(World.withSource(directory.resolve("other"))
                            .explicit("readiness.baseline", "record")
                            .problems())
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION"})
        void neverInCi(String variable) {
            world.launcher("readiness.baseline", "record").environment(variable, "True");
            assertThat(world.problems())
                    .containsExactly("readiness.baseline = \"record\", read from system property or JUnit configuration"
                            + " parameter readiness.baseline: is refused in CI, where " + variable
                            + " is set; record the baseline on a machine of your own, review the file and commit it");
        }

        @Test
        void neverWithoutTheReport() {
            world.launcher("readiness.baseline", "record").sharedFile("readiness.report.enabled=false");
            assertThat(world.problems())
                    .singleElement()
                    .asString()
                    .endsWith(": needs readiness.report.enabled = true, because it is written with the report");
        }
    }

    @Test
    void areWrittenAsTheReadmeShowsIt() throws IOException {
        String example = Pattern.compile("```ini\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        world.file("a.txt", example).explicit("readiness.acceptances", "a.txt");
        assertThat(world.read().plan().acceptances())
                .extracting(acceptance -> acceptance.code() + " " + acceptance.database() + " " + acceptance.object())
                .containsExactly(
                        "603409 orders cast (text AS integer)", "603409 orders cast (legacy.* AS *)", "R001 * *");
    }

    @Test
    void mayBeVeryMany() throws IOException {
        StringBuilder text = new StringBuilder("[603409]\ndatabase = orders\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("object = cast ").append(i).append('\n');
        }
        Files.writeString(directory.resolve("readiness-baseline.txt"), text);
        assertThat(world.read().plan().acceptances()).hasSize(100_000);
        assertThat(world.read()).isEqualTo(world.read());
    }
}
