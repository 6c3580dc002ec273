package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.check.AvailabilityGroups;
import io.github.migrationreadiness.sqlserver.check.DatabaseMirroring;

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

    /**
     * Verifies that the database, or every database of the plan, is in no availability group, which the migration does not set up
     * again (R017; since SQL Server 2012). It fails only where the plan takes warnings for failures.
     *
     * <pre>{@code
     * assertThat(source).hasNoAvailabilityGroups();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one is and the plan is strict, or the server cannot be asked
     */
    default SELF hasNoAvailabilityGroups() {
        return passesInEachDatabase(new AvailabilityGroups());
    }

    /**
     * Verifies that the database, or every database of the plan, is not mirrored, which the migration does not set up again (R017).
     * It fails only where the plan takes warnings for failures.
     *
     * <pre>{@code
     * assertThat(source).hasNoMirroring();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one is and the plan is strict, or the server cannot be asked
     */
    default SELF hasNoMirroring() {
        return passesInEachDatabase(new DatabaseMirroring());
    }
}
