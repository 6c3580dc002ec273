package com.example.orders;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.suite.SourceContentChecks;
import org.junit.jupiter.api.Test;

/** What a schema alone can tell; the server it is loaded into is not the one that will be migrated. */
class SchemaReadinessTest implements SourceContentChecks {

    /** The major version of your target. */
    @Test
    void targetOffersTheExtensions(SourceServer source) {
        assertThat(source).hasOnlyExtensionsOfferedBy("17"); // 603405
    }
}
