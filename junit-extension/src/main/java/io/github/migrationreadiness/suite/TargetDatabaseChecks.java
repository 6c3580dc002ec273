package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Obstacles for databases that the migration creates or overwrites on the target. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface TargetDatabaseChecks {

    /**
     * Verifies that no database to migrate exists on the target, unless the plan overwrites it (603101).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603101")
    @Tag("configuration")
    @Tag("target")
    @DisplayName("603101 no database to migrate exists on the target")
    default void targetHasNoDatabasesOfSource(SourceServer source, TargetServer target) {
        assertThat(target).hasNoDatabasesOf(source);
    }

    /**
     * Verifies that the login is allowed to terminate the sessions in each database that the migration overwrites (603111).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603111")
    @Tag("privileges")
    @Tag("target")
    @DisplayName("603111 the login can terminate sessions in the databases to overwrite")
    default void targetAllowsSessionTermination(SourceServer source, TargetServer target) {
        assertThat(target).allowsSessionTerminationFor(source);
    }

    /**
     * Verifies that the login is allowed to drop each database that the migration overwrites (603117).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603117")
    @Tag("privileges")
    @Tag("target")
    @DisplayName("603117 the login can drop the databases to overwrite")
    default void targetAllowsDeletionOfDatabases(SourceServer source, TargetServer target) {
        assertThat(target).allowsDeletionOfDatabasesOf(source);
    }

    /**
     * Verifies that nothing outlives the clean-up of each database that the migration overwrites (603700).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603700")
    @Tag("internal")
    @Tag("target")
    @DisplayName("603700 the databases to overwrite can be cleaned up")
    default void targetAllowsCleanup(SourceServer source, TargetServer target) {
        assertThat(target).allowsCleanupFor(source);
    }

    /**
     * Verifies that the schema {@code public} of each database belongs to {@code azure_pg_admin}, or that the login can
     * hand it over (603708).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603708")
    @Tag("internal")
    @Tag("target")
    @DisplayName("603708 the schema public can be assigned to azure_pg_admin")
    default void targetAllowsPublicSchemaOwnerChange(SourceServer source, TargetServer target) {
        assertThat(target).allowsPublicSchemaOwnerChangeFor(source);
    }
}
