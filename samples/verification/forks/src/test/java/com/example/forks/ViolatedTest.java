package com.example.forks;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.Test;

@MigrationReadiness
class ViolatedTest {

    @Test
    void judges(SourceServer source) {
        assertThat(source).passes(new Remark("violated", false));
    }
}
