package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.PostgresSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Unsupported objects in the databases of the source; each test checks all databases of the plan, or the one that it runs for. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SourceContentChecks {

    /**
     * Verifies that there are no user-defined collations (603403).
     *
     * @param source injected
     */
    @Test
    @Tag("603403")
    @Tag("collation")
    @Tag("source")
    @DisplayName("603403 there are no user-defined collations")
    default void sourceHasNoUserDefinedCollations(PostgresSource source) {
        assertThat(source).hasNoUserDefinedCollations();
    }

    /**
     * Verifies that there is no table WITH OIDS (603404).
     *
     * @param source injected
     */
    @Test
    @Tag("603404")
    @Tag("schema")
    @Tag("source")
    @DisplayName("603404 there are no tables with OIDs")
    default void sourceHasNoTablesWithOids(PostgresSource source) {
        assertThat(source).hasNoTablesWithOids();
    }

    /**
     * Verifies that no extension is in {@code pg_catalog} or {@code information_schema} without need (603407).
     *
     * @param source injected
     */
    @Test
    @Tag("603407")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603407 no extension is in a system schema")
    default void sourceHasNoExtensionsInSystemSchema(PostgresSource source) {
        assertThat(source).hasNoExtensionsInSystemSchema();
    }

    /**
     * Verifies that there are no user-defined casts (603409).
     *
     * @param source injected
     */
    @Test
    @Tag("603409")
    @Tag("schema")
    @Tag("source")
    @DisplayName("603409 there are no user-defined casts")
    default void sourceHasNoUserDefinedCasts(PostgresSource source) {
        assertThat(source).hasNoUserDefinedCasts();
    }

    /**
     * Verifies that no privileges on system tables and functions were granted (603410).
     *
     * @param source injected
     */
    @Test
    @Tag("603410")
    @Tag("privileges")
    @Tag("source")
    @DisplayName("603410 nobody was granted privileges on system tables")
    default void sourceHasNoSystemTablePermissions(PostgresSource source) {
        assertThat(source).hasNoSystemTablePermissions();
    }

    /**
     * Verifies that there are no procedural languages but those that the target offers (603413).
     *
     * @param source injected
     */
    @Test
    @Tag("603413")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603413 there are no unsupported procedural languages")
    default void sourceHasNoUnsupportedLanguages(PostgresSource source) {
        assertThat(source).hasNoUnsupportedLanguages();
    }

    /**
     * Verifies that there is no base type (R004).
     *
     * @param source injected
     */
    @Test
    @Tag("R004")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R004 there are no base types")
    default void sourceHasNoBaseTypes(PostgresSource source) {
        assertThat(source).hasNoBaseTypes();
    }
}
