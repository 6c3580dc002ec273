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
 * Assertions on databases whose rows are copied into an Azure SQL database.
 *
 * <p>Such a target is one database, filled from one database: comparing it with a plan of several is inconclusive. Name
 * it in the plan, or assert on it alone: {@code assertThat(source.database("orders")).hasTablesIn(target)}. Where the
 * login lacks permissions, an assertion fails as "not checked", with the GRANT to run.
 *
 * @param <SELF> the type of the assertion
 */
public interface AzureSqlDatabaseAssertions<SELF extends AzureSqlDatabaseAssertions<SELF>>
        extends SqlServerDatabaseAssertions<SELF> {

    /**
     * Verifies that there are at most 100,000 tables (R007).
     *
     * <pre>{@code
     * // passes with 100,000 tables
     * assertThat(source).hasAllowedNumberOfTables();
     *
     * // fails with one more:
     * // [R007] Too many tables: 100,001 tables (database "orders")
     * assertThat(source).hasAllowedNumberOfTables();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are more, or the login lacks permission to see all tables
     */
    default SELF hasAllowedNumberOfTables() {
        return passesInEachDatabase(new TableLimit());
    }

    /**
     * Verifies that there are fewer than 5,000 tables, which delay the start of copying (R010). This is a warning: it
     * fails only with {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * // passes with 4,999 tables
     * assertThat(source).hasReasonableTableCount();
     *
     * // fails with more and OnWarning.FAIL:
     * // [R010] Many tables take long to start: 5,120 tables (database "orders")
     * assertThat(source).hasReasonableTableCount();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are more and the plan makes warnings fail, or the login lacks permission to see
     * all tables
     */
    default SELF hasReasonableTableCount() {
        return passesInEachDatabase(new ManyTables());
    }

    /**
     * Verifies that no table has double byte characters in its name (R011). Characters that are double byte in some
     * code pages only, and names of schemas, are a warning.
     *
     * <pre>{@code
     * // passes with a table [dbo].[Städte]
     * assertThat(source).hasNoDoubleByteTableNames();
     *
     * // fails with a table [dbo].[表]:
     * // [R011] Table names with double byte characters (database "orders")
     * assertThat(source).hasNoDoubleByteTableNames();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a table has such a name, or the login lacks permission to see all tables
     */
    default SELF hasNoDoubleByteTableNames() {
        return passesInEachDatabase(new DoubleByteTableNames());
    }

    /**
     * Verifies that no table has 40 GB or more in large objects, which may run into a time-out (R012). This is a
     * warning: it fails only with {@code OnWarning.FAIL}. The size is the kit's own choice;
     * {@link LargeBlobColumns#LargeBlobColumns(long)} takes another number of GB.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoLargeBlobColumns();
     *
     * // fails with a larger table and OnWarning.FAIL:
     * // [R012] Tables with large blob columns (database "orders")
     * assertThat(source).hasNoLargeBlobColumns();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a table has and the plan makes warnings fail, or the login lacks permission to see all
     * tables
     */
    default SELF hasNoLargeBlobColumns() {
        return passesInEachDatabase(new LargeBlobColumns());
    }

    /**
     * Verifies that the name of the database is not a reserved word of Transact-SQL (R013).
     *
     * <pre>{@code
     * // passes with the database [Plans]
     * assertThat(source).hasNoReservedName();
     *
     * // fails with the database [Plan]:
     * // [R013] Database name is a reserved word (database "Plan")
     * assertThat(source).hasNoReservedName();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the name is a reserved word
     */
    default SELF hasNoReservedName() {
        return passesInEachDatabase(new ReservedDatabaseName());
    }

    /**
     * Verifies that the name of the database contains no semicolon (R022).
     *
     * <pre>{@code
     * // passes with the database [a,b]
     * assertThat(source).hasNoSemicolonInName();
     *
     * // fails with the database [a;b]:
     * // [R022] Database name with a semicolon (database "a;b")
     * assertThat(source).hasNoSemicolonInName();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the name contains a semicolon
     */
    default SELF hasNoSemicolonInName() {
        return passesInEachDatabase(new SemicolonInDatabaseName());
    }

    /**
     * Verifies that there are no computed columns, which are not copied (R023). This is a warning: it fails only with
     * {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoComputedColumns();
     *
     * // fails after ALTER TABLE … ADD total AS price * amount, with OnWarning.FAIL:
     * // [R023] Computed columns are not migrated (database "orders")
     * assertThat(source).hasNoComputedColumns();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some and the plan makes warnings fail, or the login lacks permission to see
     * all tables
     */
    default SELF hasNoComputedColumns() {
        return passesInEachDatabase(new ComputedColumns());
    }

    /**
     * Verifies that no nullable column has a default, since a NULL arrives as the default (R024). This is a warning:
     * it fails only with {@code OnWarning.FAIL}. Whether a column holds a NULL is not checked: that would read the
     * tables.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoNullableColumnsWithDefault();
     *
     * // fails after ALTER TABLE … ADD state int NULL DEFAULT 0, with OnWarning.FAIL:
     * // [R024] NULL becomes the default (database "orders")
     * assertThat(source).hasNoNullableColumnsWithDefault();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some and the plan makes warnings fail, or the login lacks permission to see
     * all tables
     */
    default SELF hasNoNullableColumnsWithDefault() {
        return passesInEachDatabase(new NullBecomesDefault());
    }

    /**
     * Verifies that no index is on a column computed with an object of another owner (2060).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoComputedIndexesOfOtherOwners();
     *
     * // fails where the table of such an index belongs to another user than the function:
     * // [2060] SqlSchemaCopyFailed (database "orders")
     * assertThat(source).hasNoComputedIndexesOfOtherOwners();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such an index, or the login lacks permission to see all objects
     */
    default SELF hasNoComputedIndexesOfOtherOwners() {
        return passesInEachDatabase(new ComputedIndexOwners());
    }

    /**
     * Verifies that no column is a FILESTREAM, those of FileTables included (2060).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoFilestreamColumns();
     *
     * // fails with a column photo varbinary(max) FILESTREAM:
     * // [2060] SqlSchemaCopyFailed: FILESTREAM column [photo] (database "orders")
     * assertThat(source).hasNoFilestreamColumns();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a FILESTREAM, or the login lacks permission to see all objects
     */
    default SELF hasNoFilestreamColumns() {
        return passesInEachDatabase(UndeployableObjects.filestream());
    }

    /**
     * Verifies that no object refers to another database (2060). References that are assembled at run time are not
     * found.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoCrossDatabaseReferences();
     *
     * // fails after CREATE VIEW v AS SELECT id FROM [billing].dbo.invoice:
     * // [2060] SqlSchemaCopyFailed: reference to database [billing] (database "orders")
     * assertThat(source).hasNoCrossDatabaseReferences();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if an object does, or the login lacks permission to see all objects
     */
    default SELF hasNoCrossDatabaseReferences() {
        return passesInEachDatabase(UndeployableObjects.crossDatabaseReferences());
    }

    /**
     * Verifies that there are no CLR assemblies (2060; inferred).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoAssemblies();
     *
     * // fails after CREATE ASSEMBLY [geo]:
     * // [2060] SqlSchemaCopyFailed: CLR assembly (database "orders")
     * assertThat(source).hasNoAssemblies();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is an assembly, or the login lacks permission to see all objects
     */
    default SELF hasNoAssemblies() {
        return passesInEachDatabase(UndeployableObjects.assemblies());
    }

    /**
     * Verifies that there are no queues of Service Broker (2060; inferred).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoServiceBrokerQueues();
     *
     * // fails after CREATE QUEUE [dbo].[events]:
     * // [2060] SqlSchemaCopyFailed: queue of Service Broker (database "orders")
     * assertThat(source).hasNoServiceBrokerQueues();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a queue, or the login lacks permission to see all objects
     */
    default SELF hasNoServiceBrokerQueues() {
        return passesInEachDatabase(UndeployableObjects.queues());
    }

    /**
     * Verifies that the target database has the same collation (2056).
     *
     * <pre>{@code
     * // passes where both have Latin1_General_CI_AS
     * assertThat(source).hasSameCollationAs(target);
     *
     * // fails where they differ:
     * // [2056] SqlInfoValidationFailed: SQL_Latin1_General_CP1_CI_AS instead of Latin1_General_CI_AS
     * //   (database "orders")
     * assertThat(source).hasSameCollationAs(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if it has another collation, or one of the databases cannot be read
     */
    default SELF hasSameCollationAs(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new SameDatabaseCollation());
    }

    /**
     * Verifies that the columns have the same collations in the target (2056). Tables that the target lacks are left
     * to {@link #hasTablesIn}.
     *
     * <pre>{@code
     * // passes where the target was created from the same script
     * assertThat(source).hasSameColumnCollationsAs(target);
     *
     * // fails where a column differs:
     * // [2056] SqlInfoValidationFailed (database "orders")
     * assertThat(source).hasSameColumnCollationsAs(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if a column has another collation, or a login lacks permission to see all tables
     */
    default SELF hasSameColumnCollationsAs(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new SameColumnCollations());
    }

    /**
     * Verifies that the space the database uses, in MB, fits into the maximum size of the target (2056).
     *
     * <pre>{@code
     * // passes with 15,627 MB and a maximum of 32 GB
     * assertThat(source).fitsInto(target);
     *
     * // fails where it does not:
     * // [2056] SqlInfoValidationFailed: 15,627 MB into 1 MB (database "orders")
     * assertThat(source).fitsInto(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not fit, or one of the databases cannot be read
     */
    default SELF fitsInto(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new RoomInTarget());
    }

    /**
     * Verifies that every table exists in the target too (2056). Names that differ in case only are equal where the
     * catalog of the target ignores case.
     *
     * <pre>{@code
     * // passes after the schema was deployed
     * assertThat(source).hasTablesIn(target);
     *
     * // fails where the target lacks [dbo].[Orders]:
     * // [2056] SqlInfoValidationFailed (database "orders")
     * assertThat(source).hasTablesIn(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if a table is missing, or a login lacks permission to see all tables
     */
    default SELF hasTablesIn(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new TablesInTarget());
    }

    /**
     * Verifies after a migration, finished or canceled, that the foreign keys are enforced in the target again (2042).
     * One that is enforced but not trusted is a warning. Not applicable where no migration has prepared the target.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasForeignKeysIn(target);
     *
     * // fails where a canceled migration left one disabled:
     * // [2042] PreCopyStepsCompletedDuringCancel (database "orders")
     * assertThat(source).hasForeignKeysIn(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if a foreign key is not enforced, or a login lacks permission to see all of them
     */
    default SELF hasForeignKeysIn(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new AlteredForeignKeys());
    }

    /**
     * Verifies after a migration, finished or canceled, that the temporal tables keep their history in the target
     * again (2042). Not applicable where no migration has prepared the target.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasTemporalTablesIn(target);
     *
     * // fails where a canceled migration left SYSTEM_VERSIONING off:
     * // [2042] PreCopyStepsCompletedDuringCancel (database "orders")
     * assertThat(source).hasTemporalTablesIn(target);
     * }</pre>
     *
     * @param target leads to the database that is filled
     * @return {@code this} assertion object
     * @throws ReadinessError if a table keeps no history, or a login lacks permission to see all of them
     */
    default SELF hasTemporalTablesIn(AzureSqlTarget target) {
        return passesInEachDatabaseAgainst(target, new AlteredTemporalTables());
    }
}
