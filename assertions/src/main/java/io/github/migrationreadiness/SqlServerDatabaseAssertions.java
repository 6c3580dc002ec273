package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;

/**
 * What can be said of one database as well as of all databases of a SQL Server: there, each database of the plan is judged,
 * and the failure says which of them are in the way.
 *
 * @param <SELF> the type of the assertion
 */
public interface SqlServerDatabaseAssertions<SELF extends SqlServerDatabaseAssertions<SELF>> {

    /**
     * Verifies that the database, or every database of the plan, passes a check, built in or your own.
     *
     * @param check the check to run in each database
     * @return {@code this} assertion object
     * @throws ReadinessError if one violates it, or cannot be asked
     */
    SELF passesInEachDatabase(Check<? super SqlServerDatabase> check);

    /**
     * Verifies that the database, or every database of the plan, compared with the target passes a check, built in or your
     * own.
     *
     * @param target what the migration fills
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if one violates it, or one of the servers cannot be asked
     */
    SELF passesInEachDatabaseAgainst(AzureSqlTarget target, Check<? super MigratedSqlDatabase> check);
}
