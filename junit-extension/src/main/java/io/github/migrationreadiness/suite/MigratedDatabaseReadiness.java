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
public interface MigratedDatabaseReadiness extends DatabaseReadiness {

    /**
     * Verifies that the target knows the locale of the database (603401).
     *
     * @param database injected
     * @param target injected
     */
    @Test
    @Tag("603401")
    @Tag("collation")
    @Tag("source")
    @DisplayName("603401 the target knows the locale of the database")
    default void databaseHasDatabaseCollationOnTarget(SourceDatabase database, TargetServer target) {
        assertThat(database).hasDatabaseCollationOn(target);
    }

    /**
     * Verifies that the target has every collation of the server's own that columns and other objects name (603402).
     *
     * @param database injected
     * @param target injected
     */
    @Test
    @Tag("603402")
    @Tag("collation")
    @Tag("source")
    @DisplayName("603402 the target has the collations of columns")
    default void databaseHasColumnCollationsOnTarget(SourceDatabase database, TargetServer target) {
        assertThat(database).hasColumnCollationsOn(target);
    }

    /**
     * Verifies that the target offers every extension and that the migration service supports it (603405).
     *
     * @param database injected
     * @param target injected
     */
    @Test
    @Tag("603405")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603405 the target supports the extensions")
    default void databaseHasOnlyExtensionsSupportedByTarget(SourceDatabase database, TargetServer target) {
        assertThat(database).hasOnlyExtensionsSupportedBy(target);
    }

    /**
     * Verifies that the target installs no older PostGIS (603406).
     *
     * @param database injected
     * @param target injected
     */
    @Test
    @Tag("603406")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603406 the target installs no older PostGIS")
    default void databaseHasPostgisCompatibleWithTarget(SourceDatabase database, TargetServer target) {
        assertThat(database).hasPostgisCompatibleWith(target);
    }

    /**
     * Verifies that a target of version 16 offers the extensions that versions up to 15 do (603408).
     *
     * @param database injected
     * @param target injected
     */
    @Test
    @Tag("603408")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603408 a target of version 16 offers the extensions")
    default void databaseHasNoExtensionsMissingInVersion16(SourceDatabase database, TargetServer target) {
        assertThat(database).hasNoExtensionsMissingInVersion16(target);
    }

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
    @DisplayName("603705 every role that holds privileges will be on the target")
    default void databaseHasGranteesOnTarget(SourceDatabase database, TargetServer target) {
        assertThat(database).hasGranteesOn(target);
    }
}
