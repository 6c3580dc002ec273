package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.ForEachDatabase;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every test of one database, and of the database compared with the target, run for each database of the plan. Without a
 * target, the tests that compare are skipped.
 *
 * <pre>{@code
 * class OrdersDatabasesTest implements MigratedDatabaseReadiness {}
 * }</pre>
 */
@ForEachDatabase
@TestMethodOrder(ByCode.class)
public interface MigratedDatabaseReadiness extends DatabaseReadiness, CollationChecks, ExtensionChecks {

    /**
     * Verifies that every role that holds privileges will be on the target (603705).
     *
     * @param database injected
     * @param target injected
     */
    @Test
    @Tag("603705")
    @Tag("internal")
    @Tag("source")
    @DisplayName("603705 every role with privileges will exist on the target")
    default void databaseHasGranteesOnTarget(SourceDatabase database, TargetServer target) {
        assertThat(database).hasGranteesOn(target);
    }
}
