package com.example.orders;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.suite.DatabaseReadiness;
import org.junit.jupiter.api.Test;

/** The whole class runs once for each database of the plan. */
class DatabasesReadinessTest implements DatabaseReadiness {

    /** A question of our own gets the database of the run too. */
    @Test
    void databaseHasOnlyExtensionsOfVersion16(SourceDatabase database) {
        assertThat(database).hasOnlyExtensionsOfferedBy("16"); // 603405
    }
}
