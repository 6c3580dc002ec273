package com.example.forks;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MigrationReadiness
class FlakyTest {

    @Test
    void judges(SourceServer source) throws IOException {
        // Fails at first: the file is what the rerun finds.
        boolean again = Files.exists(Path.of("target", "tried"));
        Files.writeString(Path.of("target", "tried"), "once");
        assertThat(source).passes(new Remark("flaky", again));
    }
}
