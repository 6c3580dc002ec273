package com.example.orders;

import static io.github.migrationreadiness.MigrationAssertions.assertThatMigration;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the service says of the migrations that run, as written by
 * {@code az datamigration sql-managed-instance show --expand MigrationStatusDetails}.
 */
class MigrationStatusTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources");

    @Test
    void ordersCanBeCutOver() {
        assertThatMigration(DOCUMENTS.resolve("orders-status.json"))
                .hasNoKnownErrors()
                .isReadyForCutover();
    }

    @Test
    void billingHasArrived() {
        assertThatMigration(DOCUMENTS.resolve("billing-status.json")).succeeded();
    }
}
