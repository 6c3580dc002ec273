package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Extensions of the source on the target; each test checks all databases of the plan, or the one that it runs for. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface ExtensionChecks {

    /**
     * Verifies that the target offers every extension and that the migration service supports it (603405).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603405")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603405 the target supports the extensions")
    default void sourceHasOnlyExtensionsSupportedByTarget(PostgresSource source, TargetServer target) {
        assertThat(source).hasOnlyExtensionsSupportedBy(target);
    }

    /**
     * Verifies that the target installs no older PostGIS (603406).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603406")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603406 the target offers no older PostGIS than the source")
    default void sourceHasPostgisCompatibleWithTarget(PostgresSource source, TargetServer target) {
        assertThat(source).hasPostgisCompatibleWith(target);
    }

    /**
     * Verifies that a target of version 16 offers the extensions that versions up to 15 do (603408).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603408")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603408 a target of version 16 offers the extensions")
    default void sourceHasNoExtensionsMissingInVersion16(PostgresSource source, TargetServer target) {
        assertThat(source).hasNoExtensionsMissingInVersion16(target);
    }
}
