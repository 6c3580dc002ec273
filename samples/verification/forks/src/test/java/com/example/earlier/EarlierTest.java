package com.example.earlier;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import com.example.forks.Remark;
import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.Test;

@MigrationReadiness
class EarlierTest {

    @Test
    void judges(SourceServer source) {
        assertThat(source).passes(new Remark("earlier", true));
    }
}
