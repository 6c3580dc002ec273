package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The quickstart, run by Maven and surefire as a project of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickstartIT {

    private Map<String, List<String>> messages = Map.of();

    @BeforeAll
    void readTheReports() throws IOException {
        messages = SurefireReports.of("quickstart").messages();
    }

    @Test
    void failsWithExactlyThePlantedErrorsAndTheirCodesFirst() {
        assertThat(firstLines())
                .containsOnly(
                        entry("canBeReached", ""),
                        entry("hasLogin", ""),
                        entry("canStreamChanges", "[603107][603104] 2 documented errors"),
                        entry("hasNoCasts", "[603409] User-defined casts present (database \"orders\")"),
                        entry("hasNoCollations", "[603403] Collation mismatch (database \"billing\")"),
                        entry("hasNoOids", "[603404] Unsupported OIDs Detected (database \"billing\")"),
                        entry("findsExtensionsAllowed", "[603108] Extensions allowlist required: citext"),
                        entry(
                                "findsLibrariesLoaded",
                                "[603109] Shared preload libraries configuration error: pg_stat_statements"));
    }

    @Test
    void keepsTheUsersWordsOnTheSecondLineHardAndSoft() {
        assertThat(line(2, "hasNoCollations")).isEqualTo("the ones of the old reports");
        assertThat(line(2, "hasNoOids")).isEqualTo("left from the nineties");
    }

    @Test
    void printsTheFailureThatTheReadmeShows() throws IOException {
        String printed = String.join("\n", messages.getOrDefault("hasNoCasts", List.of()))
                .replaceAll("localhost:\\d+", "db.example.net:5432");
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("```\n" + printed + "\n```");
    }

    private Map<String, String> firstLines() {
        return messages.keySet().stream().collect(Collectors.toMap(name -> name, name -> line(1, name)));
    }

    private String line(int number, String test) {
        return messages.getOrDefault(test, List.of()).stream()
                .findFirst()
                .flatMap(message -> message.lines().skip(number - 1L).findFirst())
                .orElse("");
    }
}
