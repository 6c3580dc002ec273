package com.example.orders;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.ForEachDatabase;
import io.github.migrationreadiness.postgres.SourceDatabase;
import org.junit.jupiter.api.Test;

@ForEachDatabase
class OwnCheckTest {

    @Test
    void amountsDoNotDependOnTheLocale(SourceDatabase database) {
        assertThat(database).passes(new MoneyColumns());
    }
}
