package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.check.AvailabilityGroups;
import io.github.migrationreadiness.sqlserver.check.DatabaseMirroring;
import io.github.migrationreadiness.sqlserver.check.LogicalFileNames;
import io.github.migrationreadiness.sqlserver.check.OnlineFiles;
import io.github.migrationreadiness.sqlserver.check.SingleLogFile;

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

    /**
     * Verifies that a database has one log file (R064), which a managed instance demands.
     *
     * <pre>{@code
     * assertThat(source).hasSingleLogFile();    // fails with [R064] … log file [orders_log2]
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has several, or the login may not see its files
     */
    default SELF hasSingleLogFile() {
        return passesInEachDatabase(new SingleLogFile());
    }

    /**
     * Verifies that all files of a database are online (R065).
     *
     * <pre>{@code
     * assertThat(source).hasOnlyOnlineFiles();    // fails with [R065] where a file is OFFLINE or RECOVERY_PENDING
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one is not, or the login may not see its files
     */
    default SELF hasOnlyOnlineFiles() {
        return passesInEachDatabase(new OnlineFiles());
    }

    /**
     * Verifies that the logical names of files that the migration is told are in the full backup (2009, engine error 3234).
     *
     * <pre>{@code
     * assertThat(source.database("orders")).hasLogicalFiles("orders_data", "orders_log");
     * }</pre>
     *
     * @param names the logical names, in any case
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if none is given
     * @throws ReadinessError if one is unknown, or no full backup is known
     */
    default SELF hasLogicalFiles(String... names) {
        return passesInEachDatabase(new LogicalFileNames(names));
    }
}
