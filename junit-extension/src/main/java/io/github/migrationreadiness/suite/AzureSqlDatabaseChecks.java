package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of a target in Azure SQL Database for this source. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface AzureSqlDatabaseChecks {

    /**
     * Verifies that the schema has been created on the target (2056).
     *
     * @param target injected
     */
    @Test
    @Tag("2056")
    @Tag("schema")
    @Tag("target")
    @DisplayName("2056 the target has tables")
    default void targetHasTables(AzureSqlTarget target) {
        assertThat(target).hasTables();
    }

    /**
     * Verifies that the target has each table of the source (2056).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2056")
    @Tag("schema")
    @Tag("source")
    @DisplayName("2056 the target has each table of the source")
    default void sourceHasTablesInTarget(SqlServerSource source, AzureSqlTarget target) {
        assertThat(source).hasTablesIn(target);
    }

    /**
     * Verifies that the database has the same collation on both sides (2056).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2056")
    @Tag("collation")
    @Tag("source")
    @DisplayName("2056 the database has the same collation on source and target")
    default void sourceHasSameCollation(SqlServerSource source, AzureSqlTarget target) {
        assertThat(source).hasSameCollationAs(target);
    }

    /**
     * Verifies that each column has the same collation on both sides (2056).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2056")
    @Tag("collation")
    @Tag("source")
    @DisplayName("2056 each column has the same collation on source and target")
    default void sourceHasSameColumnCollations(SqlServerSource source, AzureSqlTarget target) {
        assertThat(source).hasSameColumnCollationsAs(target);
    }

    /**
     * Verifies that the database is not larger than the target can become (2056).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2056")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("2056 the database fits into the target")
    default void sourceFitsIntoTarget(SqlServerSource source, AzureSqlTarget target) {
        assertThat(source).fitsInto(target);
    }

    /**
     * Verifies that no canceled migration has left foreign keys disabled or temporal tables altered (2041, 2042).
     *
     * @param target injected
     */
    @Test
    @Tag("2041")
    @Tag("cutover")
    @Tag("target")
    @DisplayName("2041 no canceled migration has left changes on the target")
    default void targetHasNoLeftoversOfCanceledMigration(AzureSqlTarget target) {
        assertThat(target).hasNoLeftoversOfCanceledMigration();
    }

    /**
     * Verifies that foreign keys are enabled and trusted as in the source, once a migration has prepared the target (2042).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2042")
    @Tag("cutover")
    @Tag("source")
    @DisplayName("2042 foreign keys are as they were before the migration")
    default void sourceHasForeignKeysInTarget(SqlServerSource source, AzureSqlTarget target) {
        assertThat(source).hasForeignKeysIn(target);
    }

    /**
     * Verifies that temporal tables are versioned as in the source, once a migration has prepared the target (2042).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2042")
    @Tag("cutover")
    @Tag("source")
    @DisplayName("2042 temporal tables are as they were before the migration")
    default void sourceHasTemporalTablesInTarget(SqlServerSource source, AzureSqlTarget target) {
        assertThat(source).hasTemporalTablesIn(target);
    }
}
