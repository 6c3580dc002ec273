package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of the source and the plan for any migration, without the content of the databases. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SourceConfigurationChecks {

    /**
     * Verifies that the databases of the plan exist (603102).
     *
     * @param source injected
     */
    @Test
    @Tag("603102")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603102 the databases of the plan exist")
    default void sourceHasPlannedDatabases(SourceServer source) {
        assertThat(source).hasPlannedDatabases();
    }

    /**
     * Verifies that no cutover is requested of an offline migration (603114).
     *
     * @param source injected
     */
    @Test
    @Tag("603114")
    @Tag("cutover")
    @Tag("source")
    @DisplayName("603114 the plan requests no cutover of an offline migration")
    default void sourceAllowsCutover(SourceServer source) {
        assertThat(source).allowsCutover();
    }

    /**
     * Verifies that the migration service supports the version of the source (603400).
     *
     * @param source injected
     */
    @Test
    @Tag("603400")
    @Tag("version")
    @Tag("source")
    @DisplayName("603400 the version of the source is supported")
    default void sourceHasSupportedVersion(SourceServer source) {
        assertThat(source).hasSupportedVersion();
    }

    /**
     * Verifies that the lock table has room for the tables and indexes of all databases of the plan (R003).
     *
     * @param source injected
     */
    @Test
    @Tag("R003")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R003 the lock table is large enough for all tables and indexes")
    default void sourceHasSufficientLockTable(SourceServer source) {
        assertThat(source).hasSufficientLockTable();
    }

    /**
     * Verifies that the service takes the databases of the plan in one migration (R140).
     *
     * @param source injected
     */
    @Test
    @Tag("R140")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R140 the service takes the databases of the plan in one migration")
    default void sourceHasDatabasesWithinLimits(SourceServer source) {
        assertThat(source).hasDatabasesWithinLimits();
    }

    /**
     * Verifies that the target has storage for the databases, and that large tables have an integer key (R141).
     *
     * @param source injected
     */
    @Test
    @Tag("R141")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R141 the target has storage for the databases, and large tables an integer key")
    default void sourceHasManageableSize(SourceServer source) {
        assertThat(source).hasManageableSize();
    }

    /**
     * Verifies that the login and the databases take as many connections as the migration opens (R142).
     *
     * @param source injected
     */
    @Test
    @Tag("R142")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R142 the login and the databases take enough connections")
    default void sourceHasConnectionsForMigration(SourceServer source) {
        assertThat(source).hasConnectionsForMigration();
    }

    /**
     * Verifies that no name is reserved on the target, or collides with another one (R143).
     *
     * @param source injected
     */
    @Test
    @Tag("R143")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R143 no name is reserved, or differs from another one in case only")
    default void sourceHasNoReservedNames(SourceServer source) {
        assertThat(source).hasNoReservedNames();
    }
}
