package io.github.migrationreadiness.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference data of one's own reaches both servers. Nobody connects to them. */
class ReferenceDataInARunTest {

    private static final String NOBODY = "jdbc:postgresql://localhost:1/orders";

    @Test
    void standsInForTheFlexibleServer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.properties"), "as-of = 2026-03-01\nsource = me\n");
        SuiteRun run = Suites.onSource(NOBODY)
                .withTarget(NOBODY)
                .with("readiness.reference-data", file.toString())
                .with("readiness.on-unused", "ignore")
                .run(ReadingTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).containsOnlyKeys("reads");
    }

    @MigrationReadiness
    static class ReadingTestCases {

        @Test
        void reads(SourceServer source, TargetServer target) {
            assertThat(source.referenceData().asOf()).isEqualTo("2026-03-01");
            assertThat(target.referenceData()).isEqualTo(source.referenceData());
        }
    }
}
