package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.PostgresSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What a migration leaves behind or changes, mostly without an error; each test checks all databases of the plan, or the one that
 * it runs for. Where a target is configured, it is asked too.
 */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface LeftBehindChecks {

    /**
     * Verifies that nothing sets a parameter that only a superuser may set, nor a custom one (R129).
     *
     * @param source injected
     */
    @Test
    @Tag("R129")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R129 nothing sets a parameter that only a superuser may set")
    default void sourceHasNoSuperuserParameters(PostgresSource source) {
        assertThat(source).hasNoSuperuserParameters();
    }

    /**
     * Verifies that no object is in a tablespace of its own (R133).
     *
     * @param source injected
     */
    @Test
    @Tag("R133")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R133 all objects are in the default tablespace")
    default void sourceHasNoTablespaces(PostgresSource source) {
        assertThat(source).hasNoTablespaces();
    }

    /**
     * Verifies that the target has the roles that own objects or hold privileges (R134).
     *
     * @param source injected
     */
    @Test
    @Tag("R134")
    @Tag("privileges")
    @Tag("source")
    @DisplayName("R134 the target has the roles that objects belong or are granted to")
    default void sourceHasNoMissingRoles(PostgresSource source) {
        assertThat(source).hasNoMissingRoles();
    }

    /**
     * Verifies that there are no superusers, and that nothing belongs to one (R135).
     *
     * @param source injected
     */
    @Test
    @Tag("R135")
    @Tag("privileges")
    @Tag("source")
    @DisplayName("R135 there are no superusers, and nothing belongs to one")
    default void sourceHasNoSuperuserRoles(PostgresSource source) {
        assertThat(source).hasNoSuperuserRoles();
    }

    /**
     * Verifies that no table of an extension holds rows that are not migrated (R136).
     *
     * @param source injected
     */
    @Test
    @Tag("R136")
    @Tag("extension")
    @Tag("source")
    @DisplayName("R136 no table of an extension holds rows that are not migrated")
    default void sourceHasNoRowsInExtensionTables(PostgresSource source) {
        assertThat(source).hasNoRowsInExtensionTables();
    }

    /**
     * Verifies that no index is invalid (R137).
     *
     * @param source injected
     */
    @Test
    @Tag("R137")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R137 no index is invalid")
    default void sourceHasNoInvalidIndexes(PostgresSource source) {
        assertThat(source).hasNoInvalidIndexes();
    }

    /**
     * Verifies that collations in use have the version that was recorded for them (R138).
     *
     * @param source injected
     */
    @Test
    @Tag("R138")
    @Tag("collation")
    @Tag("source")
    @DisplayName("R138 collations have the versions that indexes were built with")
    default void sourceHasCurrentCollationVersions(PostgresSource source) {
        assertThat(source).hasCurrentCollationVersions();
    }

    /**
     * Verifies that the databases are encoded in UTF-8 (R139).
     *
     * @param source injected
     */
    @Test
    @Tag("R139")
    @Tag("collation")
    @Tag("source")
    @DisplayName("R139 the databases are encoded in UTF-8")
    default void sourceHasUtf8Encoding(PostgresSource source) {
        assertThat(source).hasUtf8Encoding();
    }

    /**
     * Verifies that no sequence is near its end (R144).
     *
     * @param source injected
     */
    @Test
    @Tag("R144")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R144 no sequence is near its end")
    default void sourceHasRoomInSequences(PostgresSource source) {
        assertThat(source).hasRoomInSequences();
    }
}
