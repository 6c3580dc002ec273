package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Objects in a database that cannot be copied to Azure SQL Database. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SqlServerTableChecks {

    /**
     * Verifies that the source is at least SQL Server 2008 (2056).
     *
     * @param source injected
     */
    @Test
    @Tag("2056")
    @Tag("version")
    @Tag("source")
    @DisplayName("2056 the source is at least SQL Server 2008")
    default void sourceIsAtLeastSqlServer2008(SqlServerSource source) {
        assertThat(source).isAtLeastSqlServer2008();
    }

    /**
     * Verifies that no database has more than 100,000 tables (R007).
     *
     * @param source injected
     */
    @Test
    @Tag("R007")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R007 no database has more tables than the limit")
    default void sourceHasAllowedNumberOfTables(SqlServerSource source) {
        assertThat(source).hasAllowedNumberOfTables();
    }

    /**
     * Verifies that no database has thousands of tables; only a warning (R010).
     *
     * @param source injected
     */
    @Test
    @Tag("R010")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R010 no database has so many tables that starting takes long")
    default void sourceHasReasonableTableCount(SqlServerSource source) {
        assertThat(source).hasReasonableTableCount();
    }

    /**
     * Verifies that no table has a name with double byte characters (R011).
     *
     * @param source injected
     */
    @Test
    @Tag("R011")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R011 no table name has double-byte characters")
    default void sourceHasNoDoubleByteTableNames(SqlServerSource source) {
        assertThat(source).hasNoDoubleByteTableNames();
    }

    /**
     * Verifies that no table has large blob columns; only a warning (R012).
     *
     * @param source injected
     */
    @Test
    @Tag("R012")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R012 no table has large blob columns")
    default void sourceHasNoLargeBlobColumns(SqlServerSource source) {
        assertThat(source).hasNoLargeBlobColumns();
    }

    /**
     * Verifies that no database has a reserved word for a name (R013).
     *
     * @param source injected
     */
    @Test
    @Tag("R013")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R013 no database name is a reserved word")
    default void sourceHasNoReservedDatabaseNames(SqlServerSource source) {
        assertThat(source).hasNoReservedName();
    }

    /**
     * Verifies that no database has a semicolon in its name (R022).
     *
     * @param source injected
     */
    @Test
    @Tag("R022")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R022 no database name has a semicolon")
    default void sourceHasNoSemicolonsInDatabaseNames(SqlServerSource source) {
        assertThat(source).hasNoSemicolonInName();
    }

    /**
     * Verifies that there are no computed columns, which are not copied; only a warning (R023).
     *
     * @param source injected
     */
    @Test
    @Tag("R023")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R023 there are no computed columns")
    default void sourceHasNoComputedColumns(SqlServerSource source) {
        assertThat(source).hasNoComputedColumns();
    }

    /**
     * Verifies that no NULL can become the default of its column; only a warning (R024).
     *
     * @param source injected
     */
    @Test
    @Tag("R024")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R024 no column has a default and allows NULL")
    default void sourceHasNoNullableColumnsWithDefault(SqlServerSource source) {
        assertThat(source).hasNoNullableColumnsWithDefault();
    }

    /**
     * Verifies that no indexed column is computed by a function of another owner (2060).
     *
     * @param source injected
     */
    @Test
    @Tag("2060")
    @Tag("schema")
    @Tag("source")
    @DisplayName("2060 no index on a computed column has another owner")
    default void sourceHasNoComputedIndexesOfOtherOwners(SqlServerSource source) {
        assertThat(source).hasNoComputedIndexesOfOtherOwners();
    }

    /**
     * Verifies that no column keeps its values in files (2060).
     *
     * @param source injected
     */
    @Test
    @Tag("2060")
    @Tag("schema")
    @Tag("source")
    @DisplayName("2060 no column keeps its values in files")
    default void sourceHasNoFilestreamColumns(SqlServerSource source) {
        assertThat(source).hasNoFilestreamColumns();
    }

    /**
     * Verifies that no object refers to another database (2060).
     *
     * @param source injected
     */
    @Test
    @Tag("2060")
    @Tag("schema")
    @Tag("source")
    @DisplayName("2060 no object refers to another database")
    default void sourceHasNoCrossDatabaseReferences(SqlServerSource source) {
        assertThat(source).hasNoCrossDatabaseReferences();
    }

    /**
     * Verifies that there are no assemblies (2060).
     *
     * @param source injected
     */
    @Test
    @Tag("2060")
    @Tag("schema")
    @Tag("source")
    @DisplayName("2060 there are no assemblies")
    default void sourceHasNoAssemblies(SqlServerSource source) {
        assertThat(source).hasNoAssemblies();
    }

    /**
     * Verifies that there are no queues of Service Broker (2060).
     *
     * @param source injected
     */
    @Test
    @Tag("2060")
    @Tag("schema")
    @Tag("source")
    @DisplayName("2060 there are no queues of Service Broker")
    default void sourceHasNoServiceBrokerQueues(SqlServerSource source) {
        assertThat(source).hasNoServiceBrokerQueues();
    }
}
