package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A suite that runs for two databases, of which the first is not ready. That both of its builds failed is what the invoker
 * demands; surefire before 3.6.1 took the second database for a repetition that went well, and passed the one with reruns.
 */
class EachDatabaseIT {

    private static final String CASTS = "sourceHasNoUserDefinedCasts";

    @ParameterizedTest
    @ValueSource(strings = {"Test", "rerun"})
    void hasAResultForEachDatabase(String end) throws IOException {
        Map<String, List<String>> messages =
                SurefireReports.of("each-database", end).messages();
        assertThat(messages).containsKeys("databaseIsReachable[1]", "databaseIsReachable[2]", CASTS + "[2]");
        assertThat(messages.get(CASTS + "[1]"))
                .singleElement()
                .asString()
                .startsWith("[603409] User-defined casts present (database \"orders\")");
        messages.remove(CASTS + "[1]");
        assertThat(messages.values())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(message -> assertThat(message).isEmpty());
    }
}
