package io.github.migrationreadiness;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.check.AlteredForeignKeys;
import io.github.migrationreadiness.sqlserver.check.AlteredTemporalTables;
import io.github.migrationreadiness.sqlserver.check.ComputedColumns;
import io.github.migrationreadiness.sqlserver.check.ComputedIndexOwners;
import io.github.migrationreadiness.sqlserver.check.DoubleByteTableNames;
import io.github.migrationreadiness.sqlserver.check.LargeBlobColumns;
import io.github.migrationreadiness.sqlserver.check.ManyTables;
import io.github.migrationreadiness.sqlserver.check.NullBecomesDefault;
import io.github.migrationreadiness.sqlserver.check.ReservedDatabaseName;
import io.github.migrationreadiness.sqlserver.check.RoomInTarget;
import io.github.migrationreadiness.sqlserver.check.SameColumnCollations;
import io.github.migrationreadiness.sqlserver.check.SameDatabaseCollation;
import io.github.migrationreadiness.sqlserver.check.SemicolonInDatabaseName;
import io.github.migrationreadiness.sqlserver.check.TableLimit;
import io.github.migrationreadiness.sqlserver.check.TablesInTarget;
import io.github.migrationreadiness.sqlserver.check.UndeployableObjects;

/**
 * What can be said of databases whose rows are copied into an Azure SQL database.
 *
 * <p>Such a target is one database, and it is filled from one: comparing it with a plan of several is inconclusive. Say which
 * one it is with the plan, or take it alone: {@code assertThat(source.database("orders")).hasTablesIn(target)}. Missing rights
 * make an assertion fail as "not checked", with the GRANT that it takes.
 *
 * @param <SELF> the type of the assertion
 */
public interface AzureSqlDatabaseAssertions<SELF extends AzureSqlDatabaseAssertions<SELF>>
        extends SqlServerDatabaseAssertions<SELF> {

    /**
     * Verifies that there are at most 100,000 tables (R007).
     *
     * <pre>{@code
     * assertThat(source).hasAllowedNumberOfTables();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are more, or the login may not see all of them
     */
    default SELF hasAllowedNumberOfTables() {
        return passesInEachDatabase(new TableLimit());
    }

    /**
     * Tells how long the start of copying takes where there are 5,000 tables or more, which is only a warning (R010).
     *
     * <pre>{@code
     * assertThat(source).hasReasonableTableCount();    // fails with [R010] where warnings fail
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are so many and warnings fail, or the login may not see all of them
     */
    default SELF hasReasonableTableCount() {
        return passesInEachDatabase(new ManyTables());
    }

    /**
     * Verifies that no table has double byte characters in its name (R011). Characters that are double byte in some code pages
     * only, and names of schemas, are a warning.
     *
     * <pre>{@code
     * assertThat(source).hasNoDoubleByteTableNames();    // fails with [R011] where there is a table [dbo].[表]
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one has, or the login may not see all tables
     */
    default SELF hasNoDoubleByteTableNames() {
        return passesInEachDatabase(new DoubleByteTableNames());
    }

    /**
     * Warns of tables with 40 GB or more in large objects, which may run into a time-out (R012). The size is the kit's own choice;
     * {@link LargeBlobColumns#LargeBlobColumns(long)} takes another one.
     *
     * <pre>{@code
     * assertThat(source).hasNoLargeBlobColumns();
     * assertThat(source).passesInEachDatabase(new LargeBlobColumns(10));
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some and warnings fail, or the login may not see all tables
     */
    default SELF hasNoLargeBlobColumns() {
        return passesInEachDatabase(new LargeBlobColumns());
    }

    /**
     * Verifies that the name is no reserved word of Transact-SQL (R013).
     *
     * <pre>{@code
     * assertThat(source).hasNoReservedName();    // fails with [R013] where a database is called [Plan]
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is one
     */
    default SELF hasNoReservedName() {
        return passesInEachDatabase(new ReservedDatabaseName());
    }

    /**
     * Verifies that the name has no semicolon in it (R022).
     *
     * <pre>{@code
     * assertThat(source).hasNoSemicolonInName();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has one
     */
    default SELF hasNoSemicolonInName() {
        return passesInEachDatabase(new SemicolonInDatabaseName());
    }

    /**
     * Warns of computed columns, which are not copied (R023).
     *
     * <pre>{@code
     * assertThat(source).hasNoComputedColumns();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some and warnings fail, or the login may not see all tables
     */
    default SELF hasNoComputedColumns() {
        return passesInEachDatabase(new ComputedColumns());
    }

    /**
     * Warns of columns that take NULL and have a default, for a NULL arrives as the default (R024). Whether there is any is not
     * looked at: that would read the tables.
     *
     * <pre>{@code
     * assertThat(source).hasNoNullableColumnsWithDefault();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some and warnings fail, or the login may not see all tables
     */
    default SELF hasNoNullableColumnsWithDefault() {
        return passesInEachDatabase(new NullBecomesDefault());
    }

    /**
     * Verifies that no index is on a column that is computed with an object of another owner (2060).
     *
     * <pre>{@code
     * assertThat(source).hasNoComputedIndexesOfOtherOwners();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is one, or the login may not see all objects
     */
    default SELF hasNoComputedIndexesOfOtherOwners() {
        return passesInEachDatabase(new ComputedIndexOwners());
    }

    /**
     * Verifies that no column is a FILESTREAM, those of FileTables included (2060).
     *
     * <pre>{@code
     * assertThat(source).hasNoFilestreamColumns();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all objects
     */
    default SELF hasNoFilestreamColumns() {
        return passesInEachDatabase(UndeployableObjects.filestream());
    }

    /**
     * Verifies that no object refers to another database (2060). References that are put together at run time are not seen.
     *
     * <pre>{@code
     * assertThat(source).hasNoCrossDatabaseReferences();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all objects
     */
    default SELF hasNoCrossDatabaseReferences() {
        return passesInEachDatabase(UndeployableObjects.crossDatabaseReferences());
    }

    /**
     * Verifies that there are no CLR assemblies (2060, inferred).
     *
     * <pre>{@code
     * assertThat(source).hasNoAssemblies();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all objects
     */
    default SELF hasNoAssemblies() {
        return passesInEachDatabase(UndeployableObjects.assemblies());
    }

    /**
     * Verifies that there are no queues of Service Broker (2060, inferred).
     *
     * <pre>{@code
     * assertThat(source).hasNoServiceBrokerQueues();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all objects
     */
    default SELF hasNoServiceBrokerQueues() {
        return passesInEachDatabase(UndeployableObjects.queues());
    }

    /**
     * Verifies that the target has the same collation (2056).
     *
     * <pre>{@code
     * assertThat(source).hasSameCollationAs(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if it has another one, or one of the databases cannot be asked
     */
    default SELF hasSameCollationAs(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new SameDatabaseCollation());
    }

    /**
     * Verifies that the columns have the same collations in the target (2056).
     *
     * <pre>{@code
     * assertThat(source).hasSameColumnCollationsAs(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if one has another one, or one of the logins may not see all tables
     */
    default SELF hasSameColumnCollationsAs(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new SameColumnCollations());
    }

    /**
     * Verifies that what the database uses fits into the largest size of the target (2056).
     *
     * <pre>{@code
     * assertThat(source).fitsInto(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or one of the databases cannot be asked
     */
    default SELF fitsInto(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new RoomInTarget());
    }

    /**
     * Verifies that every table is in the target too (2056). Names that differ in case only are the same where the catalog of the
     * target ignores case.
     *
     * <pre>{@code
     * assertThat(source).hasTablesIn(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if one is missing, or one of the logins may not see all tables
     */
    default SELF hasTablesIn(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new TablesInTarget());
    }

    /**
     * Verifies after a migration, or after one that was canceled, that the foreign keys are enforced in the target again (2042).
     * Not applicable where no migration has prepared the target.
     *
     * <pre>{@code
     * assertThat(source).hasForeignKeysIn(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if one is not, or one of the logins may not see all of them
     */
    default SELF hasForeignKeysIn(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new AlteredForeignKeys());
    }

    /**
     * Verifies after a migration, or after one that was canceled, that the temporal tables keep their history in the target again
     * (2042). Not applicable where no migration has prepared the target.
     *
     * <pre>{@code
     * assertThat(source).hasTemporalTablesIn(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if one does not, or one of the logins may not see all of them
     */
    default SELF hasTemporalTablesIn(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new AlteredTemporalTables());
    }
}
