package io.github.migrationreadiness.samples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample, run by Maven in a copy of its folder. That the build failed or passed is what the invoker demands. */
class SamplesIT {

    private static final Map<String, List<String>> CODES = Map.of(
            "quickstart", List.of("603104", "603107", "603108", "603109", "603403", "603404", "603409"),
            "online-self-managed", List.of("603104", "603107", "603108", "603409"),
            "offline-accepted-findings", List.of(),
            "amazon-rds", List.of("603104", "603107", "603110"),
            "schema-dump-gate", List.of("603403", "603405", "603409", "603410"),
            "each-database", List.of("603409"),
            "own-check", List.of("ORDERS-1"),
            "spring-boot-flyway", List.of("603409"),
            "sql-server-managed-instance", List.of("2009", "R015", "R028", "R040"));

    private static final Pattern CODE = Pattern.compile("\\G\\[([^]]+)]");

    private static final Pattern ACCEPTED = Pattern.compile("\"summary\" : \"((?:[^\"\\\\]|\\\\.)* accepted)\"");

    static Stream<String> samples() {
        return CODES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void failsWithExactlyTheseCodes(String sample) throws IOException {
        assertThat(SurefireReports.of(sample).firstLines().stream()
                        .flatMap(SamplesIT::codes)
                        .sorted())
                .isEqualTo(CODES.get(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsWhatItsReadmeShows(String sample) throws IOException {
        SurefireReports reports = SurefireReports.of(sample);
        String printed = Stream.of(Stream.of(reports.summary()), reports.firstLines().stream(), accepted(sample))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
        assertThat(new Sample(sample).read("README.md")).contains("```\n" + printed + "\n```");
    }

    @Test
    void allAreHere() {
        assertThat(Sample.all()).extracting(Sample::name).containsExactlyInAnyOrderElementsOf(CODES.keySet());
    }

    /** A test that passes does not say what was accepted; the report does. */
    private static Stream<String> accepted(String sample) throws IOException {
        Path report = Path.of(System.getProperty("copies"), sample, "target/migration-readiness/readiness-report.json");
        return ACCEPTED.matcher(Files.readString(report))
                .results()
                .map(summary -> summary.group(1).replace("\\\"", "\""))
                .sorted();
    }

    private static Stream<String> codes(String firstLine) {
        return CODE.matcher(firstLine).results().map(code -> code.group(1));
    }
}
